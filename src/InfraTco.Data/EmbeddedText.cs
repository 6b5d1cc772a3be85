using System.Reflection;

namespace InfraTco.Data;

/// <summary>Texts that travel inside the assembly: presets and hardware profiles.</summary>
internal static class EmbeddedText
{
    private static readonly Assembly Here = typeof(EmbeddedText).Assembly;

    /// <summary>Names of the texts in a folder, without folder and extension, in order.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Here.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of that name, or null.</summary>
    public static string? Find(string name)
    {
        using var stream = Here.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The text of that name.</summary>
    public static string Read(string name) => Find(name) ?? throw new InvalidOperationException($"the text '{name}' is not embedded");
}
