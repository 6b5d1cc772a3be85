using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Prices;

/// <summary>The season of a mean-reverting log price: what each calendar month adds to its mean.</summary>
/// <param name="Months">[12] of the logarithm, January first, mean zero.</param>
/// <param name="Probability">How often chance alone would give changes that differ as much by month (F test of the months in the regression on the month before).</param>
public sealed record SeasonFit(IReadOnlyList<double> Months, double Probability)
{
    private const int MonthsPerYear = 12;
    private const int FewestYears = 3;
    private const double Chance = 0.01;

    /// <summary>Whether the season is beyond chance, and so is taken out before reversion and volatility are fitted.</summary>
    public bool IsConvincing => Probability < Chance;

    /// <summary>Fits the logarithms of monthly prices.</summary>
    /// <param name="logs">The values.</param>
    /// <param name="firstMonth">Calendar month of the first, 1 to 12.</param>
    public static SeasonFit Of(IReadOnlyList<double> logs, int firstMonth)
    {
        var n = logs.Count - 1;
        if (n < FewestYears * MonthsPerYear)
            return new(new double[MonthsPerYear], 1);
        int Month(int i) => (firstMonth - 1 + i) % MonthsPerYear;
        var all = Rest(logs, _ => 0, out _, out _);
        var within = Rest(logs, i => Month(i), out var slope, out var means);
        var free = n - MonthsPerYear - 1;
        var ratio = (all - within) / (MonthsPerYear - 1) / (within / free);
        var probability = ratio > 0 ? 1 - FisherSnedecor.CDF(MonthsPerYear - 1, free, ratio) : 1;
        return new(Levels(means, slope), probability);
    }

    // Squares left of a regression on the value before, with a level for each group; their levels.
    private static double Rest(IReadOnlyList<double> logs, Func<int, int> group, out double slope, out double[] levels)
    {
        var (before, after, count) = (new double[MonthsPerYear], new double[MonthsPerYear], new int[MonthsPerYear]);
        for (var i = 1; i < logs.Count; i++)
        {
            before[group(i)] += logs[i - 1];
            after[group(i)] += logs[i];
            count[group(i)]++;
        }
        double cross = 0, square = 0, total = 0;
        for (var i = 1; i < logs.Count; i++)
        {
            var (x, y) = (logs[i - 1] - before[group(i)] / count[group(i)], logs[i] - after[group(i)] / count[group(i)]);
            cross += x * y;
            square += x * x;
            total += y * y;
        }
        var fitted = slope = cross / square;
        levels = [.. Enumerable.Range(0, MonthsPerYear).Select(m => count[m] > 0 ? (after[m] - fitted * before[m]) / count[m] : 0)];
        return total - slope * cross;
    }

    // A month's mean is its level and what the months before left over: S = a + φ S of the month before, solved around the year.
    private static double[] Levels(double[] levels, double slope)
    {
        const int Years = 40;
        var mean = levels.Average();
        var season = new double[MonthsPerYear];
        var value = 0.0;
        for (var i = 0; i < Years * MonthsPerYear; i++)
            season[i % MonthsPerYear] = value = levels[i % MonthsPerYear] - mean + Math.Clamp(slope, -0.95, 0.95) * value;
        var middle = season.Average();
        return [.. season.Select(s => s - middle)];
    }
}
