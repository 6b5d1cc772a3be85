using InfraTco.Data.Yaml;

namespace InfraTco.Cli;

/// <summary>What to write in place of a name that is not known.</summary>
internal static class Unknown
{
    /// <summary>The closest of the known names, or all of them.</summary>
    public static string Remedy(string name, IEnumerable<string> known) =>
        Suggestion.Closest(name, known) is { } close ? $"did you mean '{close}'?" : $"known are {string.Join(", ", known)}";
}
