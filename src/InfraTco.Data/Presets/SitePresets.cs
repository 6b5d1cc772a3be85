using System.Reflection;
using InfraTco.Data.Yaml;

namespace InfraTco.Data.Presets;

/// <summary>The sites that come with the product, embedded as <c>presets/sites/NAME.yaml</c>.</summary>
public static class SitePresets
{
    private const string Prefix = "presets/sites/";
    private const string Suffix = ".yaml";

    /// <summary>Identifiers of all preset sites, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a preset site.</summary>
    /// <param name="name">One of <see cref="Names"/>; letter case does not matter.</param>
    /// <exception cref="ArgumentException">There is no such site; the message names the closest.</exception>
    public static SitePreset Load(string name)
    {
        var id = Names.FirstOrDefault(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(name);
        return SitePresetReader.Read(id, Text(id), Prefix + id + Suffix);
    }

    /// <summary>The text of a preset site, to be shown or copied.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There is no such site.</exception>
    public static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix) ?? throw Unknown(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ArgumentException Unknown(string name)
    {
        var remedy = Suggestion.Closest(name, Names) is { } closest ? $"did you mean '{closest}'?" : $"known are {string.Join(", ", Names)}";
        return new ArgumentException($"there is no preset site '{name}'; {remedy}");
    }
}
