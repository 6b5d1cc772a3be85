using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation.Futures;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation.Futures;

public class ReleaseTests
{
    private const double MeanGapMonths = 18;

    private static readonly int[] Months = [0, 11, 23, 47, 59];

    [Fact]
    public void Releases_are_a_renewal_process_with_Gamma_gaps()
    {
        // Gaps of mean 18 months and coefficient ¼ are Gamma with shape 16: sums of sixteen exponentials, drawn here for themselves. The last
        // release was 93 days before the start, which conditions the first gap.
        var sample = DriverSample.Of(TestScenario.Plain, 60, Months);
        var elapsed = 93 / (365.25 / 12);
        var random = new Random(3);
        var releases = Enumerable.Range(0, DriverSample.Paths).Select(_ => Releases(random, elapsed)).ToList();
        foreach (var month in Months)
        {
            var expected = DriverSample.Moments([.. releases.Select(r => (double)r.Count(m => m <= month))]);
            var actual = DriverSample.Moments([.. sample[DriverOutcome.Releases, month].Select(n => (double)n)]);
            Assert.InRange(actual.Mean - expected.Mean, -4 * Math.Sqrt(2) * expected.MeanError - 1e-9, 4 * Math.Sqrt(2) * expected.MeanError + 1e-9);
            Assert.InRange(
                actual.Variance - expected.Variance,
                -4 * Math.Sqrt(2) * expected.VarianceError - 1e-9, 4 * Math.Sqrt(2) * expected.VarianceError + 1e-9);
        }
    }

    [Fact]
    public void Without_deviation_releases_come_on_their_day_in_every_path()
    {
        var certain = TestScenario.Plain with { Risk = TestRisk.Plain with { Scale = Quantity<Ratio>.Of(0, "x") } };
        var sample = DriverSample.Of(certain, 60, Months);
        // 18 months from the end of September 2026: in months 14, 32 and 50 of a start in January 2027.
        foreach (var (month, releases) in new[] { (0, 0), (11, 0), (23, 1), (47, 2), (59, 3) })
            Assert.All(sample[DriverOutcome.Releases, month], n => Assert.Equal(releases, n));
    }

    [Fact]
    public void What_is_certain_has_no_threshold_that_a_word_could_miss()
    {
        var schedule = new ReleaseSchedule(new(TestScenario.Plain.Market, TestScenario.Plain.Start, 0, 60));
        Assert.Equal(14, schedule.FirstThresholds.Length);
        Assert.Equal(17, schedule.GapThresholds.Length);
        Assert.All(schedule.FirstThresholds.Concat(schedule.GapThresholds), t => Assert.Equal(0u, t));
        Assert.Equal(3, schedule.MostReleases);
    }

    // The latest on record lies many gaps before the start: releases came on time since, in the futures as in the expected case.
    [Fact]
    public void Long_after_the_latest_on_record_releases_go_on_by_their_gaps()
    {
        var gaps = TestScenario.Plain.Market.GenerationGap.Typical.In("months");
        DriverSample Sample(int earlier) => DriverSample.Of(
            TestScenario.Plain.WithMarket(m => m with { LastGeneration = m.LastGeneration.AddMonths(-earlier * (int)gaps) }), 60, Months);
        var (now, later) = (Sample(0), Sample(7));
        Assert.All(Months, month => Assert.Equal(now[DriverOutcome.Releases, month].Average(n => (double)n), later[DriverOutcome.Releases, month].Average(n => (double)n), 0.02));
        Assert.Equal(
            GenerationReleases.MonthsSince(TestScenario.Plain.Market, TestScenario.Plain.Start),
            GenerationReleases.MonthsSince(TestScenario.Plain.Market with { LastGeneration = TestScenario.Plain.Market.LastGeneration.AddMonths(-7 * (int)gaps) }, TestScenario.Plain.Start), 0.1);
    }

    [Theory]
    [InlineData(1, 1, 1, 0.6321205588285577)] // exponential: 1 − 1/e
    [InlineData(2, 2, 0.7071067811865476, 0.5939941502901618)] // shape 2: 1 − 3e⁻²
    [InlineData(18, 18, 0.25, 0.5332552)] // shape 16 at its mean: 1 − e⁻¹⁶Σ16ᵏ/k!, k = 0 … 15
    [InlineData(0, 18, 0.25, 0)]
    [InlineData(17.9, 18, 0, 0)]
    [InlineData(18, 18, 0, 1)]
    public void The_distribution_of_gaps_is_the_incomplete_gamma_function(double x, double mean, double coefficient, double expected) =>
        Assert.Equal(expected, GammaGap.Cumulative(x, mean, coefficient), 6);

    private static List<int> Releases(Random random, double elapsed)
    {
        double gap;
        do
            gap = Gap(random);
        while (gap <= elapsed);
        var months = new List<int>();
        for (var time = gap - elapsed; time < 60; time += Gap(random))
            months.Add((int)time);
        return months;
    }

    private static double Gap(Random random)
    {
        double sum = 0;
        for (var i = 0; i < 16; i++)
            sum -= Math.Log(1 - random.NextDouble());
        return sum * MeanGapMonths / 16;
    }
}
