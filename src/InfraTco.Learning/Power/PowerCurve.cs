using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>Measured power by utilisation: idle, then intervals of five points of utilisation. NaN where the log has no reading.</summary>
/// <param name="Utilisation">Where each interval stands: 0 for idle (below 1 %), else its middle, 0–1.</param>
/// <param name="MeanW">Mean power [W].</param>
/// <param name="P05W">5 % quantile [W].</param>
/// <param name="P95W">95 % quantile [W].</param>
public sealed record PowerCurve(IReadOnlyList<double> Utilisation, IReadOnlyList<double> MeanW, IReadOnlyList<double> P05W, IReadOnlyList<double> P95W)
{
    private const int Intervals = 20;

    /// <summary>The curve of a log; readings that no state of the device can be take no part.</summary>
    public static PowerCurve Of(PowerCalibration calibration)
    {
        var parts = calibration.PlausiblePoints().ToLookup(p => Interval(p.Utilisation));
        TelemetryPoint[][] powers = [.. Enumerable.Range(0, Intervals + 1).Select(i => parts[i].OrderBy(p => p.PowerW).ToArray())];
        return new(
            [.. Enumerable.Range(0, Intervals + 1).Select(i => i == 0 ? 0 : (i - 0.5) / Intervals)],
            [.. powers.Select(Mean)], [.. powers.Select(p => At(p, 0.05))], [.. powers.Select(p => At(p, 0.95))]);
    }

    private static int Interval(double utilisation) =>
        utilisation < MeasuredDevice.IdleUtilisation ? 0 : 1 + Math.Min((int)(utilisation * Intervals), Intervals - 1);

    private static double Mean(TelemetryPoint[] points) =>
        points.Length == 0 ? double.NaN : points.Sum(p => p.PowerW * p.Readings) / points.Sum(p => (long)p.Readings);

    private static double At(TelemetryPoint[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[(int)(share * (sorted.Length - 1))].PowerW;
}
