namespace InfraTco.Scenarios;

/// <summary>A scenario that reads well but makes no sense: bad input, told in one line.</summary>
public sealed class ScenarioException : Exception
{
    /// <summary>What is wrong, and what would be right.</summary>
    public ScenarioException(string problem, string remedy)
        : base($"{problem}; {remedy}")
    {
    }
}
