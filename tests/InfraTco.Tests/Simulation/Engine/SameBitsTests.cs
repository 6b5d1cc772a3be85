using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>The result is the same to the last bit, however the paths are shared out.</summary>
public class SameBitsTests
{
    private const long Paths = 5_000;

    private static readonly RunState Whole = Runs.Of(Runs.Year, Runs.Options(Paths));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_number_of_threads(int threads) => Runs.AssertSame(Whole, Runs.Of(Runs.Year, Runs.Options(Paths) with { Threads = threads }));

    [Theory]
    [InlineData(LaneWidth.Scalar)]
    [InlineData(LaneWidth.Wide4)]
    [InlineData(LaneWidth.Wide8)]
    [InlineData(LaneWidth.Wide16)]
    [InlineData(LaneWidth.Wide32)]
    public void Any_lane_width(LaneWidth lane) => Runs.AssertSame(Whole, Runs.Of(Runs.Year, Runs.Options(Paths) with { Lane = lane }));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public void Any_split_into_shards_in_any_order(int shards)
    {
        var parts = Enumerable.Range(1, shards).Select(i => Runs.Of(Runs.Year, Runs.Options(Paths) with { Shard = i, Shards = shards })).ToList();
        Runs.AssertSame(Whole, parts.Aggregate(RunMerge.Merge));
        parts.Reverse();
        Runs.AssertSame(Whole, parts.Aggregate(RunMerge.Merge));
        Assert.Equal(Paths, parts.Sum(p => p.Paths));
    }

    [Fact]
    public void Another_seed_gives_another_run() =>
        Assert.NotEqual(
            Whole.Horizon(0, Metric.TcoUsd).Mean, Runs.Of(Runs.Year, Runs.Options(Paths) with { Seed = 2 }).Horizon(0, Metric.TcoUsd).Mean);

    [Fact]
    public void Shards_of_different_runs_are_refused()
    {
        var otherSeed = Runs.Of(Runs.Year, Runs.Options(100) with { Seed = 2 });
        var oneSystem = Runs.Of(Runs.Year with { Candidates = [Runs.Year.Candidates[0]] }, Runs.Options(100));
        var run = Runs.Of(Runs.Year, Runs.Options(100));
        Assert.Throws<ArgumentException>(() => RunMerge.Merge(run, otherSeed));
        Assert.Throws<ArgumentException>(() => RunMerge.Merge(run, oneSystem));
    }
}
