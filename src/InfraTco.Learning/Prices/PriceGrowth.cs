using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>Growth of the mean of a price that nothing pulls back.</summary>
public static class PriceGrowth
{
    private const double UpperBound = 0.95;

    /// <summary>
    /// Growth a year of the mean, e^(m + s²/2) − 1 with m and s the mean and the standard deviation of changes of the logarithm, by the year; −0.29 falls by 29 %.
    /// The median grows by e^m − 1. With jumps, of which a lognormal knows the variance only, it is a few percent a year too low. Errors are s²/T of m and s⁴/(2(n − 1)) of s²/2 (Cox's method: Zhou and Gao, Statistics in Medicine 16, 1997).
    /// </summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least three.</param>
    /// <param name="stepYears">The step [yr].</param>
    public static Estimate OfMean(IReadOnlyList<double> logs, double stepYears)
    {
        double[] changes = [.. logs.Skip(1).Zip(logs, (after, before) => after - before)];
        var (free, variance) = (changes.Length - 1, changes.Variance() / stepYears);
        var growth = changes.Average() / stepYears + variance / 2;
        var error = StudentT.InvCDF(0, 1, free, UpperBound) * Math.Sqrt(variance / (changes.Length * stepYears) + variance * variance / (2.0 * free));
        return new(Math.Exp(growth - error) - 1, Math.Exp(growth) - 1, Math.Exp(growth + error) - 1);
    }
}
