using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>
/// Idle and busy power of a device as a fleet's energy is computed from them, busy × utilisation + idle × (1 − utilisation): the line that holds the energy of the
/// log, whatever the shape of the power between.
/// </summary>
/// <param name="IdleW">Mean power below 1 % utilisation, with its 5th and 95th percentile; where fewer than 24 readings are idle, that of the least-squares line through the others [W].</param>
/// <param name="BusyW">
/// idle + Σ(power − idle) ÷ Σ utilisation; the range is that of the same over quarters of the log. The model's at full utilisation where mean utilisation is below
/// 2 % [W].
/// </param>
public sealed record MeasuredDevice(PowerRange IdleW, PowerRange BusyW)
{
    /// <summary>Below this utilisation a device counts as idle. Assumption.</summary>
    public const double IdleUtilisation = 0.01;

    private const int Parts = 4;
    private const int FewestIdle = 24; // readings, of which fewer do not tell a mean. Assumption.
    private const double LeastUtilisation = 0.02; // mean of a log below which its busy power is noise. Assumption.
    private const double LeastOfPart = 0.05; // mean of a quarter, likewise. Assumption.
    private const double MostGarbage = 0.01; // of the readings: what is seen more often is a state of the device. Assumption.

    /// <summary>Whether idle power is that of idle readings, and not that of a line through the others.</summary>
    public required bool IsIdleMeasured { get; init; }

    /// <summary>Whether busy power is that of the log's energy, and not the model's.</summary>
    public required bool IsBusyMeasured { get; init; }

    /// <summary>Whether utilisation told power in the log.</summary>
    public required bool IsTelling { get; init; }

    /// <summary>Whether idle power was read, in a log that tells.</summary>
    public bool IsIdleSure => IsIdleMeasured && IsTelling;

    /// <summary>Whether busy power is that of the log's energy, in a log that tells.</summary>
    public bool IsBusySure => IsBusyMeasured && IsTelling;

    /// <summary>One sentence for each thing that is not as measured.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The device of a log.</summary>
    public static MeasuredDevice Of(PowerCalibration calibration)
    {
        var kept = calibration.PlausiblePoints();
        var all = calibration.Log.Points;
        var far = all.Count - kept.Length;
        var theyCount = far > MostGarbage * all.Count;
        TelemetryPoint[] points = theyCount ? [.. all] : kept;
        TelemetryPoint[] working = [.. points.Where(p => p.Utilisation >= IdleUtilisation)];
        var fitted = working.Length >= FewestIdle ? PowerRegression.LeastSquares(working).IdleW : calibration.Model.IdleW;
        var (idle, isIdleMeasured) = Idle(points) is { } measured ? (measured, true) : (PowerRange.Of(Math.Max(fitted, 0)), false);
        var (busy, isBusyMeasured) = Busy(points, idle.Typical, LeastUtilisation) is { } watts ? (watts, true) : (calibration.Model.FullW, false);
        double[] parts = isBusyMeasured ? [.. Enumerable.Range(0, Parts).Select(p => Part(points, p, idle.Typical)).OfType<double>(), busy] : [busy];
        return new(idle, new(Math.Max(parts.Min(), Math.Min(idle.Typical, busy)), busy, parts.Max()))
        {
            IsIdleMeasured = isIdleMeasured,
            IsBusyMeasured = isBusyMeasured,
            IsTelling = calibration.IsTelling,
            Notes = [.. Said(far, theyCount, isIdleMeasured, isBusyMeasured, fitted)],
        };
    }

    private static PowerRange? Idle(ReadOnlySpan<TelemetryPoint> points)
    {
        var (powers, sum, readings) = (new List<double>(), 0.0, 0L);
        foreach (var point in points)
        {
            if (point.Utilisation >= IdleUtilisation)
                continue;
            powers.Add(point.PowerW);
            sum += point.PowerW * point.Readings;
            readings += point.Readings;
        }
        if (powers.Count < FewestIdle)
            return null;
        powers.Sort();
        var mean = sum / readings;
        return new(Math.Min(Quantile(powers, 0.05), mean), mean, Math.Max(Quantile(powers, 0.95), mean));
    }

    private static double? Busy(ReadOnlySpan<TelemetryPoint> points, double idle, double leastUtilisation)
    {
        var (above, utilisation, readings) = (0.0, 0.0, 0L);
        foreach (var point in points)
        {
            above += (point.PowerW - idle) * point.Readings;
            utilisation += point.Utilisation * point.Readings;
            readings += point.Readings;
        }
        return utilisation > leastUtilisation * readings ? idle + above / utilisation : null;
    }

    // Idle has states of its own from quarter to quarter; busy power is above that of its time.
    private static double? Part(TelemetryPoint[] points, int part, double idle)
    {
        var quarter = points.AsSpan(points.Length * part / Parts, points.Length / Parts);
        return Busy(quarter, Idle(quarter)?.Typical ?? idle, LeastOfPart);
    }

    private static IEnumerable<string> Said(int far, bool theyCount, bool isIdleMeasured, bool isBusyMeasured, double fittedIdleW)
    {
        if (far > 0)
        {
            yield return theyCount
                ? Say($"readings whose power is far from the model ({far}) are too many to be garbage, and count in idle and busy power")
                : Say($"readings whose power is far from the model ({far}) take no part in idle and busy power");
        }
        if (!isIdleMeasured)
            yield return Say($"idle power is that of a line through the other readings ({fittedIdleW:0.#} W{(fittedIdleW < 0 ? ", taken as 0" : "")}): fewer than {FewestIdle} readings are idle");
        if (!isBusyMeasured)
            yield return Say($"busy power is the model's at full utilisation: mean utilisation is below {100 * LeastUtilisation:0} %");
    }

    private static double Quantile(List<double> sorted, double share) => sorted[(int)(share * (sorted.Count - 1))];

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
