namespace InfraTco.Data.Telemetry;

/// <summary>Brings a log to watts and fractions; where its header names no unit of utilisation, or a wrong one, what is inferred is noted.</summary>
internal static class TelemetryUnits
{
    private const double Percent = 0.01;
    private const double High = 0.95;

    // A fraction may pass 1 by rounding; where one point in twenty passes it by half, the numbers are percentages.
    internal const double LargestFraction = 1.5;

    /// <summary>The points in watts and fractions, and the number of readings that no unit makes sense of.</summary>
    public static (List<TelemetryPoint> Points, long Dropped) Settle(
        List<TelemetryPoint> points, double watts, double? asked, double? stated, List<string> notes)
    {
        var utilisation = asked ?? Utilisation(points, stated, notes);
        var settled = new List<TelemetryPoint>(points.Count);
        long dropped = 0;
        foreach (var point in points)
        {
            var scaled = point with { PowerW = point.PowerW * watts, Utilisation = point.Utilisation * utilisation };
            if (scaled.Utilisation > 1 + Percent / 2)
                dropped += point.Readings;
            else
                settled.Add(scaled with { Utilisation = Math.Min(scaled.Utilisation, 1) });
        }
        if (asked is null && utilisation == Percent)
            FractionsAmongPercent.Lift(settled, notes);
        return (settled, dropped);
    }

    private static double Utilisation(List<TelemetryPoint> points, double? stated, List<string> notes)
    {
        var top = Quantile(points, High, p => p.Utilisation);
        if (double.IsNaN(top))
            return stated ?? 1;
        if (stated is { } known && (known != 1 || top <= LargestFraction))
            return known;
        var percent = top > LargestFraction;
        notes.Add(percent ? "utilisation passes 1: read as percent" : "utilisation names no unit and stays within 1: read as fractions");
        return percent ? Percent : 1;
    }

    // Of every k-th point, at most some thousands: enough to tell units, which are factors of a hundred apart.
    private static double Quantile(List<TelemetryPoint> points, double share, Func<TelemetryPoint, double> value)
    {
        const int Enough = 10_000;
        var step = (points.Count + Enough - 1) / Enough;
        var sorted = new double[(points.Count + step - 1) / step];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = value(points[i * step]);
        Array.Sort(sorted);
        return sorted[(int)(share * (sorted.Length - 1))];
    }
}
