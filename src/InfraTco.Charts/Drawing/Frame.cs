using System.Globalization;
using static InfraTco.Charts.Drawing.SvgWriter;

namespace InfraTco.Charts.Drawing;

/// <summary>What every figure has around it: size, description, header and footnote, or a message where there is no data.</summary>
internal static class Frame
{
    private const double Margin = 16;
    private const int LeastWidth = 480;
    private const int LeastHeight = 240;
    private const int MostSize = 4000;
    private const string Fonts = "Helvetica, Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans CJK JP', sans-serif";

    /// <summary>Draws a figure. <paramref name="body"/> is null where there is nothing to draw.</summary>
    public static string Draw(Chart chart, double bodyHeight, string description, Action<SvgWriter, Box>? body)
    {
        var width = (double)Math.Clamp(chart.Width, LeastWidth, MostSize);
        var inner = width - (2 * Margin);
        var title = TextStyle.Title.Wrap(chart.Title, inner, 3);
        var subtitle = TextStyle.Subtitle.Wrap(chart.Subtitle ?? "", inner, 3);
        var source = TextStyle.Footnote.Wrap(chart.Source ?? "", inner, 4);
        var top = Margin + Depth(title, TextStyle.Title) + Depth(subtitle, TextStyle.Subtitle) + 10;
        var bottom = Margin + Depth(source, TextStyle.Footnote) + (source.Count > 0 ? 4 : 0);
        var height = Math.Clamp(chart.Height ?? Math.Ceiling(bodyHeight + top + bottom), LeastHeight, MostSize);

        var svg = new SvgWriter(Id(chart));
        Head(svg, chart, width, height, description);
        svg.TextLines(Margin, Margin + TextStyle.Title.Size, title, chart.Title, TextStyle.Title);
        var below = Margin + Depth(title, TextStyle.Title) + TextStyle.Subtitle.Size + 2;
        svg.TextLines(Margin, below, subtitle, chart.Subtitle ?? "", TextStyle.Subtitle);
        var box = new Box(Margin, top, inner, Math.Max(1, height - top - bottom));
        (body ?? ((w, b) => Message(w, b, chart.Words.NoData)))(svg, box);
        svg.TextLines(Margin, height - bottom + TextStyle.Footnote.Size + 4, source, chart.Source ?? "", TextStyle.Footnote);
        svg.Close();
        return svg.ToString();
    }

    private static void Head(SvgWriter svg, Chart chart, double width, double height, string description)
    {
        svg.Open(
            "svg",
            "xmlns", "http://www.w3.org/2000/svg",
            "id", svg.Id,
            "width", Number(width),
            "height", Number(height),
            "viewBox", $"0 0 {Number(width)} {Number(height)}",
            "role", "img",
            "aria-labelledby", $"{svg.Id}-title {svg.Id}-desc",
            "font-family", Fonts);
        svg.Content("title", chart.Title, null, "id", $"{svg.Id}-title");
        svg.Content("desc", description, null, "id", $"{svg.Id}-desc");
        svg.Rectangle(new Box(0, 0, width, height), Ink.Paper);
    }

    private static void Message(SvgWriter svg, Box box, string message)
    {
        svg.Rectangle(box.Inset(1, 1, 1, 1), "#f5f5f5", Ink.Grid);
        svg.Text(box.CentreX, box.CentreY + 5, message, new TextStyle(15, Ink.Muted, Anchor: "middle"));
    }

    private static double Depth(IReadOnlyList<string> lines, TextStyle style) => lines.Count * Shapes.LineHeight(style);

    /// <summary>The id given, or one made of kind and title by FNV-1a (Fowler, Noll and Vo, 32 bits).</summary>
    private static string Id(Chart chart)
    {
        const uint Offset = 2166136261;
        const uint Prime = 16777619;
        if (chart.Id is { } given)
            return "c-" + string.Concat(given.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        var hash = Offset;
        foreach (var c in chart.GetType().Name + "|" + chart.Title)
            hash = unchecked((hash ^ c) * Prime);
        return "c" + hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
