using System.CommandLine;

namespace InfraTco.Cli;

/// <summary>A command whose help ends in examples; the list of commands shows its one sentence alone.</summary>
internal sealed class ExampleCommand(string name, string description, IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, or with a file of the user's.</summary>
    public IReadOnlyList<string> Examples { get; } = examples;
}
