using System.Text.Json;
using System.Text.Json.Serialization;
using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Simulation.Engine;

public class SobolRunTests
{
    private static readonly StudyResult Study = TestScenario.Plain.Run();

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly RunOptions Sobol = new() { Paths = 8192, Threads = 1, Sobol = true };

    [Theory]
    [InlineData(1, LaneWidth.Scalar)]
    [InlineData(1, LaneWidth.Wide4)]
    [InlineData(1, LaneWidth.Wide8)]
    [InlineData(3, LaneWidth.Wide16)]
    [InlineData(2, LaneWidth.Wide32)]
    public void The_state_has_the_same_bytes_for_any_threads_and_lane_width(int threads, LaneWidth lane)
    {
        var here = JsonSerializer.Serialize(Run(Sobol), Json);
        var there = JsonSerializer.Serialize(Run(Sobol with { Threads = threads, Lane = lane }), Json);
        Assert.Equal(here, there);
    }

    [Fact]
    public void Another_seed_shifts_every_replicate()
    {
        var (one, two) = (Tco(Run(Sobol)), Tco(Run(Sobol with { Seed = 2 })));
        Assert.Equal(16, one.Replicates!.Count);
        Assert.All(one.Replicates, r => Assert.Equal(8192 / 16, r.Count));
        Assert.Equal(32, one.Replicates.Concat(two.Replicates!).Select(r => r.Sum).Distinct().Count());
    }

    /// <summary>The law of a path is that of pseudo-random draws: means and quantiles of the figures that vary smoothly agree.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public void Figures_have_the_distribution_of_pseudo_random_paths(int years)
    {
        var study = (TestScenario.Plain with { Years = years }).Run();
        var sobol = MonteCarlo.Run(study, Sobol with { Paths = 32_768 }, CancellationToken.None);
        var plain = MonteCarlo.Run(study, new() { Paths = 32_768, Threads = 1 }, CancellationToken.None);
        foreach (var metric in new[]
        {
            Metric.LevelisedUsdPerH100eHour, Metric.TcoUsd, Metric.TcoPresentValueUsd, Metric.OpexUsd, Metric.FacilityEnergyMwh, Metric.WorkH100eHours,
            Metric.CarbonOperationalT, Metric.KgCo2ePerH100eHour,
        })
        {
            var series = PathSeries.OfHorizon(metric);
            AssertAgree(new(sobol.Systems[0][series]), new(plain.Systems[0][series]));
        }
    }

    /// <summary>Over 24 seeds the means scatter as the reported errors say: the ratio of the variances has a standard deviation of a third.</summary>
    [Fact]
    public void The_reported_error_is_that_of_the_mean()
    {
        var runs = Enumerable.Range(1, 24).Select(seed => new SeriesDistribution(Tco(Run(Sobol with { Paths = 4096, Seed = (ulong)seed })))).ToArray();
        var mean = runs.Average(r => r.Mean);
        var scatter = runs.Sum(r => (r.Mean - mean) * (r.Mean - mean)) / (runs.Length - 1);
        var reported = runs.Average(r => r.StandardError * r.StandardError);
        Assert.InRange(scatter / reported, 1.0 / 3, 2.2);
        Assert.True(reported < runs.Average(r => r.Variance / r.Count));
    }

    /// <summary>So do quantiles, the mean beyond the value at risk, and the chance that one system is cheaper than another.</summary>
    [Fact]
    public void The_reported_errors_are_those_of_quantiles_tails_and_chances()
    {
        var study = (TestScenario.Plain.With(TestScenario.Used("old"), TestScenario.New("fast")) with { Years = 1 }).Run();
        var runs = Enumerable.Range(1, 40).Select(seed => MonteCarlo.Run(study, Sobol with { Paths = 4096, Seed = (ulong)seed }, CancellationToken.None)).ToArray();
        var tco = runs.Select(r => new SeriesDistribution(Tco(r))).ToArray();
        foreach (var probability in new[] { 0.05, 0.25, 0.5, 0.95 })
            AssertScatter($"P{probability}", tco.Select(d => (d.Quantile(probability), d.QuantileStandardError(probability))));
        AssertScatter("CVaR of a cost", tco.Select(d => (d.UpperRisk(0.95).ConditionalValueAtRisk, d.UpperRisk(0.95).StandardError)));
        AssertScatter("CVaR of a gain", tco.Select(d => (d.LowerRisk(0.95).ConditionalValueAtRisk, d.LowerRisk(0.95).StandardError)));
        var pairs = runs.Select(r => Assert.Single(r.Pairs)).ToArray();
        Assert.All(pairs, p => Assert.InRange(p.Counts.Cheaper, 1000, 3000));
        AssertScatter("cheaper", pairs.Select(p => (p.Counts.Cheaper / 4096.0, p.ShareError(4096, c => c.Cheaper))));
        Assert.All(pairs, p => Assert.Equal(p.Counts, p.Replicates!.Aggregate(PairCounts.Add)));
    }

    [Fact]
    public void Pseudo_random_paths_are_no_replicates() => Assert.Null(Tco(Run(Sobol with { Sobol = false })).Replicates);

    [Fact]
    public void Paths_that_are_no_point_set_shards_and_precision_are_refused()
    {
        foreach (var wrong in new[]
        {
            Sobol with { Paths = 100_000 }, Sobol with { Paths = 4095 }, Sobol with { Paths = 2048 }, Sobol with { Shards = 2 }, Sobol with { Precision = 0.01 },
        })
            Assert.Throws<ArgumentOutOfRangeException>(wrong.Validate);
        (Sobol with { Paths = RunOptions.FewestSobolPaths }).Validate();
    }

    /// <summary>The variance over runs is that which the runs report, within a factor that chance does not reach over forty runs: its standard deviation is a quarter.</summary>
    private static void AssertScatter(string name, IEnumerable<(double Value, double Error)> runs)
    {
        var (values, errors) = (runs.Select(r => r.Value).ToArray(), runs.Select(r => r.Error).ToArray());
        var mean = values.Average();
        var ratio = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / errors.Average(e => e * e);
        Assert.True(ratio is > 0.3 and < 2, $"{name}: {ratio}");
    }

    private static RunState Run(RunOptions options) => MonteCarlo.Run(Study, options, CancellationToken.None);

    private static SeriesState Tco(RunState state) => state.Systems[0][PathSeries.OfHorizon(Metric.TcoUsd)];

    private static void AssertAgree(SeriesDistribution sobol, SeriesDistribution plain)
    {
        Assert.Equal(plain.Mean, sobol.Mean, 5 * plain.StandardError);
        foreach (var probability in new[] { 0.05, 0.5, 0.95 })
            Assert.Equal(plain.Quantile(probability), sobol.Quantile(probability), 7 * plain.QuantileStandardError(probability));
    }
}
