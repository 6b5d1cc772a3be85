namespace InfraTco.Charts;

/// <summary>Makes many categories readable by folding the small ones into one.</summary>
public static class Fold
{
    /// <summary>
    /// Keeps the largest series (by Σ|value|) and folds the others into one, listed in its note. Series with a negative value are
    /// credits: folding them would hide charges, so they are always kept. A missing part makes the folded value of its bar missing.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="keep">Series without negative values that keep their own name [≥ 0].</param>
    /// <param name="otherName">Name of the folded series.</param>
    /// <returns>The kept series in their order, and the folded one after them; the input itself where folding would save nothing.</returns>
    public static IReadOnlyList<BarSeries> Small(IReadOnlyList<BarSeries> series, int keep, string otherName = "Other")
    {
        ArgumentOutOfRangeException.ThrowIfNegative(keep);
        var small = series
            .Where(s => !s.Values.Any(v => v < 0))
            .OrderByDescending(Size)
            .Skip(keep)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        if (small.Count < 2)
            return series;
        var folded = series.Where(small.Contains).ToList();
        return [.. series.Where(s => !small.Contains(s)), Sum(folded, otherName)];
    }

    internal static double Size(BarSeries series) => series.Values.Where(double.IsFinite).Sum(Math.Abs);

    private static BarSeries Sum(List<BarSeries> parts, string name)
    {
        var values = new double[parts.Max(p => p.Values.Count)];
        foreach (var part in parts)
            for (var i = 0; i < values.Length; i++)
                values[i] += i < part.Values.Count ? part.Values[i] : double.NaN;
        return new BarSeries(name, values) { Note = string.Join(", ", parts.OrderByDescending(Size).Select(p => p.Name)) };
    }
}
