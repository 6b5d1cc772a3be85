using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws quantile bands and their median over a horizontal axis.</summary>
internal static class FanRenderer
{
    private const double PlotHeight = 360;
    private const int TickTarget = 6;
    private const string Wide = "#cfe2f0";
    private const string Narrow = "#8fbddd";
    private const string Edge = "#0072b2";
    private const string MedianInk = "#00456b";

    public static string Render(Fan chart)
    {
        var positions = chart.Horizontal.Positions;
        var series = SeriesOf(chart);
        var drawn = series.SelectMany(s => s.Values.Take(positions.Count)).Where(ScaleTicks.Drawable).ToList();
        var unit = ScaledUnit.For(chart.Measure, drawn.Select(Math.Abs).DefaultIfEmpty().Max(), chart.Words);
        var labels = series.Select(s => (s.Ink, Label: EndLabel.For(s.Line, 0, positions, unit)))
            .Where(s => s.Label is not null)
            .Select(s => s.Label! with { Colour = s.Ink })
            .ToList();
        if (labels.Count > 0)
            labels.AddRange(EndLabel.For(chart.Levels, positions.Where(ScaleTicks.Drawable).DefaultIfEmpty().Max(), unit));
        var description = drawn.Count == 0
            ? chart.Words.NoData
            : $"{unit.Title}: {string.Join("; ", labels.Where(l => !l.IsLevel).Select(l => $"{l.Name} {l.First} → {l.Value}"))}.";
        return Frame.Draw(
            chart,
            PlotHeight + Axes.HorizontalHeight + Axes.TitleHeight,
            description,
            labels.Count == 0 ? null : (svg, box) => Body(svg, box, chart, unit, drawn, labels));
    }

    private static List<FanLine> SeriesOf(Fan chart)
    {
        var q = chart.Quantiles;
        List<FanLine> lines =
        [
            new("P95", q.P95, Edge, 1, "4 3"),
            new("P75", q.P75, Edge, 1, null),
            new($"P50 {chart.Words.Median}", q.P50, MedianInk, 2.75, null),
            new("P25", q.P25, Edge, 1, null),
            new("P5", q.P05, Edge, 1, "4 3"),
        ];
        if (chart.Expected is { } expected)
            lines.Add(new FanLine(chart.Words.Expected, expected, Ink.Text, 1.75, "9 4"));
        return lines;
    }

    private static void Body(SvgWriter svg, Box box, Fan chart, ScaledUnit unit, List<double> drawn, List<EndLabel> labels)
    {
        var shown = drawn.Select(unit.Of).Concat(Levels.Values(chart.Levels, unit)).ToList();
        if (chart.FromZero)
            shown.Add(0);
        var ticks = ScaleTicks.Cover(shown.Min(), shown.Max(), TickTarget);
        var right = EndLabel.Room(labels, box.Width);
        var plot = box.Inset(Axes.VerticalWidth(ticks), Axes.TitleHeight, right, Axes.HorizontalHeight);
        var x = HorizontalScale.For([.. chart.Horizontal.Positions.Where(ScaleTicks.Drawable)], plot);
        var y = new LinearScale(ticks.Min, ticks.Max, plot.Bottom, plot.Y);
        Bands(svg, chart, unit, x, y);
        Axes.Vertical(svg, plot, box.X, ticks, y, unit.Title);
        Levels.Draw(svg, plot, y, chart.Levels, unit);
        foreach (var line in SeriesOf(chart))
            Track.Of(chart.Horizontal.Positions, line.Values, unit, x, y).Draw(svg, line.Ink, line.Width, line.Dash);
        EndLabel.Draw(svg, plot, labels, x, y, right);
        Axes.Positions(svg, plot, HorizontalScale.Ticks(chart.Horizontal, x), x, chart.Horizontal.Title);
    }

    private static void Bands(SvgWriter svg, Fan chart, ScaledUnit unit, LinearScale x, LinearScale y)
    {
        var q = chart.Quantiles;
        BandArea.Draw(svg, chart.Horizontal.Positions, q.P05, q.P95, Wide, null, unit, x, y);
        BandArea.Draw(svg, chart.Horizontal.Positions, q.P25, q.P75, Narrow, null, unit, x, y);
    }
}
