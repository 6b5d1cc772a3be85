using MathNet.Numerics.Statistics;

namespace InfraTco.Learning.Prices;

/// <summary>The season of a mean-reverting log price: what each calendar month adds to its mean.</summary>
/// <param name="Months">[12] of the logarithm, January first, mean zero.</param>
/// <param name="Probability">How often chance alone would give changes that differ as much by month (rank test of Kruskal and Wallis on what is new in a month, Journal of the American Statistical Association 47, 1952, as in the adjustment for season of official statistics: spikes do not hide a season from it).</param>
public sealed record SeasonFit(IReadOnlyList<double> Months, double Probability)
{
    private const int MonthsPerYear = 12;
    private const int FewestYears = 3;
    private const double Chance = 0.01;
    private const double SteepestSlope = 0.95; // beyond it a season is not told from what the months before left over
    private const int Shuffles = 1999; // tell a chance of 0.01 to a fifth of it
    private const int Seed = 1; // any: equal histories give equal chances

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
        var line = Line(logs, StepLevels.ByMonth(firstMonth));
        var slope = line.Slope();
        return new(Around(line.LevelsAt(slope), slope), Chances(logs, slope, StepLevels.ByMonth(firstMonth)));
    }

    /// <summary>
    /// What the levels of a line by calendar month add to the mean: a month's is its level and what the months before left over, S = a + φ S of the month before,
    /// solved around the year.
    /// </summary>
    /// <param name="levels">By month, January first; one level for all months adds nothing.</param>
    /// <param name="slope">φ.</param>
    internal static double[] Around(IReadOnlyList<double> levels, double slope)
    {
        const int Years = 40;
        var mean = levels.Average();
        var season = new double[levels.Count];
        var value = 0.0;
        for (var i = 0; i < Years * levels.Count; i++)
            season[i % levels.Count] = value = levels[i % levels.Count] - mean + Math.Clamp(slope, -SteepestSlope, SteepestSlope) * value;
        var middle = season.Average();
        return [.. season.Select(s => s - middle)];
    }

    /// <summary>
    /// Standard error of what a calendar month adds to the mean. A month's S = a + φ S of the month before, less the mean of the year, so S is Σ φ^k a of k months before
    /// ÷ (1 − φ¹²): errors of the levels a, alike and independent, add up with these weights less their mean.
    /// </summary>
    /// <param name="slope">φ.</param>
    /// <param name="deviation">Standard deviation of what is new in a month, jumps included.</param>
    /// <param name="steps">Months that follow another.</param>
    public static double Error(double slope, double deviation, int steps)
    {
        var kept = Math.Clamp(slope, -SteepestSlope, SteepestSlope);
        double[] weights = [.. Enumerable.Range(0, MonthsPerYear).Select(k => Math.Pow(kept, k) / (1 - Math.Pow(kept, MonthsPerYear)))];
        var mean = weights.Average();
        return deviation * Math.Sqrt((double)MonthsPerYear / steps * weights.Sum(w => (w - mean) * (w - mean)));
    }

    // How often the values, laid out over the months by chance, differ as much: the distribution itself, not its limit, which a few years are far from.
    private static double Chances(IReadOnlyList<double> logs, double slope, StepLevels months)
    {
        var n = logs.Count - 1;
        double[] ranks = Enumerable.Range(0, n).Select(i => logs[i + 1] - slope * logs[i]).Ranks();
        var random = new Random(Seed);
        var (own, reached) = (Spread(ranks, months), 1);
        for (var i = 0; i < Shuffles; i++)
        {
            random.Shuffle(ranks);
            reached += Spread(ranks, months) >= own ? 1 : 0;
        }
        return reached / (1.0 + Shuffles);
    }

    // Sum of squared sums over their counts, which the statistic of Kruskal and Wallis rises with.
    private static double Spread(double[] ranks, StepLevels months)
    {
        Span<double> sums = stackalloc double[MonthsPerYear];
        Span<int> counts = stackalloc int[MonthsPerYear];
        for (var i = 0; i < ranks.Length; i++)
        {
            sums[months.Of(i)] += ranks[i];
            counts[months.Of(i)]++;
        }
        var spread = 0.0;
        for (var month = 0; month < MonthsPerYear; month++)
            spread += counts[month] > 0 ? sums[month] * sums[month] / counts[month] : 0;
        return spread;
    }

    private static LevelledLine Line(IReadOnlyList<double> logs, StepLevels levels)
    {
        var line = new LevelledLine(levels.Count);
        for (var i = 1; i < logs.Count; i++)
            line.Add(levels.Of(i - 1), logs[i - 1], logs[i], 1);
        return line;
    }
}
