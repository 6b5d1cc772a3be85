using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws a tornado: two bars a driver, from the base line outward, inputs and results at their ends.</summary>
internal static class TornadoRenderer
{
    private const double RowHeight = 32;
    private const double WidestName = 240;
    private const double WidestInput = 170;
    private const double LegendHeight = 26;
    private const double BaseHeight = 20;
    private const double BarShare = 0.62;
    private const double LabelGap = 6;
    private const int TickTarget = 5;
    private const string LowFill = "#56b4e9";
    private const string HighFill = "#d55e00";

    public static string Render(Tornado chart)
    {
        var drivers = chart.Drivers
            .Where(d => ScaleTicks.Drawable(d.AtLow) && ScaleTicks.Drawable(d.AtHigh))
            .OrderByDescending(d => Span(d, chart.BaseValue))
            .Take(Math.Max(1, chart.MostDrivers))
            .ToList();
        if (drivers.Count == 0 || !ScaleTicks.Drawable(chart.BaseValue))
            return Frame.Draw(chart, RowHeight * 6, chart.Words.NoData, null);
        var largest = drivers.SelectMany(d => new[] { d.AtLow, d.AtHigh }).Append(chart.BaseValue).Max(Math.Abs);
        var unit = ScaledUnit.For(chart.Measure, largest, chart.Words);
        var decimals = unit.Decimals(largest / unit.Factor);
        var figure = new TornadoFigure(drivers, unit, unit.Of(chart.BaseValue), decimals, chart.Words);
        return Frame.Draw(
            chart,
            (drivers.Count * RowHeight) + Axes.HorizontalHeight + LegendHeight + BaseHeight,
            figure.Description,
            (svg, box) => Body(svg, box, figure));
    }

    private static double Span(TornadoDriver driver, double baseValue) =>
        Math.Max(baseValue, Math.Max(driver.AtLow, driver.AtHigh)) - Math.Min(baseValue, Math.Min(driver.AtLow, driver.AtHigh));

    private static void Body(SvgWriter svg, Box box, TornadoFigure figure)
    {
        var names = Math.Min(Math.Min(WidestName, box.Width * 0.3), figure.Drivers.Max(d => TextStyle.Label.Width(d.Name))) + 12;
        var ends = Math.Min(WidestInput, figure.Drivers.SelectMany(figure.Ends).Max(TextStyle.Label.Width)) + 12;
        var plot = box.Inset(names, LegendHeight + BaseHeight, 4, Axes.HorizontalHeight);
        var ticks = figure.Ticks(TickTarget);
        var x = figure.Scale(ticks, plot, ends);
        svg.Open("defs");
        Palette.Pattern(svg, svg.Id + "-low", LowFill, Palette.Diagonal, Ink.Outline);
        svg.Close();
        var low = $"url(#{svg.Id}-low)";
        LegendEntry[] entries = [new(figure.Words.LowInput, low), new(figure.Words.HighInput, HighFill)];
        Legend.Draw(svg, new Box(plot.X, box.Y, plot.Width, LegendHeight), entries);
        Axes.HorizontalValues(svg, plot, ticks, x, figure.Unit.Title);
        var height = plot.Height / figure.Drivers.Count;
        for (var i = 0; i < figure.Drivers.Count; i++)
            Row(svg, new Box(plot.X, plot.Y + (i * height), plot.Width, height), figure, figure.Drivers[i], x, low, ends - 10, names - 10);
        var centre = x.At(figure.BaseValue);
        svg.Line(centre, plot.Y - 4, centre, plot.Bottom, Ink.Text, 1.5);
        svg.Text(centre, plot.Y - 8, figure.BaseLabel, TextStyle.AxisTitle.Middle);
    }

    private static void Row(
        SvgWriter svg, Box row, TornadoFigure figure, TornadoDriver driver, LinearScale x, string lowFill, double room, double nameRoom)
    {
        var bars = TornadoBar.Pair(
            figure.BaseValue, figure.Unit.Of(driver.AtLow), figure.Unit.Of(driver.AtHigh), figure.Ends(driver), lowFill, HighFill);
        var origin = x.At(figure.BaseValue);
        foreach (var bar in bars)
        {
            var margin = row.Height * (1 - (bar.Inner ? BarShare / 2 : BarShare)) / 2;
            var box = Box.Between(origin, row.Y + margin, x.At(bar.Value), row.Bottom - margin);
            svg.Rectangle(box, bar.Fill, Ink.Outline, $"{driver.Name}: {bar.Text}");
            var style = TextStyle.Label with { Halo = true, Anchor = bar.LabelRight ? "start" : "end" };
            var from = bar.Inner ? origin : x.At(bar.Value);
            svg.FittedText(from + (bar.LabelRight ? LabelGap : -LabelGap), row.CentreY + 4, bar.Text, room, style);
        }

        svg.RowName(row.X - 10, row.CentreY, driver.Name, nameRoom, TextStyle.Label);
    }
}
