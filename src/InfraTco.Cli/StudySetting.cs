namespace InfraTco.Cli;

/// <summary>A value of the scenario that the command line sets.</summary>
/// <param name="Typed">The option as it was typed: <c>--years 7</c>.</param>
/// <param name="Path">Its place in the scenario: <c>years</c>.</param>
/// <param name="Value">The value in YAML.</param>
internal sealed record StudySetting(string Typed, string Path, string Value)
{
    /// <summary>The same by the general option, as the reader of scenarios names it.</summary>
    public string LongForm => $"--set {Path}={Value}";
}
