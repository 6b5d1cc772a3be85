using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Tests.Simulation.Statistics;

/// <summary>Series of known distribution, from a fixed seed.</summary>
internal static class Samples
{
    internal const int Paths = 100_000;

    /// <summary>Mean 50, standard deviation 4.</summary>
    internal static float[] Normal { get; } = Make(z => 50 + 4 * z, 1);

    /// <summary>Median e, log standard deviation 1.</summary>
    internal static float[] Lognormal { get; } = Make(z => Math.Exp(1 + z), 2);

    /// <summary>Log standard deviation 2: the 99th percentile is a hundred medians.</summary>
    internal static float[] WideLognormal { get; } = Make(z => Math.Exp(2 * z), 3);

    /// <summary>Pareto with exponent 1.5 and minimum 1: finite mean 3, infinite variance.</summary>
    internal static float[] Pareto { get; } = Make(z => Math.Pow(1 - Probability(z), -1 / 1.5), 4);

    /// <summary>Ratio of two normals, the Cauchy distribution: no mean, two heavy tails.</summary>
    internal static float[] Cauchy { get; } = Make(z => Math.Tan(Math.PI * (Probability(z) - 0.5)), 5);

    internal static PilotRange Range(float[] series) => PilotRange.Of(series.AsSpan(0, PilotRange.PilotPaths));

    internal static SeriesDistribution Distribution(float[] series)
    {
        var accumulator = new SeriesAccumulator(Range(series));
        accumulator.Add(series);
        return new(accumulator.State);
    }

    /// <summary>The sample quantile at rank p·n, linear between order statistics.</summary>
    internal static double ExactQuantile(float[] series, double probability)
    {
        var sorted = series.Order().ToArray();
        var rank = probability * sorted.Length - 0.5;
        var index = Math.Clamp((int)Math.Floor(rank), 0, sorted.Length - 2);
        return sorted[index] + (rank - index) * ((double)sorted[index + 1] - sorted[index]);
    }

    private static float[] Make(Func<double, double> outcome, uint stream)
    {
        var values = new float[Paths];
        for (uint path = 0; path < Paths; path++)
            values[path] = (float)outcome(Exact.Normal(new(Draw.WordOf(DrawKey.OfSeed(7), path, 0, stream))).Value);
        return values;
    }

    /// <summary>Φ(z) as half of one plus the series of Abramowitz and Stegun 26.2.10, to the double's precision for |z| below 6.4.</summary>
    private static double Probability(double z)
    {
        double term = z, sum = z;
        for (var k = 1; Math.Abs(term) > 1e-18; k++)
            sum += term *= z * z / (2 * k + 1);
        return 0.5 + sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
    }
}
