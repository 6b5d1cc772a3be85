namespace InfraTco.Cli;

/// <summary>What a command line asks to be studied.</summary>
/// <param name="ScenarioFile">Scenario file, or null for the built-in example.</param>
/// <param name="Settings">Values of the scenario, later ones over earlier ones.</param>
/// <param name="Profiles">File or folder of profiles, or null.</param>
/// <param name="Prices">Price list, or null.</param>
internal sealed record StudyRequest(
    string? ScenarioFile,
    IReadOnlyList<StudySetting> Settings,
    string? Profiles,
    string? Prices)
{
    /// <summary>The option as it was typed, of a setting that an error names by its long form.</summary>
    public string Typed(string longForm) => Settings.FirstOrDefault(s => s.LongForm == longForm)?.Typed ?? longForm;
}
