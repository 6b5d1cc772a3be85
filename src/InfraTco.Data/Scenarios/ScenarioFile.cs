using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using InfraTco.Data.Presets;
using InfraTco.Data.Yaml;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>
/// A scenario from its layers, each over the one before: the built-in example, the preset of the site, the user's file, and single
/// values set on the command line. What a user's file does not say is what the example says.
/// </summary>
public static partial class ScenarioFile
{
    /// <summary>The built-in example.</summary>
    public const string Default = "ashburn-10mw";

    /// <summary>The scenario of a file, or of the built-in example where <paramref name="path"/> is null.</summary>
    /// <param name="path">YAML file, or null.</param>
    /// <param name="settings">Values by dotted path, later ones over earlier ones.</param>
    /// <param name="systems">Systems there are, or null to accept any name; a name that is not among them is refused at its place.</param>
    /// <exception cref="InputException">A layer cannot be read or makes no sense.</exception>
    public static Scenario Read(string? path, IReadOnlyList<KeyValuePair<string, string>> settings, IReadOnlyList<string>? systems = null) =>
        Layers(path is null ? null : YamlMap.Read(path), settings, systems);

    /// <summary>The scenario of a text; <paramref name="name"/> stands for the file in errors.</summary>
    public static Scenario Parse(string text, string name) => Layers(YamlMap.Parse(text, name), [], null);

    private static Scenario Layers(YamlMap? file, IReadOnlyList<KeyValuePair<string, string>> settings, IReadOnlyList<string>? systems)
    {
        var example = YamlMap.Parse(EmbeddedText.Read($"presets/scenarios/{Default}.yaml"), $"built-in {Default}.yaml");
        var map = settings.Aggregate(file is null ? example : file.Over(example), (under, s) => Opened(under, s.Key).With(s.Key, s.Value));
        return ScenarioReader.Read(map, Preset(map.Map("site")), systems);
    }

    // A system in its short form has no fields: it is written out before one of them is set, as in systems[0].price.
    private static YamlMap Opened(YamlMap map, string path)
    {
        var step = SystemField().Match(path);
        if (!step.Success || At(map, step) is not { IsMap: false, IsList: false } item || CandidateText.Parse(item.Text()) is not { } candidate)
            return map;
        return map.With(step.Groups["system"].Value, $"{{ system: {candidate.System}, acquire: {EnumName.Kebab(candidate.Acquisition.ToString())} }}");
    }

    private static YamlValue? At(YamlMap map, Match step)
    {
        if (step.Groups["in"].Success && map.Find("refresh") is not { IsMap: true })
            return null;
        var block = step.Groups["in"].Success ? map.Map("refresh") : map;
        if (block.Find(step.Groups["name"].Value) is not { } value || !step.Groups["item"].Success)
            return block.Find(step.Groups["name"].Value);
        var items = value.IsList ? value.List() : [];
        var item = int.Parse(step.Groups["item"].Value, CultureInfo.InvariantCulture);
        return item < items.Count ? items[item] : null;
    }

    [GeneratedRegex(@"^(?<system>(?<name>systems)[\[.](?<item>\d{1,4})\]?|(?<in>refresh\.)(?<name>challengers)[\[.](?<item>\d{1,4})\]?|(?<in>refresh\.)(?<name>incumbent))\.\w", RegexOptions.ExplicitCapture)]
    private static partial Regex SystemField();

    private static SitePreset Preset(YamlMap site)
    {
        var name = site.Text("preset");
        return SitePresets.Names.Contains(name)
            ? SitePresets.Load(name)
            : throw site.Error("preset", $"there is no site '{name}'", Remedy(name, SitePresets.Names));
    }

    /// <summary>What to write in place of a name that is not known.</summary>
    internal static string Remedy(string name, IReadOnlyList<string> known) =>
        Suggestion.Closest(name, known) is { } close ? $"did you mean '{close}'?" : $"known are {string.Join(", ", known)}";

    /// <summary>SHA-256 of a scenario as it is written out, lower-case hex: equal scenarios have equal hashes, whatever layers they came from.</summary>
    public static string Hash(Scenario scenario) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ScenarioWriter.Write(scenario))));
}
