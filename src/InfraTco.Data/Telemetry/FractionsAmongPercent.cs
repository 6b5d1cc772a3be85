using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Finds utilisations of up to 1 in a log of percent that are fractions: by their power, which goes with a hundred times as much, and, where that tells little,
/// by what the readings before and after them are.
/// </summary>
internal static class FractionsAmongPercent
{
    private const double Hundred = 100;
    private const double LargestFraction = 0.01; // of full, read as percent

    // Below it, a fraction and a percentage ask for nearly the same power; and how much better the fraction has to tell it. Assumptions.
    private const double LeastWork = 0.2;
    private const double MuchBetter = 2;

    // Of 42,292 hours of H100, A40 and RTX 6000 Ada in percent (Cornell BioHPC, 2022-2025) one looks like a fraction. Assumption.
    private const double Fewest = 0.005;
    private const int FewestPoints = 24;

    private enum Unit
    {
        Unknown,
        Percent,
        Fraction,
    }

    /// <summary>Reads them as fractions, and tells how many there were; leaves all as they are where they are few.</summary>
    /// <param name="points">Points in watts, their utilisation as if all were percent, in the order of time; changed in place.</param>
    /// <param name="notes">Takes what was done.</param>
    public static void Lift(List<TelemetryPoint> points, List<string> notes)
    {
        var line = Line(points);
        Unit[] units = [.. points.Select(p => p.Utilisation > LargestFraction ? Unit.Percent : IsMeant(p, line) ? Unit.Fraction : Unit.Unknown)];
        var meant = units.Count(u => u == Unit.Fraction);
        if (meant < FewestPoints || meant < Fewest * points.Count)
            return;
        Surround(units);
        var lifted = 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (units[i] != Unit.Fraction || points[i].Utilisation <= 0)
                continue;
            points[i] = points[i] with { Utilisation = points[i].Utilisation * Hundred };
            lifted++;
        }
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"{lifted} utilisations of up to 1 % stand beside powers of a hundred times as much: read as fractions (--utilisation-unit percent keeps them)"));
    }

    // What may be either is a fraction where the nearest readings that are known are, before and after it.
    private static void Surround(Unit[] units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] != Unit.Unknown)
                continue;
            var end = Array.FindIndex(units, i, u => u != Unit.Unknown) is >= 0 and var known ? known : units.Length;
            var isFraction = (i == 0 || units[i - 1] == Unit.Fraction) && (end == units.Length || units[end] == Unit.Fraction);
            Array.Fill(units, isFraction ? Unit.Fraction : Unit.Percent, i, end - i);
        }
    }

    private static bool IsMeant(in TelemetryPoint point, (double Idle, double Slope) line)
    {
        var lifted = point.Utilisation * Hundred;
        return point.Utilisation <= LargestFraction && lifted >= LeastWork
            && MuchBetter * Math.Abs(point.PowerW - line.Idle - line.Slope * lifted) < Math.Abs(point.PowerW - line.Idle - line.Slope * point.Utilisation);
    }

    // Power by utilisation of what is percent for certain; a slope of 0 where that is too little, so that nothing is lifted.
    private static (double Idle, double Slope) Line(List<TelemetryPoint> points)
    {
        var (count, x, y, xx, xy) = (0, 0.0, 0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            if (point.Utilisation <= LargestFraction || !double.IsFinite(point.PowerW))
                continue;
            count++;
            x += point.Utilisation;
            y += point.PowerW;
            xx += point.Utilisation * point.Utilisation;
            xy += point.Utilisation * point.PowerW;
        }
        var spread = count * xx - x * x;
        var slope = count < FewestPoints || spread <= 0 ? 0 : (count * xy - x * y) / spread;
        return ((y - slope * x) / Math.Max(count, 1), slope);
    }
}
