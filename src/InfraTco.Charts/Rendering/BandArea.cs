using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>The area between two series over the same positions, where both are there.</summary>
internal static class BandArea
{
    public static void Draw(
        SvgWriter svg, IReadOnlyList<double> positions, IReadOnlyList<double> low, IReadOnlyList<double> high, string fill, string? title,
        ScaledUnit unit, LinearScale x, LinearScale y)
    {
        var count = Math.Min(low.Count, high.Count);
        var both = Enumerable.Range(0, count).Select(i => ScaleTicks.Drawable(low[i]) && ScaleTicks.Drawable(high[i])).ToArray();
        var lower = Track.Of(positions, [.. low.Take(count).Select((v, i) => both[i] ? v : double.NaN)], unit, x, y);
        var upper = Track.Of(positions, [.. high.Take(count).Select((v, i) => both[i] ? v : double.NaN)], unit, x, y);
        for (var run = 0; run < lower.Runs.Count; run++)
            svg.Leaf("path", title, "d", PathText.Area(lower.Runs[run], upper.Runs[run]), "fill", fill);
    }
}
