using static InfraTco.Charts.Drawing.SvgWriter;

namespace InfraTco.Charts.Drawing;

/// <summary>
/// Colours that stay apart for colour-blind readers: those of Okabe and Ito (Color Universal Design, 2008,
/// jfly.uni-koeln.de/color). Areas use them as they are, inside a dark outline; lines, and names in their colour, use them
/// darkened to a contrast of 4.5 : 1 on white (WCAG 2.2, 1.4.3). Neighbours differ in lightness, hatches and dashes carry on
/// where colours end: both survive a grey print.
/// </summary>
internal static class Palette
{
    /// <summary>Below this luminance white text has the higher contrast, above it black.</summary>
    private const double LightText = 0.22;

    /// <summary>Seven of the published eight; a grey stands for black, on which no hatch would show.</summary>
    private static readonly string[] Areas =
        ["#0072b2", "#e69f00", "#009e73", "#56b4e9", "#d55e00", "#f0e442", "#cc79a7", "#767676"];

    private static readonly string[] Strokes = ["#0072b2", "#c25500", "#00795a", "#a3497d", "#1a1a1a", "#8a6100"];

    private static readonly string[] Dashes = ["", "9 4", "2.5 3", "11 3 2.5 3", "5 2.5", "14 4"];

    private static readonly string[] Hatches = ["M0 8L8 0M-2 2L2 -2M6 10L10 6", "M0 4H8", "M0 0L8 8M-2 6L2 10M6 -2L10 2", "M4 0V8"];

    /// <summary>How many areas can be told apart: each colour plain, and with each hatch.</summary>
    public static int AreaStyles => Areas.Length * (Hatches.Length + 1);

    public static int StrokeStyles => Strokes.Length;

    /// <summary>Paint of an area: a colour, or a pattern that <see cref="Define"/> wrote.</summary>
    public static string Area(string id, int style)
    {
        var index = Wrap(style, AreaStyles);
        return index < Areas.Length ? Areas[index] : $"url(#{id}-p{Number(index)})";
    }

    /// <summary>The colour under an area's hatch.</summary>
    public static string AreaColour(int style) => Areas[Wrap(style, Areas.Length)];

    public static string Stroke(int style) => Strokes[Wrap(style, Strokes.Length)];

    /// <summary>Dash pattern of a line, null for a solid one. Each round of colours pairs them with other dashes.</summary>
    public static string? Dash(int style)
    {
        var dash = Dashes[Wrap(style + (style / Strokes.Length), Dashes.Length)];
        return dash.Length == 0 ? null : dash;
    }

    /// <summary>Black or white, whichever is easier to read on an area.</summary>
    public static string TextOn(int style) => Luminance(AreaColour(style)) < LightText && !IsHatched(style) ? Ink.Paper : Ink.Text;

    /// <summary>Whether an area carries a hatch, so that text on it needs a halo.</summary>
    public static bool IsHatched(int style) => Wrap(style, AreaStyles) >= Areas.Length;

    /// <summary>Writes the patterns that a set of areas needs.</summary>
    public static void Define(SvgWriter svg, IEnumerable<int> styles)
    {
        var hatched = styles.Select(s => Wrap(s, AreaStyles)).Where(s => s >= Areas.Length).Distinct().Order().ToList();
        if (hatched.Count == 0)
            return;
        svg.Open("defs");
        foreach (var style in hatched)
            Pattern(svg, $"{svg.Id}-p{Number(style)}", AreaColour(style), Hatches[(style / Areas.Length) - 1], Ink.Outline);
        svg.Close();
    }

    /// <summary>Writes one hatched pattern.</summary>
    public static void Pattern(SvgWriter svg, string id, string colour, string hatch, string ink)
    {
        svg.Open("pattern", "id", id, "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
        svg.Leaf("rect", null, "width", "8", "height", "8", "fill", colour);
        svg.Leaf("path", null, "d", hatch, "stroke", ink, "stroke-width", "1", "fill", "none");
        svg.Close();
    }

    /// <summary>The first hatch: diagonal lines.</summary>
    public static string Diagonal => Hatches[0];

    /// <summary>Relative luminance [0, 1] of a colour, by a square law close to that of WCAG 2.2.</summary>
    public static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int at)
    {
        var share = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
        return share * share;
    }

    private static int Wrap(int value, int count) => ((value % count) + count) % count;
}
