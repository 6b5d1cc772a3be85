namespace InfraTco.Data.Scenarios;

/// <summary>The built-in scenarios, as commented files.</summary>
public static class ScenarioPresets
{
    private const string Folder = "presets/scenarios";

    /// <summary>Names of the scenarios.</summary>
    public static IReadOnlyList<string> Names { get; } = EmbeddedText.Names(Folder);

    /// <summary>The file, or null.</summary>
    public static string? Text(string name) => EmbeddedText.Find($"{Folder}/{name}.yaml");
}
