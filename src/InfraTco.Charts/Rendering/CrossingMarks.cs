using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Marks where lines cross, and says when and which is lower from then on.</summary>
internal sealed class CrossingMarks(HorizontalAxis horizontal, ChartWords words, ScaledUnit unit)
{
    /// <summary>Assumption: beyond this many, labels hide the lines that they explain; the rest keeps its ring and a tooltip.</summary>
    private const int MostLabels = 6;

    private const double Ring = 5;
    private const double LineHeight = 16;
    private const double WidestShare = 0.42;

    public void Draw(
        SvgWriter svg, Box plot, LinearScale x, LinearScale y, IReadOnlyList<LineSeries> series, IReadOnlyList<Track> tracks)
    {
        var crossings = Crossing.Find(horizontal.Positions, series).Where(c => ScaleTicks.Drawable(c.Value)).ToList();
        var placer = new LabelPlacer(plot, [.. tracks.SelectMany(t => t.Sampled())]);
        foreach (var crossing in crossings)
            placer.Take(new Box(x.At(crossing.Position) - Ring, y.At(unit.Of(crossing.Value)) - Ring, 2 * Ring, 2 * Ring));
        for (var i = 0; i < crossings.Count; i++)
        {
            var (px, py) = (x.At(crossings[i].Position), y.At(unit.Of(crossings[i].Value)));
            var when = horizontal.Describe(crossings[i].Position);
            var text = string.Format(null, words.Crossing, when, crossings[i].Lower, crossings[i].Upper);
            svg.Circle(px, py, Ring, Ink.Paper, Ink.Text, text);
            if (i < MostLabels)
                Label(svg, placer, plot, px, py, text);
        }
    }

    private static void Label(SvgWriter svg, LabelPlacer placer, Box plot, double x, double y, string text)
    {
        var style = TextStyle.Label with { Halo = true };
        var lines = style.Wrap(text, plot.Width * WidestShare, 2);
        var box = placer.Place(x, y, lines.Max(style.Width), lines.Count * LineHeight);
        var nearX = Math.Max(box.X, Math.Min(box.Right, x));
        var nearY = y > box.Bottom ? box.Bottom : Math.Max(box.Y, Math.Min(box.Bottom, y));
        var length = Math.Sqrt(((nearX - x) * (nearX - x)) + ((nearY - y) * (nearY - y)));
        if (length > Ring + 1)
            svg.Line(x + ((nearX - x) * Ring / length), y + ((nearY - y) * Ring / length), nearX, nearY, Ink.Text, 0.75);
        var leftOfRing = box.Right <= x;
        svg.TextLines(leftOfRing ? box.Right : box.X, box.Y + 12, lines, text, leftOfRing ? style.End : style);
    }
}
