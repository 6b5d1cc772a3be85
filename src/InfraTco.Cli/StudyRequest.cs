namespace InfraTco.Cli;

/// <summary>What a command line asks to be studied.</summary>
/// <param name="ScenarioFile">Scenario file, or null for the built-in example.</param>
/// <param name="Settings">Values by dotted path.</param>
/// <param name="Profiles">File or folder of profiles, or null.</param>
/// <param name="Prices">Price list, or null.</param>
internal sealed record StudyRequest(
    string? ScenarioFile,
    IReadOnlyList<KeyValuePair<string, string>> Settings,
    string? Profiles,
    string? Prices);
