using System.Text;

namespace InfraTco.Charts.Drawing;

/// <summary>
/// Estimates how wide text is, without a font. Widths [1/1000 em] of the printable ASCII characters are those of Helvetica
/// (Adobe Font Metrics, Core 14 fonts, Helvetica.afm), which Arial and Liberation Sans share; an allowance covers wider fallbacks.
/// </summary>
internal static class TextMetrics
{
    private const string Ellipsis = "…";
    private const int OtherNarrow = 600;
    private const int FullWidth = 1000;

    /// <summary>First code point of the wide scripts: Hangul Jamo, then CJK, kana and full-width forms.</summary>
    private const int FirstWide = 0x1100;
    private const int PunctuationFirst = 0x2000;
    private const int PunctuationLast = 0x2BFF;

    /// <summary>Assumption: DejaVu Sans, the usual fallback on Linux, runs about 12 % wider than Helvetica.</summary>
    private const double Allowance = 1.1;

    /// <summary>Assumption: bold Helvetica runs about 6 % wider than regular.</summary>
    private const double BoldFactor = 1.06;

    private static readonly short[] Ascii =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>Estimated width [px] of a line of text at a font size [px].</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var units = 0;
        foreach (var rune in text.EnumerateRunes())
            units += Units(rune);
        return units * size / 1000 * Allowance * (bold ? BoldFactor : 1);
    }

    /// <summary>The text, or its beginning with an ellipsis where it is wider than the width [px].</summary>
    public static string Truncate(string text, double width, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= width)
            return text;
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Width(kept + rune.ToString() + Ellipsis, size, bold) > width)
                break;
            kept.Append(rune.ToString());
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>Breaks text into lines no wider than the width [px]; what does not fit in the last line is cut with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size, bool bold, int most)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0 && lines.Count < most - 1)
        {
            var length = FittingLength(rest, width, size, bold);
            lines.Add(rest[..length].TrimEnd());
            rest = rest[length..].TrimStart();
        }

        if (rest.Length > 0)
            lines.Add(Truncate(rest, width, size, bold));
        return lines;
    }

    /// <summary>How much of the text fits: up to a space or slash where one is not too early, else up to any wide character.</summary>
    private static int FittingLength(string text, double width, double size, bool bold)
    {
        const double earliest = 0.4;
        var (at, afterWord, afterWide) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            if (Width(text[..end].TrimEnd(), size, bold) > width)
            {
                var best = afterWord >= earliest * at ? afterWord : Math.Max(afterWord, afterWide);
                return best > 0 ? best : Math.Max(at, rune.Utf16SequenceLength);
            }

            if (Rune.IsWhiteSpace(rune) || rune.Value == '/')
                afterWord = end;
            else if (IsWide(rune))
                afterWide = end;
            at = end;
        }

        return text.Length;
    }

    private static int Units(Rune rune)
    {
        if (rune.Value is >= ' ' and <= '~')
            return Ascii[rune.Value - ' '];
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark)
            return 0;
        return IsWide(rune) ? FullWidth : OtherNarrow;
    }

    private static bool IsWide(Rune rune) => rune.Value >= FirstWide && rune.Value is not (>= PunctuationFirst and <= PunctuationLast);
}
