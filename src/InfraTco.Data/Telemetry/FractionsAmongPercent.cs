using System.Globalization;
using System.Runtime.InteropServices;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Finds utilisations of up to 1 in a log of percent that are fractions: all of them where none passes 1 while power goes with them, in the log or on a device; else,
/// device by device, by their power, which goes with a hundred times as much, and, where that tells little, by what the readings before and after them are.
/// </summary>
internal static class FractionsAmongPercent
{
    /// <summary>How much larger the unit of fractions is.</summary>
    public const double Factor = 100;

    private const double LargestFraction = 0.01005; // of full, read as percent: 1 and its rounding

    // Below it, a fraction and a percentage ask for nearly the same power. Assumption.
    private const double LeastWork = 0.3;

    // How much better a fraction has to tell the power to show that there are some, and to be one where there are. Assumptions.
    private const double MuchBetter = 3;
    private const double Better = 1.5;

    // Of 42,292 hours of H100, A40 and RTX 6000 Ada in percent (Cornell BioHPC, 2022-2025) one looks like a fraction; tools that round to percent write 0 and 1. Assumptions.
    private const double Fewest = 0.005;
    private const int FewestPoints = 24;
    private const int FewestValues = 10;

    // Power that doubles with "percent" of 0 to 1 means that the percent are fractions.
    private const double ClearlyBusy = 1.5;
    private const double ClearlyPartial = 0.3;
    private const double ClearlyRelated = 0.25; // R², of a correlation of a half
    private const double High = 0.95;

    private enum Unit
    {
        Unknown,
        Percent,
        Fraction,
    }

    /// <summary>Reads them as fractions, and tells how many there were; leaves all of a device as they are where they are few.</summary>
    /// <param name="points">Points in watts, their utilisation as if all were percent, in the order of time; changed in place.</param>
    /// <param name="notes">Takes what was done.</param>
    public static void Lift(List<TelemetryPoint> points, List<string> notes)
    {
        var lifted = 0;
        var isAll = points.TrueForAll(p => p.Utilisation <= LargestFraction) && (Are(CollectionsMarshal.AsSpan(points)) || points.GroupBy(p => p.Device).Any(device => Are([.. device])));
        foreach (var device in Enumerable.Range(0, points.Count).GroupBy(i => points[i].Device))
        {
            int[] places = [.. device];
            TelemetryPoint[] own = [.. places.Select(i => points[i])];
            foreach (var i in isAll ? Enumerable.Range(0, own.Length) : Fractions(own))
            {
                points[places[i]] = own[i] with { Utilisation = Math.Min(own[i].Utilisation * Factor, 1) };
                lifted++;
            }
        }
        if (lifted > 0)
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"{lifted} utilisations of up to 1 % stand beside powers of a hundred times as much: read as fractions (--utilisation-unit percent keeps them)"));
    }

    // Whether what is called percent are fractions: never above 1, of many values, and power rises with them.
    private static bool Are(ReadOnlySpan<TelemetryPoint> points)
    {
        var (relation, largest) = (new PowerRelation(), 0.0);
        var powers = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            largest = Math.Max(largest, points[i].Utilisation);
            if (!(largest <= LargestFraction))
                return false;
            powers[i] = points[i].PowerW;
            relation.Add(points[i].Utilisation, points[i].PowerW);
        }
        if (largest * Factor < ClearlyPartial || !(relation.R2 > ClearlyRelated) || Values(points) <= FewestValues)
            return false;
        Array.Sort(powers);
        return PowerUnit.Quantile(powers, High) > ClearlyBusy * PowerUnit.Quantile(powers, 1 - High);
    }

    private static IEnumerable<int> Fractions(TelemetryPoint[] points)
    {
        if (Are(points))
            return Enumerable.Range(0, points.Length);
        var line = Line(Array.FindAll(points, p => p.Utilisation > LargestFraction)); // of what is percent for certain
        var shown = Array.FindAll(points, p => p.Utilisation * Factor >= LeastWork && IsFraction(p, line, MuchBetter));
        if (line.Count < FewestPoints || shown.Length < FewestPoints || shown.Length < Fewest * points.Length || Values(shown) <= FewestValues || !(Line(shown).R2 > ClearlyRelated))
            return [];
        Unit[] units = [.. points.Select(p => p.Utilisation > LargestFraction ? Unit.Percent : IsFraction(p, line, Better) ? Unit.Fraction : Unit.Unknown)];
        Surround(units);
        return Enumerable.Range(0, points.Length).Where(i => units[i] == Unit.Fraction && points[i].Utilisation > 0);
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

    private static bool IsFraction(in TelemetryPoint point, PowerRelation line, double better) => point.Utilisation <= LargestFraction
        && better * Math.Abs(point.PowerW - line.At(point.Utilisation * Factor)) < Math.Abs(point.PowerW - line.At(point.Utilisation));

    private static PowerRelation Line(TelemetryPoint[] points)
    {
        var line = new PowerRelation();
        foreach (var point in points)
        {
            if (double.IsFinite(point.PowerW))
                line.Add(point.Utilisation, point.PowerW);
        }
        return line;
    }

    // How many different utilisations; more than enough is enough.
    private static int Values(ReadOnlySpan<TelemetryPoint> points)
    {
        var values = new HashSet<double>();
        foreach (var point in points)
        {
            if (values.Add(point.Utilisation) && values.Count > FewestValues)
                break;
        }
        return values.Count;
    }
}
