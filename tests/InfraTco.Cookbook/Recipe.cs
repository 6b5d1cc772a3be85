using InfraTco.Charts;

namespace InfraTco.Cookbook;

/// <summary>One page of the cookbook: a question, and the library's answer to it as a figure.</summary>
public abstract class Recipe
{
    /// <summary>What it shows, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>What there is to learn from it.</summary>
    public abstract string Description { get; }

    /// <summary>At most twenty lines from question to figure.</summary>
    public abstract Chart Cook();

    public override string ToString() => Name;
}
