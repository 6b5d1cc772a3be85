using System.Text;

namespace InfraTco.Charts.Drawing;

/// <summary>Text as XML content or attribute value.</summary>
internal static class XmlText
{
    private const string Replacement = "\uFFFD";

    /// <summary>Escapes markup, turns line breaks into spaces, and replaces what XML 1.0 §2.2 does not allow.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            escaped.Append(Escape(rune));
        return escaped.ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\t' or '\n' or '\r' => " ",
        < ' ' or 0xFFFE or 0xFFFF => Replacement,
        _ => rune.ToString(),
    };
}
