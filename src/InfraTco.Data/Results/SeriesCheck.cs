using System.Numerics;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>Whether the state of a series is one that adding up outcomes can give.</summary>
internal static class SeriesCheck
{
    /// <summary>Powers of two that single precision holds without loss, on either side.</summary>
    private const int MostExponent = 126;

    /// <summary>What is wrong with a state, or null.</summary>
    /// <param name="s">The state.</param>
    /// <param name="paths">Paths that were run; a series that is not kept has none of them.</param>
    public static string? Problem(SeriesState s, long paths) =>
        Range(s.Range) ?? Counts(s, paths) ?? Bins(s) ?? Sums(s) ?? Extremes(s);

    private static string? Range(PilotRange range) =>
        double.IsFinite(range.Centre) && double.IsFinite(range.Low) && double.IsFinite(range.High) && range.Low < range.High
            && range.Exponent is >= -MostExponent and <= MostExponent
            ? null
            : "centre, exponent, low and high are no range";

    private static string? Counts(SeriesState s, long paths)
    {
        if (s.Count < 0 || s.Missing < 0 || (s.Count + s.Missing is var all && all != paths && all != 0))
            return FormattableString.Invariant($"count is {s.Count} and missing is {s.Missing}, and together they are not the {paths} paths done");
        return s.Saturated >= 0 && s.Saturated <= s.Count ? null : FormattableString.Invariant($"saturated is {s.Saturated} of {s.Count} outcomes");
    }

    private static string? Bins(SeriesState s)
    {
        if (s.Bins.Any(bin => bin < 0))
            return "a bin is below zero";
        var sum = s.Bins.Sum(bin => (long)bin);
        return sum == s.Count ? null : FormattableString.Invariant($"count is {s.Count}, and bins add up to {sum}");
    }

    /// <summary>Whole numbers d keep to |Σd| ≤ Σd² and, by Cauchy and Schwarz, to (Σd)² ≤ n·Σd².</summary>
    private static string? Sums(SeriesState s)
    {
        var (sum, squares) = ((BigInteger)s.Sum, (BigInteger)s.SumOfSquares);
        return BigInteger.Abs(sum) <= squares && sum * sum <= s.Count * squares && (s.Count > 0 || squares.IsZero)
            ? null
            : FormattableString.Invariant($"sum and squares cannot be those of {s.Count} outcomes");
    }

    private static string? Extremes(SeriesState s) =>
        s.Count == 0 || (float.IsFinite((float)s.Minimum) && float.IsFinite((float)s.Maximum) && s.Minimum <= s.Maximum)
            ? null
            : "minimum and maximum are no bounds";
}
