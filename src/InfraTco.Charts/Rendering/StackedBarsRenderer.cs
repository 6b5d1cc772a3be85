using InfraTco.Charts.Drawing;
using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Rendering;

/// <summary>Draws stacked bars, their sums, and a legend that is a table where there are few bars.</summary>
internal static class StackedBarsRenderer
{
    private const double PlotHeight = 440;
    private const double Gap = 24;
    private const double LeastLabelHeight = 14;
    private const int TickTarget = 6;

    /// <summary>Distance [px] that the marker of the sum keeps from a segment's label.</summary>
    private const double MarkerRoom = 11;

    public static string Render(StackedBars chart)
    {
        var stack = Stack.Of(chart);
        if (stack is null)
            return Frame.Draw(chart, PlotHeight, chart.Words.NoData, null);
        var table = new StackTable(stack, chart);
        return Frame.Draw(
            chart, Math.Max(PlotHeight, table.Height), stack.Description(chart), (svg, box) => Body(svg, box, chart, stack, table));
    }

    private static void Body(SvgWriter svg, Box box, StackedBars chart, Stack stack, StackTable table)
    {
        Palette.Define(svg, stack.Parts.Select(p => p.Style));
        // A sum is written beyond its bar.
        var ticks = chart.ShowTotals ? ScaleTicks.CoverBars(stack.Low, stack.High, TickTarget) : ScaleTicks.Cover(Math.Min(stack.Low, 0), Math.Max(stack.High, 0), TickTarget);
        var left = Axes.VerticalWidth(ticks);
        var tableWidth = Math.Min(table.Width, box.Width * 0.5);
        var plotWidth = box.Width - left - tableWidth - Gap;
        var lines = Axes.NameLines(chart.Bars, plotWidth);
        var plot = box.Inset(left, Axes.TitleHeight, tableWidth + Gap, 10 + (lines * Shapes.LineHeight(TextStyle.Label)));
        var y = new LinearScale(ticks.Min, ticks.Max, plot.Bottom, plot.Y);
        Axes.Vertical(svg, plot, box.X, ticks, y, stack.Unit.Title);
        var slots = StackSlots.Of(plot, chart, stack);
        for (var i = 0; i < chart.Bars.Count; i++)
            Bar(svg, slots, i, chart, stack, y);
        svg.Line(plot.X, y.At(0), plot.Right, y.At(0), Ink.Baseline, 1.25);
        Axes.Names(svg, plot with { X = plot.X - slots.Shift }, chart.Bars, lines);
        table.Draw(svg, new Box(box.Right - tableWidth, box.Y, tableWidth, box.Height));
    }

    private static void Bar(SvgWriter svg, StackSlots slots, int index, StackedBars chart, Stack stack, LinearScale y)
    {
        var total = chart.ShowTotals ? stack.Totals[index] : double.NaN;
        var marker = double.IsFinite(total) ? y.At(total) : double.NaN;
        var x = slots.Left(index);
        foreach (var segment in stack.Segments[index])
        {
            var box = Box.Between(x, y.At(segment.From), x + slots.Bar, y.At(segment.To));
            Segment(svg, box, segment, chart.Bars[index], stack.Decimals, marker);
        }

        if (!double.IsFinite(total))
            return;
        var label = stack.Written(total);
        Total(svg, x, slots.Bar, marker, $"{chart.Bars[index]}: {chart.Words.Total} {label}");
        var style = TextStyle.AxisTitle with { Halo = true };
        var outside = total < 0 ? y.At(stack.Bottom(index)) + 15 : y.At(stack.Top(index)) - 7;
        if (slots.Beside)
            svg.Text(x + slots.Bar + 9, marker + 4, label, style);
        else if (style.Width(label) <= slots.Slot)
            svg.Text(x + (slots.Bar / 2), outside, label, style.Middle);
    }

    private static void Segment(SvgWriter svg, Box box, StackSegment segment, string bar, int decimals, double marker)
    {
        var value = NumberText.Fixed(segment.To - segment.From, decimals);
        var style = segment.Part.Style;
        svg.Rectangle(box, Palette.Area(svg.Id, style), Ink.Outline, $"{bar}: {segment.Part.Name} {value}");
        var text = TextStyle.Footnote with { Fill = Palette.TextOn(style), Anchor = "middle", Halo = Palette.IsHatched(style) };
        var clear = double.IsNaN(marker) ? box : Clear(box, marker);
        if (clear.Height >= LeastLabelHeight && text.Width(value) + 6 <= box.Width)
            svg.Text(box.CentreX, clear.CentreY + 4, value, text);
    }

    /// <summary>The larger part of a segment that the marker of the sum leaves free.</summary>
    private static Box Clear(Box box, double marker)
    {
        if (Math.Abs(marker - box.CentreY) > MarkerRoom || box.Height <= 0)
            return box;
        var above = box with { Height = Math.Max(0, marker - 3 - box.Y) };
        var below = new Box(box.X, Math.Min(box.Bottom, marker + 3), box.Width, Math.Max(0, box.Bottom - marker - 3));
        return above.Height >= below.Height ? above : below;
    }

    private static void Total(SvgWriter svg, double x, double width, double y, string tooltip)
    {
        svg.Open("g");
        svg.Content("title", tooltip, null);
        svg.Line(x - 7, y, x + width + 7, y, Ink.Paper, 5);
        svg.Line(x - 7, y, x + width + 7, y, Ink.Text, 2.5);
        svg.Close();
    }
}
