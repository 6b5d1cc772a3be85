namespace InfraTco.Risk;

/// <summary>Quantiles of a sample, and how far they can be trusted.</summary>
public static class SampleQuantile
{
    /// <summary>Quantile by linear interpolation at (n − 1)·p; NaN of an empty sample or outside 0 to 1.</summary>
    /// <remarks>Type 7 of R. Hyndman, Y. Fan, "Sample quantiles in statistical packages", American Statistician 50 (1996)
    /// 361–365.</remarks>
    /// <param name="sample">Values in any order.</param>
    /// <param name="probability">Probability p [fraction], 0 to 1.</param>
    public static double Type7(IEnumerable<double> sample, double probability)
    {
        double[] sorted = [.. sample.Order()];
        if (sorted.Length == 0 || !(probability >= 0) || !(probability <= 1)) return double.NaN;
        var position = (sorted.Length - 1) * probability;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return position == below ? sorted[below] : sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /// <summary>Standard error of the p-quantile of n standard normal draws: √(p(1 − p)/n)/φ(Φ⁻¹(p)).</summary>
    /// <remarks>Source: A. Stuart, J. K. Ord, Kendall's Advanced Theory of Statistics, vol. 1, ch. 10.</remarks>
    /// <param name="probability">Probability p [fraction], between 0 and 1.</param>
    /// <param name="count">Draws n [-], above zero.</param>
    public static double NormalStandardError(double probability, double count) =>
        Math.Sqrt(probability * (1 - probability) / count) / NormalDistribution.Density(NormalDistribution.Quantile(probability));
}
