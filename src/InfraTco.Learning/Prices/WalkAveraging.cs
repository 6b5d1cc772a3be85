using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>
/// How much more a price moves than the means of its months. Means of n prices of a walk change with a variance of σ²Δ (2/3 + 1/(3 n²)) (Working, Econometrica 28,
/// 1960), and the prices of a month vary about their mean by σ²Δ (1 − 1/n²)/6 on average: twice that is what the first lacks. What prices of a month vary beyond a
/// quarter of the changes is no walk, but quotes that differ, and does not count.
/// </summary>
internal static class WalkAveraging
{
    private const double MostWithin = 0.25; // of the variance of changes: (1/6) / (2/3)

    /// <summary>Standard deviation of monthly changes of the price over that of its monthly means, 1 to √1.5.</summary>
    /// <param name="changes">Changes of the logarithm of monthly means.</param>
    /// <param name="varianceWithin">Variance of prices within a month over the square of their mean.</param>
    public static double Factor(double[] changes, double varianceWithin)
    {
        var variance = changes.Variance();
        return Math.Sqrt(1 + 2 * Math.Min(varianceWithin, MostWithin * variance) / variance);
    }
}
