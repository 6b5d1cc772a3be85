using InfraTco.Charts.Rendering;

namespace InfraTco.Charts;

/// <summary>Draws charts as SVG 1.1 text: no script, no style sheet, no reference to anything outside the figure.</summary>
public static class Svg
{
    /// <summary>Draws a chart. The same chart gives the same text on every machine.</summary>
    /// <param name="chart">The chart.</param>
    /// <returns>The SVG document, lines ended by LF, without an XML declaration so that it can stand inside HTML.</returns>
    /// <exception cref="ArgumentException">The kind of chart is not one of this library's.</exception>
    public static string Render(Chart chart) => chart switch
    {
        StackedBars stacked => StackedBarsRenderer.Render(stacked),
        Bars bars => BarsRenderer.Render(bars),
        Lines lines => PanelsRenderer.Render(lines),
        Panels panels => PanelsRenderer.Render(panels),
        Waterfall waterfall => WaterfallRenderer.Render(waterfall),
        Fan fan => FanRenderer.Render(fan),
        Tornado tornado => TornadoRenderer.Render(tornado),
        _ => throw new ArgumentException($"No renderer draws a {chart.GetType().Name}.", nameof(chart)),
    };
}
