using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>Short runs of the plain scenario.</summary>
internal static class Runs
{
    internal static StudyResult Year { get; } = (TestScenario.Plain with { Years = 1 }).Run();

    internal static RunOptions Options(long paths) => new() { Paths = paths, Threads = 1 };

    internal static RunState Of(StudyResult study, RunOptions options) => MonteCarlo.Run(study, options, CancellationToken.None);

    internal static Scenario Scaled(this Scenario scenario, double scale) =>
        scenario with { Risk = scenario.Risk with { Scale = Quantity<Ratio>.Of(scale, "x") } };

    internal static SeriesDistribution Horizon(this RunState state, int system, Metric metric) =>
        new(state.Systems[system][PathSeries.OfHorizon(metric)]);

    /// <summary>Every integer and every number of two runs is the same.</summary>
    internal static void AssertSame(RunState expected, RunState actual)
    {
        Assert.Equal(expected.Paths, actual.Paths);
        Assert.Equal(expected.Systems.Length, actual.Systems.Length);
        for (var s = 0; s < expected.Systems.Length; s++)
        {
            Assert.Equal(expected.Systems[s].Length, actual.Systems[s].Length);
            for (var k = 0; k < expected.Systems[s].Length; k++)
                AssertSame(expected.Systems[s][k], actual.Systems[s][k]);
        }
        Assert.Equal(expected.Pairs.Length, actual.Pairs.Length);
        foreach (var (a, b) in expected.Pairs.Zip(actual.Pairs))
        {
            Assert.Equal((a.A, a.B, a.Counts), (b.A, b.B, b.Counts));
            AssertSame(a.Levelised, b.Levelised);
            AssertSame(a.Tco, b.Tco);
        }
    }

    internal static void AssertSame(SeriesState expected, SeriesState actual)
    {
        Assert.True(SameNumbers(expected, actual), $"{expected}\n{actual}");
        Assert.True(expected.Bins.AsSpan().SequenceEqual(actual.Bins));
    }

    private static bool SameNumbers(SeriesState a, SeriesState b) =>
        (a.Range, a.Count, a.Missing, a.Saturated, a.Sum, a.SumOfSquares) == (b.Range, b.Count, b.Missing, b.Saturated, b.Sum, b.SumOfSquares)
        && BitConverter.DoubleToInt64Bits(a.Minimum) == BitConverter.DoubleToInt64Bits(b.Minimum)
        && BitConverter.DoubleToInt64Bits(a.Maximum) == BitConverter.DoubleToInt64Bits(b.Maximum);
}
