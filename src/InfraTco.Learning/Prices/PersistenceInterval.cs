using MathNet.Numerics.Distributions;

namespace InfraTco.Learning.Prices;

/// <summary>
/// What persistence a series may have whose least squares give a slope: short series come out too low, and by how much depends on the persistence itself. Ends are
/// those at which the slope would be as high or as low in one series of twenty, the middle that at which it would be passed in half of them (median-unbiased:
/// Andrews, Econometrica 61, 1993), by normal series simulated at each persistence that is tried (Hansen, Review of Economics and Statistics 81, 1999).
/// </summary>
/// <param name="Low">Lower end of 90 %.</param>
/// <param name="Middle">Median-unbiased persistence.</param>
/// <param name="High">Upper end of 90 %.</param>
internal readonly record struct PersistenceInterval(double Low, double Middle, double High)
{
    private const int Series = 600; // shares of 5 % are known to one point
    private const int Halvings = 10;
    private const int Seed = 1; // any: equal histories give equal intervals
    private const double Tail = 0.05;

    /// <summary>The interval of a slope.</summary>
    /// <param name="slope">Slope of each value on the one before.</param>
    /// <param name="steps">Steps that it was fitted to.</param>
    /// <param name="levels">Means that were fitted: one, or one for each month of a season.</param>
    public static PersistenceInterval Of(double slope, int steps, int levels)
    {
        var random = new Random(Seed);
        var normals = new double[Series * (steps + 1)];
        Normal.Samples(random, normals, 0, 1);
        double Share(double persistence) => ShareBelow(slope, persistence, normals, steps, levels);
        return new(Root(Share, 1 - Tail), Root(Share, 0.5), Root(Share, Tail));
    }

    // The share of slopes below that of the history falls as the persistence rises.
    private static double Root(Func<double, double> shareBelow, double wanted)
    {
        var (low, high) = (ReversionFit.LowestPersistence, ReversionFit.HighestPersistence);
        if (shareBelow(low) < wanted)
            return low;
        if (shareBelow(high) > wanted)
            return high;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (shareBelow(middle) > wanted)
                low = middle;
            else
                high = middle;
        }
        return (low + high) / 2;
    }

    private static double ShareBelow(double slope, double persistence, double[] normals, int steps, int levels)
    {
        var below = 0;
        for (var s = 0; s < Series; s++)
        {
            var line = new LevelledLine(levels);
            var own = normals.AsSpan(s * (steps + 1), steps + 1);
            var value = own[0] / Math.Sqrt(1 - persistence * persistence);
            for (var i = 0; i < steps; i++)
            {
                var next = persistence * value + own[i + 1];
                line.Add(i % levels, value, next, 1);
                value = next;
            }
            below += line.Slope() <= slope ? 1 : 0;
        }
        return below / (double)Series;
    }
}
