namespace InfraTco.Learning.Prices;

/// <summary>
/// What scales and jumps are judged by: the logarithm of their likelihood whatever the levels and the persistence are (Kalbfleisch and Sprott, Journal of the Royal
/// Statistical Society B 32, 1970), and of what is known of jumps beforehand. Without jumps it is the restricted likelihood, whose variance is that of least
/// squares. Levels are integrated step by step, since a season of a few years leaves open which of them hold jumps; the persistence as if it were normal.
/// </summary>
internal static class JumpScore
{
    private const int FewestWidths = 6; // to either side: the tails beyond hold less than one part in 10⁸
    private const int MostWidths = 40; // to either side of the likeliest level: jumps of 18 deviations where a month has five values
    private static readonly double s_logRootTwoPi = Math.Log(2 * Math.PI) / 2;

    /// <summary>The score of a mixture.</summary>
    /// <param name="mixture">The likelihood.</param>
    /// <param name="p">The parameters, the line likeliest for its scales and jumps.</param>
    /// <param name="holdsPersistence">Whether the persistence is given, not fitted.</param>
    public static double Of(JumpMixture mixture, JumpParameters p, bool holdsPersistence)
    {
        var sum = mixture.Rate.LogDensity(p.Jumps);
        for (var level = 0; level < mixture.LevelCount; level++)
            sum += LogIntegral(mixture, level, p);
        return holdsPersistence ? sum : sum - Math.Log(mixture.Line(i => Weight(mixture, i, p)).Square()) / 2;
    }

    /// <summary>The score of the line without jumps.</summary>
    /// <param name="mixture">The likelihood.</param>
    /// <param name="slope">Its persistence, if that is given, not fitted.</param>
    public static double OfLine(JumpMixture mixture, double? slope = null)
    {
        var line = mixture.Line(_ => 1);
        var levels = line.LevelsAt(slope ?? line.Slope());
        var fit = new JumpParameters(slope ?? line.Slope(), 0, 0, 0, 0, levels);
        var square = Enumerable.Range(0, mixture.Steps).Sum(i => Math.Pow(mixture.Rest(i, fit), 2));
        var free = mixture.Steps - levels.Length - (slope is null ? 1 : 0);
        var variance = square / free;
        return -mixture.Steps / 2.0 * Math.Log(2 * Math.PI * variance) - free / 2.0 - mixture.Line(_ => 1 / variance).LogInformation(slope is not null) / 2;
    }

    // The trapezoid rule at the width of the narrowest peak, that of a level whose steps hold no jump, is right to eight digits.
    private static double LogIntegral(JumpMixture mixture, int level, JumpParameters p)
    {
        int[] steps = [.. Enumerable.Range(0, mixture.Steps).Where(i => mixture[i].Level == level)];
        var width = p.Deviation / Math.Sqrt(steps.Length);
        var middle = p.Levels[level];
        var reach = Math.Max(Math.Max(Math.Abs(p.JumpMean), p.Deviation), FewestWidths * width);
        double[] rests = [.. steps.Select(i => middle + mixture.Rest(i, p))];
        var first = -Math.Min(Math.Ceiling(Math.Max(middle - rests.Min() + reach, 0) / width), MostWidths);
        var last = Math.Min(Math.Ceiling(Math.Max(rests.Max() + reach - middle, 0) / width), MostWidths);
        var logs = new double[(int)(last - first) + 1];
        var moved = p with { Levels = [.. p.Levels] };
        Span<double> share = stackalloc double[JumpMixture.MostJumps + 1];
        for (var j = 0; j < logs.Length; j++)
        {
            moved.Levels[level] = middle + (first + j) * width;
            foreach (var step in steps)
                logs[j] += mixture.Shares(share, step, moved);
        }
        var top = logs.Max();
        return top + Math.Log(logs.Sum(log => Math.Exp(log - top)) * width) - s_logRootTwoPi;
    }

    // One over the variance of a step, its jumps unknown.
    private static double Weight(JumpMixture mixture, int step, in JumpParameters p)
    {
        Span<double> share = stackalloc double[JumpMixture.MostJumps + 1];
        mixture.Shares(share, step, p);
        var weight = 0.0;
        for (var k = 0; k <= JumpMixture.MostJumps; k++)
            weight += share[k] / p.Variance(k);
        return weight;
    }
}
