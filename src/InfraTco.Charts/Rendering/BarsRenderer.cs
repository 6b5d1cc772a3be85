using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws grouped bars.</summary>
internal static class BarsRenderer
{
    private const double PlotHeight = 340;
    private const double GroupShare = 0.78;
    private const double WidestBar = 70;
    private const int TickTarget = 6;
    private static readonly TextStyle ValueStyle = TextStyle.Footnote with { Fill = Ink.Text, Anchor = "middle", Halo = true };

    public static string Render(Bars chart)
    {
        var groups = chart.Groups.Count;
        var drawn = chart.Series.SelectMany(s => s.Values.Take(groups)).Where(ScaleTicks.Drawable).ToList();
        if (drawn.Count == 0)
            return Frame.Draw(chart, PlotHeight, chart.Words.NoData, null);
        var largest = drawn.Max(Math.Abs);
        var unit = ScaledUnit.For(chart.Measure, largest, chart.Words);
        var legend = chart.Series.Count > 1 ? Legend.Height(Entries(chart, ""), chart.Width - 32) + 12 : 0;
        return Frame.Draw(
            chart, PlotHeight + legend, Description(chart, unit, largest), (svg, box) => Body(svg, box, chart, unit, drawn));
    }

    private static string Description(Bars chart, ScaledUnit unit, double largest)
    {
        var decimals = unit.Decimals(largest / unit.Factor);
        string Value(BarSeries s, int i) =>
            i < s.Values.Count && ScaleTicks.Drawable(s.Values[i]) ? NumberText.Fixed(unit.Of(s.Values[i]), decimals) : chart.Words.Missing;
        string Group(string name, int i) => $"{name}: {string.Join(", ", chart.Series.Select(s => $"{s.Name} {Value(s, i)}"))}";
        return $"{unit.Title}: {string.Join("; ", chart.Groups.Select(Group))}.";
    }

    private static List<LegendEntry> Entries(Bars chart, string id) =>
        [.. chart.Series.Select((s, i) => new LegendEntry(s.Name, Palette.Area(id, s.Style ?? i), s.Note))];

    private static void Body(SvgWriter svg, Box box, Bars chart, ScaledUnit unit, List<double> drawn)
    {
        Palette.Define(svg, chart.Series.Select((s, i) => s.Style ?? i));
        var legend = 0.0;
        if (chart.Series.Count > 1)
        {
            var entries = Entries(chart, svg.Id);
            legend = Legend.Height(entries, box.Width) + 12;
            Legend.Draw(svg, box with { Height = legend }, entries);
        }

        var shown = drawn.Select(unit.Of).Concat(Levels.Values(chart.Levels, unit)).Append(0).ToList();
        var ticks = ScaleTicks.CoverBars(shown.Min(), shown.Max(), TickTarget);
        var left = Axes.VerticalWidth(ticks);
        var labels = EndLabel.For(chart.Levels, 1, unit).ToList();
        var right = labels.Count == 0 ? 0 : EndLabel.Room(labels, box.Width);
        var lines = Axes.NameLines(chart.Groups, box.Width - left - right);
        var plot = box.Inset(left, legend + Axes.TitleHeight, right, 10 + (lines * Shapes.LineHeight(TextStyle.Label)));
        var y = new LinearScale(ticks.Min, ticks.Max, plot.Bottom, plot.Y);
        Axes.Vertical(svg, plot, box.X, ticks, y, unit.Title);
        for (var i = 0; i < chart.Groups.Count; i++)
            Group(svg, plot, i, chart, unit, y);
        svg.Line(plot.X, y.At(0), plot.Right, y.At(0), Ink.Baseline, 1.25);
        Levels.Draw(svg, plot, y, chart.Levels, unit);
        EndLabel.Draw(svg, plot, labels, new LinearScale(0, 1, plot.X, plot.Right), y, right);
        Axes.Names(svg, plot, chart.Groups, lines);
    }

    private static void Group(SvgWriter svg, Box plot, int index, Bars chart, ScaledUnit unit, LinearScale y)
    {
        var slot = plot.Width / chart.Groups.Count;
        var width = Math.Min(WidestBar, slot * GroupShare / chart.Series.Count);
        var left = plot.X + (slot * (index + 0.5)) - (width * chart.Series.Count / 2);
        var decimals = unit.Decimals(chart.Series.SelectMany(s => s.Values).Where(ScaleTicks.Drawable).Max(v => Math.Abs(unit.Of(v))));
        for (var i = 0; i < chart.Series.Count; i++)
        {
            var series = chart.Series[i];
            var value = index < series.Values.Count ? unit.Of(series.Values[index]) : double.NaN;
            if (!double.IsFinite(value))
                continue;
            var text = NumberText.Fixed(value, decimals);
            var bar = Box.Between(left + (i * width), y.At(0), left + ((i + 1) * width), y.At(value));
            svg.Rectangle(bar, Palette.Area(svg.Id, series.Style ?? i), Ink.Outline, $"{chart.Groups[index]}: {series.Name} {text}");
            if (ValueStyle.Width(text) <= width + 2)
                svg.Text(bar.CentreX, value < 0 ? bar.Bottom + 13 : bar.Y - 4, text, ValueStyle);
        }
    }
}
