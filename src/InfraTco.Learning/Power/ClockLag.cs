using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>
/// Whether power goes with a utilisation of another time, as where the two are read by clocks that differ. Of the device with most points: its latest ones at their
/// own steps, and all of them at longer ones, where they are many.
/// </summary>
/// <param name="Milliseconds">By how much utilisation is behind power in the log [ms]; negative where it is ahead.</param>
/// <param name="R2">R² of a line of power over utilisation once it is moved.</param>
/// <param name="R2AsIs">The same as the log has it, of the points that the moved line has.</param>
internal readonly record struct ClockLag(long Milliseconds, double R2, double R2AsIs)
{
    private const int MostSteps = 48; // two days of hours
    private const int MostHalfHours = 28; // time zones
    private const long HalfHour = 1_800_000; // ms
    private const int MostPoints = 4096;
    private const int FewestPairs = 48;
    private const int LeastOverlap = 2; // at least one of so many points has a partner

    // A true difference of clocks brings nearly all of the relation back; of lags as good, the shortest. Assumptions.
    private const double Convincing = 0.5;
    private const double Gain = 0.1;
    private const double AsGood = 0.02;

    /// <summary>What speaks for another clock; null where nothing does.</summary>
    /// <param name="points">The points, by time.</param>
    /// <param name="stepMilliseconds">The usual time from one to the next.</param>
    public static ClockLag? Of(IReadOnlyList<TelemetryPoint> points, long stepMilliseconds)
    {
        if (stepMilliseconds <= 0)
            return null;
        var device = points.GroupBy(p => p.Device).MaxBy(g => g.Count())!.ToList();
        var fine = Best([.. device.TakeLast(MostPoints)], stepMilliseconds);
        return fine is null && device.Count > MostPoints ? Best(device, stepMilliseconds * ((device.Count + MostPoints - 1) / MostPoints)) : fine;
    }

    private static ClockLag? Best(List<TelemetryPoint> points, long step)
    {
        Slot[] slots = [.. points.GroupBy(p => (p.TimeMilliseconds + step / 2) / step).OrderBy(g => g.Key)
            .Select(g => new Slot(g.Key, g.Average(p => p.PowerW), g.Average(p => p.Utilisation)))];
        if (At(slots, 0, step) is { R2: > 1 - Gain }) // hardly a lag is better by that much
            return null;
        var zones = Enumerable.Range(-MostHalfHours, 2 * MostHalfHours + 1).Select(halves => halves * HalfHour / step);
        var lags = Enumerable.Range(-MostSteps, 2 * MostSteps + 1).Select(lag => (long)lag).Union(zones).Select(lag => At(slots, lag, step)).OfType<ClockLag>()
            .Where(lag => lag.R2 > Convincing && lag.R2 > lag.R2AsIs + Gain).ToList();
        var most = lags.Select(lag => lag.R2).DefaultIfEmpty().Max();
        return lags.Count == 0 ? null : lags.Where(lag => lag.R2 > most - AsGood).MinBy(lag => Math.Abs(lag.Milliseconds));
    }

    // Slots in the order of time, so that the one a lag later is found by going along with it.
    private static ClockLag? At(Slot[] slots, long lag, long step)
    {
        var (own, other, next) = (new PowerRelation(), new PowerRelation(), 0);
        foreach (var here in slots)
        {
            while (next < slots.Length && slots[next].Time < here.Time + lag)
                next++;
            if (next == slots.Length || slots[next].Time != here.Time + lag)
                continue;
            own.Add(here.Utilisation, here.PowerW);
            other.Add(slots[next].Utilisation, here.PowerW);
        }
        return own.Count < FewestPairs || LeastOverlap * own.Count < slots.Length ? null : new(lag * step, other.R2, own.R2);
    }

    private readonly record struct Slot(long Time, double PowerW, double Utilisation);
}
