using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Rendering;

/// <summary>Where stacked bars stand: each in its slot, its sum beside it where there is room.</summary>
/// <param name="X">Left end of the plot [px].</param>
/// <param name="Slot">Width of a slot [px].</param>
/// <param name="Bar">Width of a bar [px].</param>
/// <param name="Shift">How far bars are moved to the left of the middle of their slots [px].</param>
/// <param name="Beside">Whether sums stand beside the bars and not above them.</param>
internal readonly record struct StackSlots(double X, double Slot, double Bar, double Shift, bool Beside)
{
    private const double WidestBar = 120;
    private const double BarShare = 0.62;
    private const double LabelGap = 20;

    public static StackSlots Of(Box plot, StackedBars chart, Stack stack)
    {
        var slot = plot.Width / chart.Bars.Count;
        var bar = Math.Min(WidestBar, slot * BarShare);
        var label = chart.ShowTotals ? stack.Totals.Max(t => TextStyle.AxisTitle.Width(stack.Written(t))) : 0;
        var beside = bar + label + LabelGap <= slot;
        return new StackSlots(plot.X, slot, bar, beside && chart.ShowTotals ? (label + (LabelGap / 2)) / 2 : 0, beside);
    }

    public double Left(int index) => X + (Slot * index) + ((Slot - Bar) / 2) - Shift;
}
