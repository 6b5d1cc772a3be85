using static InfraTco.Charts.Drawing.SvgWriter;

namespace InfraTco.Charts.Drawing;

/// <summary>The few shapes that figures are made of.</summary>
internal static class Shapes
{
    private const double LineSpacing = 1.25;

    public static void Rectangle(this SvgWriter svg, Box box, string fill, string? stroke = null, string? tooltip = null) =>
        svg.Leaf(
            "rect",
            tooltip,
            ["x", Number(box.X), "y", Number(box.Y), "width", Number(box.Width), "height", Number(box.Height), "fill", fill,
                .. stroke is null ? Array.Empty<string>() : ["stroke", stroke, "stroke-width", "0.75"]]);

    public static void Line(
        this SvgWriter svg, double x1, double y1, double x2, double y2, string stroke, double width = 1, string? dash = null) =>
        svg.Leaf(
            "line",
            null,
            ["x1", Number(x1), "y1", Number(y1), "x2", Number(x2), "y2", Number(y2), "stroke", stroke, "stroke-width", Number(width),
                .. dash is null ? Array.Empty<string>() : ["stroke-dasharray", dash]]);

    public static void Circle(this SvgWriter svg, double x, double y, double radius, string fill, string stroke, string? tooltip = null) =>
        svg.Leaf(
            "circle",
            tooltip,
            "cx", Number(x), "cy", Number(y), "r", Number(radius), "fill", fill, "stroke", stroke, "stroke-width", "2");

    public static void Text(this SvgWriter svg, double x, double y, string content, TextStyle style, string? tooltip = null) =>
        svg.Content(
            "text",
            content,
            tooltip,
            ["x", Number(x), "y", Number(y), "font-size", Number(style.Size), "fill", style.Fill,
                .. style.Bold ? ["font-weight", "bold"] : Array.Empty<string>(),
                .. style.Anchor == "start" ? Array.Empty<string>() : ["text-anchor", style.Anchor],
                .. style.Halo
                    ? ["stroke", Ink.Paper, "stroke-width", "4", "stroke-linejoin", "round", "paint-order", "stroke"]
                    : Array.Empty<string>()]);

    /// <summary>Writes lines one below the other; a tooltip is added where text was cut.</summary>
    public static void TextLines(this SvgWriter svg, double x, double y, IReadOnlyList<string> lines, string full, TextStyle style)
    {
        var cut = lines.Count > 0 && lines[^1].EndsWith('…') && !full.EndsWith('…');
        for (var i = 0; i < lines.Count; i++)
            svg.Text(x, y + (i * LineHeight(style)), lines[i], style, cut ? full : null);
    }

    /// <summary>Writes one line, cut to a width [px] with its full form as tooltip.</summary>
    public static void FittedText(
        this SvgWriter svg, double x, double y, string content, double width, TextStyle style, string? tooltip = null)
    {
        var fitted = style.Fit(content, width);
        svg.Text(x, y, fitted, style, tooltip ?? (fitted == content ? null : content));
    }

    /// <summary>Writes text right-aligned in at most two lines, centred on a height [px].</summary>
    public static void RowName(this SvgWriter svg, double right, double centre, string content, double width, TextStyle style)
    {
        var lines = style.Wrap(content, width, 2);
        svg.TextLines(right, centre + 4 - ((lines.Count - 1) * LineHeight(style) / 2), lines, content, style.End);
    }

    public static double LineHeight(TextStyle style) => style.Size * LineSpacing;
}
