using InfraTco.Simulation.Statistics;

namespace InfraTco.Tests.Simulation.Statistics;

public class SeriesDistributionTests
{
    private static readonly double[] Probabilities = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    /// <summary>Standard normal quantiles and densities at those probabilities; every series here is a function of a normal.</summary>
    private static readonly double[] Quantiles = [-2.3263478740, -1.6448536270, -0.6744897502, 0, 0.6744897502, 1.6448536270, 2.3263478740];

    [Fact]
    public void Quantiles_are_within_a_quarter_of_their_standard_error()
    {
        AssertQuantiles(Samples.Normal, (_, z) => 4 / Density(z));
        AssertQuantiles(Samples.Lognormal, (_, z) => Math.Exp(1 + z) / Density(z));
        AssertQuantiles(Samples.WideLognormal, (_, z) => 2 * Math.Exp(2 * z) / Density(z));
        AssertQuantiles(Samples.Pareto, (p, _) => Math.Pow(1 - p, -1 / 1.5 - 1) / 1.5);
        AssertQuantiles(Samples.Cauchy, (p, _) => Math.PI / Math.Pow(Math.Cos(Math.PI * (p - 0.5)), 2));
    }

    /// <summary>A policy that seldom acts: most futures gain nothing, and a few on either side are far from it.</summary>
    [Theory]
    [InlineData(0.10, 0.09)]
    [InlineData(0.002, 0.12)]
    [InlineData(0.06, 0)]
    public void Quantiles_are_right_where_most_outcomes_are_alike(double below, double above)
    {
        var random = new Random(5);
        var outcomes = new float[50_000];
        for (var i = 0; i < outcomes.Length; i++)
        {
            var u = random.NextDouble();
            outcomes[i] = u < below ? -3e7f * (float)(0.5 + random.NextDouble()) : u > 1 - above ? 1e8f * (float)(0.5 + random.NextDouble()) : 0;
        }
        var accumulator = new SeriesAccumulator(PilotRange.Of(outcomes.AsSpan(0, PilotRange.PilotPaths)));
        accumulator.Add(outcomes);
        var distribution = new SeriesDistribution(accumulator.State);
        Array.Sort(outcomes);
        foreach (var p in new[] { 0.001, 0.05, 0.5, 0.95, 0.999 })
            Assert.Equal(outcomes[(int)(p * (outcomes.Length - 1))], distribution.Quantile(p), 1e6);
    }

    [Fact]
    public void Standard_errors_of_quantiles_are_near_those_of_the_density()
    {
        var normal = Samples.Distribution(Samples.Normal);

        foreach (var (p, z) in Probabilities.Zip(Quantiles).Where(x => x.First is >= 0.05 and <= 0.95))
        {
            var expected = Math.Sqrt(p * (1 - p) / Samples.Paths) * 4 / Density(z);
            Assert.InRange(normal.QuantileStandardError(p), 0.85 * expected, 1.25 * expected);
        }
    }

    /// <summary>Replicates with the means 1, 2, 3, 6: variance of the means 14/3, error √(14/3/4).</summary>
    [Fact]
    public void The_error_of_replicates_comes_from_their_means_and_survives_merging()
    {
        float[] outcomes = [0, 2, 1, 3, 2, 4, 5, 7];
        var range = PilotRange.Of(outcomes);
        var (whole, half, rest) = (new SeriesAccumulator(range), new SeriesAccumulator(range), new SeriesAccumulator(range));
        whole.Add(outcomes, 4);
        half.Add([0, 1, 2, 5], 4);
        rest.Add([2, 3, 4, 7], 4);
        half.Merge(rest.State);

        foreach (var state in new[] { whole.State, half.State })
            Assert.Equal(Math.Sqrt(14.0 / 3 / 4), new SeriesDistribution(state).StandardError, 1e-9);
    }

