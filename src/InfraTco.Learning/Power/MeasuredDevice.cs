using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>
/// Idle and busy power of a device as a fleet's energy is computed from them, busy × utilisation + idle × (1 − utilisation): the line that holds the energy of the
/// whole log, whatever the shape of the power between.
/// </summary>
/// <param name="IdleW">Power below 1 % utilisation, 5th to 95th percentile; the model's at no utilisation where the log is never idle [W].</param>
/// <param name="BusyW">idle + Σ(power − idle) ÷ Σ utilisation; the range is that of the same over quarters of the log. The model's at full utilisation where the log is busy for less than 2 % of its time [W].</param>
public sealed record MeasuredDevice(PowerRange IdleW, PowerRange BusyW)
{
    private const int Parts = 4;
    private const double LeastUtilisation = 0.02; // of a part: below it its busy power is noise. Assumption.

    /// <summary>The draw of a log's device; readings that no state of it can be take no part.</summary>
    public static MeasuredDevice Of(PowerCalibration calibration)
    {
        var points = calibration.Log.Points as TelemetryPoint[] ?? [.. calibration.Log.Points];
        var plausible = PowerRegression.Plausible(points, calibration.Model, points);
        points = [.. points.Where((_, i) => plausible[i])];
        var idle = Idle(calibration);
        var busy = Busy(points, idle.Typical) ?? calibration.Model.FullW;
        double[] parts = [.. Enumerable.Range(0, Parts).Select(p => Busy(points.AsSpan(points.Length * p / Parts, points.Length / Parts), idle.Typical)).OfType<double>(), busy];
        return new(idle, new(Math.Max(parts.Min(), Math.Min(idle.Typical, busy)), busy, parts.Max()));
    }

    /// <summary>Power of a device that does nothing [W].</summary>
    public static PowerRange Idle(PowerCalibration calibration)
    {
        if (calibration.IdleW is { } measured)
            return new(measured.Low, measured.Median, measured.High);
        var fitted = Math.Max(calibration.Model.IdleW, 0);
        return new(fitted, fitted, fitted);
    }

    private static double? Busy(ReadOnlySpan<TelemetryPoint> points, double idle)
    {
        var (above, utilisation, readings) = (0.0, 0.0, 0L);
        foreach (var point in points)
        {
            above += (point.PowerW - idle) * point.Readings;
            utilisation += point.Utilisation * point.Readings;
            readings += point.Readings;
        }
        return utilisation > LeastUtilisation * readings ? idle + above / utilisation : null;
    }
}
