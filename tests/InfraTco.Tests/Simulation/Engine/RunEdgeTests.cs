using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestScenario;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation.Engine;

public class RunEdgeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(17)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    public void As_many_paths_as_asked_for_are_run(long paths)
    {
        var run = Runs.Of(Runs.Year, Runs.Options(paths) with { Threads = 2 });
        Assert.Equal(paths, run.Paths);
        Assert.All(run.Systems.SelectMany(s => s).Where(s => s.Count > 0), s => Assert.Equal(paths, s.Count));
        Assert.All(run.Pairs, p => Assert.Equal(paths, p.Tco.Count));
        Assert.All(run.Systems.SelectMany(s => s), s => Assert.Equal((0, 0), (s.Missing, s.Saturated)));
    }

    [Fact]
    public void Revenue_is_kept_only_where_compute_is_sold()
    {
        Assert.Equal(0, Runs.Of(Runs.Year, Runs.Options(32)).Systems[0][PathSeries.OfHorizon(Metric.NpvUsd)].Count);
        var sold = (Plain with { Years = 1 }).WithMarket(m => m with { ComputePrice = Value<ComputePrice>(2.6, "USD/GPU-h") }).Run();
        Assert.Equal(32, Runs.Of(sold, Runs.Options(32)).Systems[0][PathSeries.OfHorizon(Metric.NpvUsd)].Count);
    }

    [Fact]
    public void Forty_years_run()
    {
        var run = Runs.Of((Plain with { Years = 40 }).Run(), Runs.Options(64));
        Assert.Equal(PathSeries.Count(480), run.Systems[0].Length);
        Assert.All(run.Systems.SelectMany(s => s), s => Assert.Equal(0, s.Missing));
    }

    [Fact]
    public void A_fleet_that_is_always_busy_stays_so()
    {
        var study = (Plain with { Years = 1 }).WithFleet(f => f with { Utilisation = Value<Fraction>(100, "%") }).Run();
        var hours = Runs.Of(study, Runs.Options(64)).Horizon(0, Metric.UtilisedGpuHours);
        Assert.Equal(study.Candidates[0].Metrics[Metric.UtilisedGpuHours], hours.Minimum, study.Candidates[0].Metrics[Metric.UtilisedGpuHours] * 1e-6);
        Assert.Equal(hours.Minimum, hours.Maximum);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void In_no_future_is_a_used_system_worth_more_than_a_new_one(int month)
    {
        var scenario = Plain with { Years = 1, Risk = Plain.Risk with { ProfileRanges = Quantity<Ratio>.Of(0, "x"), CapexVolatility = Value<Volatility>(0, "1/sqrt(yr)") } };
        var study = scenario.Run();
        var value = new SeriesDistribution(Runs.Of(study, Runs.Options(2048)).Systems[0][PathSeries.OfMonth(12, month, FanSeries.MarketValueUsd)]);
        var ceiling = study.Candidates[0].Ledger[0, LineItem.Servers] * Math.Pow(0.955, month / 12.0);
        // Many futures reach it, since rents may rise while new units are to be had at their price.
        Assert.Equal(ceiling, value.Maximum, 1e-5 * ceiling);
        Assert.True(value.Quantile(0.5) < ceiling);
    }

    [Fact]
    public void One_system_has_no_pair_and_ten_have_forty_five()
    {
        var one = (Plain with { Years = 1, Candidates = [New("old")] }).Run();
        Assert.Empty(Runs.Of(one, Runs.Options(20)).Pairs);
        var ten = Plain with { Years = 1, Candidates = [.. Enumerable.Range(0, 10).Select(i => New(i % 2 == 0 ? "old" : "fast") with { Id = $"s{i}" })] };
        var run = Runs.Of(ten.Run(), Runs.Options(20));
        Assert.Equal(45, run.Pairs.Length);
        // The same hardware in the same futures is the same path: no difference, and no one is cheaper.
        var twins = Assert.Single(run.Pairs, p => (p.A, p.B) == (0, 2));
        Assert.Equal((0, 0.0, 0.0), (twins.Counts.Cheaper, twins.Tco.Minimum, twins.Tco.Maximum));
        var pair = (ten with { Candidates = [New("old"), New("old") with { Id = "twin" }] }).Run();
        Assert.Contains(" in 0.0 %", FutureVerdict.Sentences(pair, new(pair, 1, Runs.Of(pair, Runs.Options(20))))[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_that_of_the_means()
    {
        var run = Runs.Of(Runs.Year, Runs.Options(5000));
        var pair = Assert.Single(run.Pairs);
        var (a, b) = (run.Horizon(0, Metric.TcoUsd), run.Horizon(1, Metric.TcoUsd));
        Assert.Equal(b.Mean - a.Mean, new InfraTco.Simulation.Statistics.SeriesDistribution(pair.Tco).Mean, (a.Mean + b.Mean) * 1e-6);
        Assert.InRange(pair.Counts.Cheaper, 0, 5000);
    }

    [Fact]
    public void The_size_of_a_run_does_not_grow_with_its_paths()
    {
        var small = Runs.Of(Runs.Year, Runs.Options(10));
        var large = Runs.Of(Runs.Year, Runs.Options(9000));
        Assert.Equal(small.Systems.Sum(s => s.Length), large.Systems.Sum(s => s.Length));
        Assert.Equal(
            small.Systems.SelectMany(s => s).Sum(s => s.Bins.Length), large.Systems.SelectMany(s => s).Sum(s => s.Bins.Length));
    }

    [Fact]
    public void A_precision_stops_at_a_fixed_number_of_paths_on_any_number_of_threads()
    {
        var half = Runs.Options(200_000) with { Precision = 0.02 };
        var run = Runs.Of(Runs.Year, half);
        Assert.Equal(16_384, run.Paths);
        Runs.AssertSame(run, Runs.Of(Runs.Year, half with { Threads = 3 }));
        var error = run.Horizon(0, Metric.LevelisedUsdPerH100eHour);
        Assert.True(1.96 * error.StandardError <= 0.02 * error.Mean);
    }

    [Fact]
    public void A_precision_out_of_reach_runs_all_paths() =>
        Assert.Equal(20_000, Runs.Of(Runs.Year, Runs.Options(20_000) with { Precision = 1e-9 }).Paths);

    [Fact]
    public void A_cancelled_run_ends_at_once_and_gives_nothing()
    {
        using var before = new CancellationTokenSource();
        before.Cancel();
        Assert.Throws<OperationCanceledException>(() => MonteCarlo.Run(Runs.Year, Runs.Options(100), before.Token));

        using var amid = new CancellationTokenSource();
        long seen = 0;
        var options = Runs.Options(RunOptions.MostPaths) with
        {
            Threads = 2,
            Progress = (done, wanted) =>
            {
                Interlocked.Exchange(ref seen, done);
                Assert.Equal(RunOptions.MostPaths, wanted);
                amid.Cancel();
            },
        };
        Assert.Throws<OperationCanceledException>(() => MonteCarlo.Run(Runs.Year, options, amid.Token));
        Assert.InRange(seen, 1, 10 * 4096);
    }

    [Fact]
    public void A_fault_in_a_thread_is_told_as_it_is() =>
        Assert.Throws<InvalidTimeZoneException>(
            () => Runs.Of(Runs.Year, Runs.Options(5000) with { Threads = 2, Progress = (_, _) => throw new InvalidTimeZoneException() }));

    public static TheoryData<RunOptions, string> Refused => new()
    {
        { new() { Paths = 0 }, "paths is 0" },
        { new() { Paths = -1 }, "paths is -1" },
        { new() { Paths = 1_000_000_000_000 }, "paths is 1000000000000" },
        { new() { Threads = 0 }, "threads is 0" },
        { new() { Threads = 1025 }, "threads is 1025" },
        { new() { Shards = 0 }, "shards is 0" },
        { new() { Shard = 0 }, "shard is 0" },
        { new() { Shard = 4, Shards = 3 }, "shard is 4" },
        { new() { Precision = 0 }, "precision is 0" },
        { new() { Precision = 1 }, "precision is 1" },
        { new() { Precision = double.NaN }, "precision is NaN" },
        { new() { Precision = 0.01, Shards = 2 }, "precision is 0.01" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Options_out_of_range_are_refused(RunOptions options, string message) =>
        Assert.Contains(message, Assert.Throws<ArgumentOutOfRangeException>(() => Runs.Of(Runs.Year, options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Correlations_that_cannot_be_are_refused_before_a_path_is_run()
    {
        FactorCorrelation Pair(RiskFactor a, RiskFactor b, double value) => new(a, b, value, Provenance.Unstated);
        var impossible = Plain with
        {
            Years = 1,
            Risk = TestRisk.Plain with
            {
                Correlations =
                [
                    Pair(RiskFactor.Capex, RiskFactor.ComputePrice, 0.9), Pair(RiskFactor.ComputePrice, RiskFactor.Demand, 0.9), Pair(RiskFactor.Capex, RiskFactor.Demand, -0.9),
                ],
            },
        };
        var study = impossible.Run();
        Assert.Throws<ScenarioException>(() => Runs.Of(study, Runs.Options(100)));
    }
}
