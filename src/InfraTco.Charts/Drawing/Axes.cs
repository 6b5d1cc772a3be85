using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Drawing;

/// <summary>Draws grid lines, tick labels and axis titles.</summary>
internal static class Axes
{
    public const double TitleHeight = 24;
    public const double HorizontalHeight = 44;
    private const double LabelGap = 7;

    /// <summary>Room [px] that the labels of a vertical axis take to the left of the plot.</summary>
    public static double VerticalWidth(ScaleTicks ticks) =>
        ticks.Values.Max(v => TextStyle.Axis.Width(NumberText.Fixed(v, ticks.Decimals))) + LabelGap + 2;

    /// <summary>A vertical value axis: horizontal grid lines, labels at the left, the title above.</summary>
    public static void Vertical(SvgWriter svg, Box plot, double left, ScaleTicks ticks, LinearScale scale, string title)
    {
        svg.FittedText(left, plot.Y - 10, title, plot.Right - left, TextStyle.AxisTitle);
        foreach (var value in ticks.Values)
        {
            var y = scale.At(value);
            svg.Line(plot.X, y, plot.Right, y, value == 0 ? Ink.Baseline : Ink.Grid);
            svg.Text(plot.X - LabelGap, y + 4, NumberText.Fixed(value, ticks.Decimals), TextStyle.Axis.End);
        }
    }

    /// <summary>A horizontal value axis: vertical grid lines, labels and the title below.</summary>
    public static void HorizontalValues(SvgWriter svg, Box plot, ScaleTicks ticks, LinearScale scale, string title)
    {
        foreach (var value in ticks.Values)
        {
            var x = scale.At(value);
            svg.Line(x, plot.Y, x, plot.Bottom, value == 0 ? Ink.Baseline : Ink.Grid);
            svg.Text(x, plot.Bottom + 16, NumberText.Fixed(value, ticks.Decimals), TextStyle.Axis.Middle);
        }

        svg.FittedText((scale.LowPixel + scale.HighPixel) / 2, plot.Bottom + 36, title, plot.Width, TextStyle.AxisTitle.Middle);
    }

    /// <summary>A horizontal axis of positions: a line, ticks, labels and the title below.</summary>
    public static void Positions(SvgWriter svg, Box plot, IReadOnlyList<AxisTick> ticks, LinearScale scale, string? title)
    {
        svg.Line(plot.X, plot.Bottom, plot.Right, plot.Bottom, Ink.Baseline);
        foreach (var tick in ticks)
        {
            var x = scale.At(tick.Position);
            svg.Line(x, plot.Bottom, x, plot.Bottom + 5, Ink.Baseline);
            if (title is not null)
                svg.Text(x, plot.Bottom + 18, tick.Label, TextStyle.Axis.Middle);
        }

        if (title is not null)
            svg.FittedText(plot.CentreX, plot.Bottom + 37, title, plot.Width, TextStyle.AxisTitle.Middle);
    }

    /// <summary>Names of bars or groups below the plot, wrapped to the width of each.</summary>
    public static void Names(SvgWriter svg, Box plot, IReadOnlyList<string> names, int lines)
    {
        var slot = plot.Width / names.Count;
        for (var i = 0; i < names.Count; i++)
        {
            var wrapped = TextStyle.Label.Wrap(names[i], slot - 6, lines);
            svg.TextLines(plot.X + (slot * (i + 0.5)), plot.Bottom + 18, wrapped, names[i], TextStyle.Label.Middle);
        }
    }

    /// <summary>Lines [1, 3] that the names below a plot need.</summary>
    public static int NameLines(IReadOnlyList<string> names, double width) =>
        Math.Max(1, names.Max(n => TextStyle.Label.Wrap(n, (width / names.Count) - 6, 3).Count));
}
