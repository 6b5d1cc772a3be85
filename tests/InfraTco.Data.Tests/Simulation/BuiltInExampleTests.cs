using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Tests.Simulation;

/// <summary>The built-in example in its futures: real profiles with their ranges, a real site, the stated correlations.</summary>
public class BuiltInExampleTests
{
    private static readonly StudyResult Example = Study("years=2");

    [Fact]
    public void At_scale_zero_every_path_is_the_expected_case()
    {
        var study = Study("years=2", "risk.scale=0");
        var run = MonteCarlo.Run(study, new() { Paths = 64 }, CancellationToken.None);
        for (var s = 0; s < study.Candidates.Count; s++)
        {
            var metrics = study.Candidates[s].Metrics;
            var flows = metrics[Metric.CapexUsd] + metrics[Metric.OpexUsd] + metrics[Metric.ResidualValueUsd];
            foreach (var metric in PathSeries.Horizon.Where(metrics.ContainsKey))
            {
                var state = run.Systems[s][PathSeries.OfHorizon(metric)];
                var slack = 1e-4 * (metric is Metric.TcoUsd or Metric.TcoPresentValueUsd or Metric.NpvUsd ? flows : Math.Abs(metrics[metric]));
                if (state.Count > 0)
                    Assert.True(Math.Abs(state.Minimum - metrics[metric]) <= slack && Math.Abs(state.Maximum - metrics[metric]) <= slack, $"{metric}: {metrics[metric]}, {state.Minimum} … {state.Maximum}");
            }
        }
    }

    [Theory]
    [InlineData(Metric.ItEnergyMwh)]
    [InlineData(Metric.CarbonLocationT)]
    [InlineData(Metric.WorkH100eHours)]
    public void What_is_linear_in_its_drivers_has_the_mean_of_the_expected_case(Metric metric)
    {
        var run = MonteCarlo.Run(Example, new() { Paths = 8192 }, CancellationToken.None);
        for (var s = 0; s < Example.Candidates.Count; s++)
        {
            var distribution = new SeriesDistribution(run.Systems[s][PathSeries.OfHorizon(metric)]);
            var expected = Example.Candidates[s].Metrics[metric];
            // The site's polynomials bend a little, so that energy at the mean load is not quite the mean of the energy.
            Assert.InRange(distribution.Mean, expected - 4 * distribution.StandardError - 1e-3 * expected, expected + 4 * distribution.StandardError + 1e-3 * expected);
        }
    }

    [Fact]
    public void No_outcome_is_missing_or_out_of_reach()
    {
        var run = MonteCarlo.Run(Example, new() { Paths = 4097 }, CancellationToken.None);
        foreach (var series in run.Systems.SelectMany(s => s).Concat(run.Pairs.SelectMany(p => new[] { p.Levelised, p.Tco })))
            Assert.Equal((0, 0), (series.Missing, series.Saturated));
    }

    [Fact]
    public void Threads_lanes_and_shards_give_the_same_bits()
    {
        var whole = MonteCarlo.Run(Example, new() { Paths = 4500, Threads = 1 }, CancellationToken.None);
        var parts = Enumerable.Range(1, 3).Select(i => MonteCarlo.Run(
            Example, new() { Paths = 4500, Threads = 2, Lane = LaneWidth.Wide8, Shard = i, Shards = 3 }, CancellationToken.None));
        var merged = parts.Aggregate(RunMerge.Merge);
        foreach (var (a, b) in whole.Systems.SelectMany(s => s).Zip(merged.Systems.SelectMany(s => s)))
        {
            Assert.Equal((a.Range, a.Count, a.Sum, a.SumOfSquares, a.Minimum, a.Maximum), (b.Range, b.Count, b.Sum, b.SumOfSquares, b.Minimum, b.Maximum));
            Assert.True(a.Bins.AsSpan().SequenceEqual(b.Bins));
        }
    }

    private static StudyResult Study(params string[] settings)
    {
        var scenario = ScenarioFile.Read(null, [.. settings.Select(s => KeyValuePair.Create(s[..s.IndexOf('=', StringComparison.Ordinal)], s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..]))]);
        return InfraTco.Comparison.Study.Run(scenario, ProfileLibrary.Embedded.System, new ScenarioSite(scenario, "").For);
    }
}
