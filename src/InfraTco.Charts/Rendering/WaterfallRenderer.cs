using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws a waterfall as rows read from the top, so that long names of steps have room.</summary>
internal static class WaterfallRenderer
{
    /// <summary>Assumption: steps that span less than this share of the largest total are unreadable on an axis from zero.</summary>
    private const double ZoomShare = 0.25;
    private const double RowHeight = 32;
    private const double BarShare = 0.62;
    private const double WidestName = 260;
    private const double LegendHeight = 26;
    private const int TickTarget = 6;
    private const string Up = "#d55e00";
    private const string Down = "#56b4e9";

    public static string Render(Waterfall chart)
    {
        var values = chart.Steps.Select(s => s.Value).Prepend(chart.Start.Value).ToList();
        if (!values.All(ScaleTicks.Drawable) || !ScaleTicks.Drawable(chart.End))
            return Frame.Draw(chart, RowHeight * 6, chart.Words.NoData, null);
        var rows = WaterfallRow.Of(chart);
        var unit = ScaledUnit.For(chart.Measure, rows.Max(r => Math.Max(Math.Abs(r.From), Math.Abs(r.To))), chart.Words);
        var scaled = rows.Select(r => r with { From = r.From / unit.Factor, To = r.To / unit.Factor }).ToList();
        var decimals = unit.Decimals(scaled.Max(r => Math.Max(Math.Abs(r.From), Math.Abs(r.To))));
        var description = $"{unit.Title}: {string.Join("; ", scaled.Select(r => $"{r.Name} {r.Label(decimals)}"))}.";
        return Frame.Draw(
            chart,
            (rows.Count * RowHeight) + Axes.HorizontalHeight + LegendHeight,
            description,
            (svg, box) => Body(svg, box, chart.Words, unit, scaled, decimals));
    }

    private static void Body(SvgWriter svg, Box box, ChartWords words, ScaledUnit unit, List<WaterfallRow> rows, int decimals)
    {
        var names = Math.Min(Math.Min(WidestName, box.Width * 0.35), rows.Max(r => RowStyle(r).Width(r.Name))) + 12;
        var labels = rows.Max(r => RowStyle(r).Width(r.Label(decimals))) + 12;
        var plot = box.Inset(names, LegendHeight, 4, Axes.HorizontalHeight);
        var (ticks, zoomed) = Range(rows);
        var x = new LinearScale(ticks.Min, ticks.Max, plot.X + (zoomed ? 16 : 0), plot.Right - labels);
        svg.Open("defs");
        Palette.Pattern(svg, svg.Id + "-down", Down, Palette.Diagonal, Ink.Outline);
        svg.Close();
        var down = $"url(#{svg.Id}-down)";
        Legend.Draw(svg, new Box(plot.X, box.Y, plot.Width, LegendHeight), [new(words.Increase, Up), new(words.Decrease, down)]);
        Axes.HorizontalValues(svg, plot, ticks, x, zoomed ? $"{unit.Title}; {words.AxisBreak}" : unit.Title);
        var height = plot.Height / rows.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            var area = new Box(box.X, plot.Y + (i * height), names, height);
            var bar = Bar(area, rows[i], x, zoomed ? plot.X : x.At(0));
            if (i + 1 < rows.Count)
                Connector(svg, x.At(rows[i].To), bar.Bottom, area.Bottom + (height * (1 - BarShare) / 2));
            Row(svg, area, rows[i], bar, down, rows[i].Label(decimals));
            if (zoomed && rows[i].IsTotal)
                svg.Line(bar.X + 5, bar.Bottom + 2, bar.X + 11, bar.Y - 2, Ink.Paper, 4);
        }
    }

    private static void Row(SvgWriter svg, Box area, WaterfallRow row, Box bar, string down, string label)
    {
        var step = row.To >= row.From ? Up : down;
        svg.Rectangle(bar, row.IsTotal ? Ink.Total : step, Ink.Outline, $"{row.Name}: {label}");
        svg.RowName(area.Right - 10, area.CentreY, row.Name, area.Width - 10, RowStyle(row));
        svg.Text(bar.Right + 6, area.CentreY + 4, label, RowStyle(row) with { Halo = true });
    }

    private static void Connector(SvgWriter svg, double x, double from, double to) => svg.Line(x, from, x, to, Ink.Outline, 1, "2 2");

    private static TextStyle RowStyle(WaterfallRow row) => TextStyle.Label with { Bold = row.IsTotal };

    private static Box Bar(Box row, WaterfallRow value, LinearScale x, double origin)
    {
        var margin = row.Height * (1 - BarShare) / 2;
        return Box.Between(value.IsTotal ? origin : x.At(value.From), row.Y + margin, x.At(value.To), row.Bottom - margin);
    }

    private static (ScaleTicks Ticks, bool Zoomed) Range(List<WaterfallRow> rows)
    {
        var ends = rows.Select(r => r.To).ToList();
        var (low, high) = (ends.Min(), ends.Max());
        var zoomed = low > 0 && high - low > 0 && high - low < ZoomShare * high;
        return zoomed
            ? (ScaleTicks.Cover(low - ((high - low) * 0.15), high, TickTarget), true)
            : (ScaleTicks.Cover(Math.Min(0, low), Math.Max(0, high), TickTarget), false);
    }
}