    /// <summary>Without a likeness within replicates, their errors are those of independent outcomes: a standard deviation over 256 replicates is good to 4.4 %.</summary>
    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.95)]
    public void Replicates_of_independent_outcomes_have_the_errors_of_these(double probability)
    {
        var outcomes = Samples.Normal.AsSpan(0, 256 * 256);
        var (apart, together) = (new SeriesAccumulator(PilotRange.Of(outcomes[..4096])), new SeriesAccumulator(PilotRange.Of(outcomes[..4096])));
        apart.Add(outcomes, 256);
        together.Add(outcomes);
        var (replicates, independent) = (new SeriesDistribution(apart.State), new SeriesDistribution(together.State));
        Assert.Equal(1, replicates.StandardError / independent.StandardError, 0.18);
        Assert.Equal(1, replicates.QuantileStandardError(probability) / independent.QuantileStandardError(probability), 0.18);
        Assert.Equal(1, replicates.UpperRisk(probability).StandardError / independent.UpperRisk(probability).StandardError, 0.18);
        Assert.Equal(1, replicates.LowerRisk(probability).StandardError / independent.LowerRisk(probability).StandardError, 0.18);
    }

    /// <summary>Normal: μ 50, σ 4. Lognormal: mean e^{μ + σ²/2} = e^{1.5}, variance (e − 1)·e³.</summary>
    [Fact]
    public void Moments_are_those_of_the_closed_form()
    {
        var normal = Samples.Distribution(Samples.Normal);
        var lognormal = Samples.Distribution(Samples.Lognormal);
        var deviation = Math.Sqrt((Math.E - 1) * Math.Exp(3));

        Assert.InRange(normal.StandardError, 0.99 * 4 / Math.Sqrt(Samples.Paths), 1.01 * 4 / Math.Sqrt(Samples.Paths));
        Assert.InRange(normal.Mean, 50 - 4 * normal.StandardError, 50 + 4 * normal.StandardError);
        Assert.InRange(normal.Variance, 16 * (1 - 4 * Math.Sqrt(2.0 / Samples.Paths)), 16 * (1 + 4 * Math.Sqrt(2.0 / Samples.Paths)));
        Assert.InRange(lognormal.Mean, Math.Exp(1.5) - 4 * lognormal.StandardError, Math.Exp(1.5) + 4 * lognormal.StandardError);
        Assert.InRange(lognormal.StandardDeviation, 0.95 * deviation, 1.05 * deviation);
    }

    [Fact]
    public void Moments_are_those_of_the_sample()
    {
        foreach (var series in new[] { Samples.Normal, Samples.Lognormal, Samples.Pareto })
        {
            var distribution = Samples.Distribution(series);
            var mean = series.Average(x => (double)x);
            var variance = series.Sum(x => (x - mean) * (x - mean)) / (series.Length - 1);

            // Outcomes are rounded to whole numbers first: a ten-thousandth of a standard error bounds what that does to a mean.
            var bound = 1e-4 * Math.Sqrt(variance / series.Length);
            Assert.InRange(distribution.Mean, mean - bound, mean + bound);
            Assert.InRange(distribution.Variance, variance * (1 - 1e-6), variance * (1 + 1e-6));
            Assert.Equal((series.Min(), series.Max()), ((float)distribution.Minimum, (float)distribution.Maximum));
        }
    }

    /// <summary>Standard normal, finance.md: VaR and CVaR 1.6449 and 2.0627 at 95 %, 2.3263 and 2.6652 at 99 %.</summary>
    [Theory]
    [InlineData(0.95, 1.6449, 2.0627)]
    [InlineData(0.99, 2.3263, 2.6652)]
    public void Tail_risks_of_the_normal_are_those_of_the_tables(double level, double valueAtRisk, double conditional)
    {
        var normal = Samples.Distribution(Samples.Normal);
        var (upper, lower) = (normal.UpperRisk(level), normal.LowerRisk(level));
        var error = 4 * normal.QuantileStandardError(level);

        Assert.InRange(upper.ValueAtRisk, 50 + 4 * valueAtRisk - error, 50 + 4 * valueAtRisk + error);
        Assert.InRange(upper.ConditionalValueAtRisk, 50 + 4 * conditional - 4 * upper.StandardError, 50 + 4 * conditional + 4 * upper.StandardError);
        Assert.InRange(lower.ValueAtRisk, 50 - 4 * valueAtRisk - error, 50 - 4 * valueAtRisk + error);
        Assert.InRange(lower.ConditionalValueAtRisk, 50 - 4 * conditional - 4 * lower.StandardError, 50 - 4 * conditional + 4 * lower.StandardError);
        Assert.InRange(upper.StandardError, 0.001, 0.1);
    }

    [Fact]
    public void The_mean_beyond_the_value_at_risk_is_that_of_the_sample()
    {
        foreach (var series in new[] { Samples.Normal, Samples.Lognormal, Samples.WideLognormal, Samples.Pareto })
        {
            var risk = Samples.Distribution(series).UpperRisk(0.95);
            var sample = series.Order().Skip(Samples.Paths * 95 / 100).Average(x => (double)x);
            Assert.InRange(risk.ConditionalValueAtRisk, sample - 0.25 * risk.StandardError, sample + 0.25 * risk.StandardError);
        }
    }

    [Fact]
    public void The_share_below_a_quantile_is_its_probability()
    {
        var distribution = Samples.Distribution(Samples.Lognormal);

        foreach (var p in Probabilities)
            Assert.Equal(p, distribution.ProbabilityBelow(distribution.Quantile(p)), 1e-9);
        Assert.Equal(0, distribution.ProbabilityBelow(distribution.Minimum));
        Assert.Equal(1, distribution.ProbabilityBelow(distribution.Maximum + 1));
    }

    [Fact]
    public void Quantiles_rise_from_the_smallest_to_the_largest_outcome()
    {
        foreach (var series in new[] { Samples.Normal, Samples.Cauchy })
        {
            var distribution = Samples.Distribution(series);
            var quantiles = Enumerable.Range(0, 1001).Select(i => distribution.Quantile(i / 1000.0)).ToArray();

            Assert.Equal(quantiles.Order(), quantiles);
            Assert.Equal((distribution.Minimum, distribution.Maximum), (quantiles[0], quantiles[^1]));
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1e9f)]
    [InlineData(-1e-20f)]
    public void A_series_without_spread_is_exactly_its_value(float value)
    {
        var distribution = Samples.Distribution(Enumerable.Repeat(value, 5000).ToArray());

        Assert.Equal((double)value, distribution.Mean);
        Assert.Equal(0, distribution.Variance);
        Assert.Equal((double)value, distribution.Quantile(0.05));
        Assert.Equal((double)value, distribution.UpperRisk(0.95).ConditionalValueAtRisk);
        Assert.Equal(0, distribution.QuantileStandardError(0.5));
    }

    [Fact]
    public void One_outcome_has_no_variance_and_none_has_no_distribution()
    {
        var accumulator = new SeriesAccumulator(PilotRange.Of([3f]));
        Assert.Throws<ArgumentException>(() => new SeriesDistribution(accumulator.State));

        accumulator.Add(3f);
        Assert.Equal((3.0, 0.0, 3.0), (new SeriesDistribution(accumulator.State).Mean, new SeriesDistribution(accumulator.State).Variance, new SeriesDistribution(accumulator.State).Quantile(0.5)));
    }

    private static void AssertQuantiles(float[] series, Func<double, double, double> slope)
    {
        var distribution = Samples.Distribution(series);
        foreach (var (p, z) in Probabilities.Zip(Quantiles))
        {
            var quarter = 0.25 * Math.Sqrt(p * (1 - p) / Samples.Paths) * slope(p, z);
            var exact = Samples.ExactQuantile(series, p);
            Assert.InRange(distribution.Quantile(p), exact - quarter, exact + quarter);
        }
    }

    private static double Density(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
}
