using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws panels of lines on a shared horizontal axis; a line chart is one panel.</summary>
internal static class PanelsRenderer
{
    private const double SinglePlotHeight = 360;
    private const double PlotHeight = 200;
    private const double PanelGap = 20;

    public static string Render(Lines chart)
    {
        var panel = new Panel(chart.Measure, chart.Series)
        {
            FromZero = chart.FromZero,
            MarkCrossings = chart.MarkCrossings,
            Levels = chart.Levels,
        };
        return Render(chart, chart.Horizontal, [panel]);
    }

    public static string Render(Panels chart) => Render(chart, chart.Horizontal, chart.Parts);

    private static string Render(Chart chart, HorizontalAxis horizontal, IReadOnlyList<Panel> panels)
    {
        var plots = panels.Select(p => new LinePlot(p, horizontal, chart.Words)).ToList();
        var height = (plots.Count == 1 ? SinglePlotHeight : plots.Count * PlotHeight) + Axes.HorizontalHeight
            + (plots.Count * Axes.TitleHeight) + (Math.Max(0, plots.Count - 1) * PanelGap);
        var description = string.Join(" ", plots.Select(p => p.Description).DefaultIfEmpty(chart.Words.NoData));
        var empty = plots.All(p => p.IsEmpty);
        return Frame.Draw(chart, height, description, empty ? null : (svg, box) => Body(svg, box, plots, horizontal));
    }

    private static void Body(SvgWriter svg, Box box, List<LinePlot> plots, HorizontalAxis horizontal)
    {
        var left = plots.Max(p => p.LeftWidth);
        var right = plots.Max(p => p.RightWidth(box.Width));
        var positions = horizontal.Positions.Where(ScaleTicks.Drawable).ToList();
        var each = (box.Height - Axes.HorizontalHeight - ((plots.Count - 1) * PanelGap)) / plots.Count;
        for (var i = 0; i < plots.Count; i++)
        {
            var top = box.Y + (i * (each + PanelGap)) + Axes.TitleHeight;
            var plot = new Box(box.X + left, top, Math.Max(1, box.Width - left - right), Math.Max(1, each - Axes.TitleHeight));
            var scale = HorizontalScale.For(positions, plot);
            var ticks = HorizontalScale.Ticks(horizontal, scale);
            plots[i].Draw(svg, plot, box, scale, ticks);
            Axes.Positions(svg, plot, ticks, scale, i == plots.Count - 1 ? horizontal.Title : null);
        }
    }
}
