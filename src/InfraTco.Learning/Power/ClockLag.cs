using InfraTco.Data.Telemetry;
using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Power;

/// <summary>
/// Whether power goes with a utilisation of another time, as where the two are read by clocks that differ. Of the device with most points, its latest points at
/// equal steps.
/// </summary>
/// <param name="Steps">By how many steps utilisation is ahead of power in the log; negative where it is behind.</param>
/// <param name="R2">R² of a line of power over utilisation once it is moved.</param>
/// <param name="R2AsIs">The same as the log has it.</param>
internal readonly record struct ClockLag(int Steps, double R2, double R2AsIs)
{
    private const int MostSteps = 48; // two days of hours
    private const int MostHours = 14; // time zones
    private const long Hour = 3_600_000; // ms
    private const int MostPoints = 4096;
    private const int FewestPairs = 48;

    // A true difference of clocks brings nearly all of the relation back. Assumption.
    private const double Convincing = 0.5;
    private const double Gain = 0.1;

    /// <summary>What speaks for another clock; null where nothing does.</summary>
    /// <param name="points">The points, by time.</param>
    /// <param name="stepMilliseconds">The usual time from one to the next.</param>
    public static ClockLag? Of(IReadOnlyList<TelemetryPoint> points, long stepMilliseconds)
    {
        if (stepMilliseconds <= 0)
            return null;
        var device = points.GroupBy(p => p.Device).MaxBy(g => g.Count())!.TakeLast(MostPoints).ToList();
        var byTime = new Dictionary<long, double>(device.Count);
        foreach (var point in device)
            byTime[Slot(point, stepMilliseconds)] = point.Utilisation;
        var asIs = R2At(0);
        var zones = Enumerable.Range(-MostHours, 2 * MostHours + 1).Select(hours => (int)(hours * Hour / stepMilliseconds));
        var best = Enumerable.Range(-MostSteps, 2 * MostSteps + 1).Union(zones).Select(lag => new ClockLag(lag, R2At(lag), asIs)).MaxBy(l => l.R2);
        return best.R2 > Convincing && best.R2 > asIs + Gain ? best : null;

        double R2At(int lag)
        {
            var (power, utilisation) = (new List<double>(device.Count), new List<double>(device.Count));
            foreach (var point in device)
            {
                if (!byTime.TryGetValue(Slot(point, stepMilliseconds) + lag, out var other))
                    continue;
                power.Add(point.PowerW);
                utilisation.Add(other);
            }
            var correlation = power.Count < FewestPairs ? 0 : Correlation.Pearson(power, utilisation);
            return double.IsFinite(correlation) && correlation > 0 ? correlation * correlation : 0;
        }
    }

    private static long Slot(in TelemetryPoint point, long step) => (point.TimeMilliseconds + step / 2) / step;
}
