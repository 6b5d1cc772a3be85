using System.Text;

namespace InfraTco.Data.Yaml;

/// <summary>Names of enumerations as files and options write them.</summary>
public static class EnumName
{
    /// <summary>The kebab case of a name: <c>AirChiller</c> gives <c>air-chiller</c>.</summary>
    /// <param name="name">A name in Pascal case.</param>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(c));
        }
        return kebab.ToString();
    }

    /// <summary>The camel case of a name: <c>AirChiller</c> gives <c>airChiller</c>.</summary>
    /// <param name="name">A name in Pascal case.</param>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    internal static bool Matches(string name, string written) =>
        string.Equals(written, Kebab(name), StringComparison.Ordinal) || string.Equals(written, Camel(name), StringComparison.Ordinal);
}
