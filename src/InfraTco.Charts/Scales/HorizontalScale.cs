using InfraTco.Charts.Drawing;

namespace InfraTco.Charts.Scales;

/// <summary>The scale of a horizontal axis: from its first to its last position, a single position in the middle.</summary>
internal static class HorizontalScale
{
    /// <summary>Space [px] that a tick and its label take.</summary>
    private const double TickSpacing = 64;

    /// <summary>The ticks of an axis that lie on its scale; the middle where none does.</summary>
    public static IReadOnlyList<AxisTick> Ticks(HorizontalAxis axis, LinearScale scale)
    {
        var slack = 1e-9 * (scale.High - scale.Low);
        var most = (int)((scale.HighPixel - scale.LowPixel) / TickSpacing);
        var ticks = axis.Ticks(most).Where(t => t.Position >= scale.Low - slack && t.Position <= scale.High + slack).ToList();
        var middle = scale.Low + ((scale.High - scale.Low) / 2);
        return ticks.Count > 0 ? ticks : [new AxisTick(middle, axis.Describe(middle))];
    }

    public static LinearScale For(IReadOnlyList<double> positions, Box plot)
    {
        var low = positions.Count == 0 ? 0 : positions.Min();
        var high = positions.Count == 0 ? 1 : positions.Max();
        if (high <= low)
        {
            var half = Math.Max(0.5, Math.Abs(low) * 0.01);
            (low, high) = (low - half, low + half);
        }

        return new LinearScale(low, high, plot.X, plot.Right);
    }
}
