using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Obsolescence;

public class GenerationReleasesTests
{
    // Latest release 2026-09-30, one every 1.5 years: 2028-03-31, 2029-09-30, 2031-04-01.
    private static int Between(string from, string to) => GenerationReleases.Between(
        TestScenario.Plain.Market, DateOnly.ParseExact(from, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd"));

    [Theory]
    [InlineData("2026-09-30", "2028-03-30", 0)]
    [InlineData("2026-09-30", "2028-04-01", 1)]
    [InlineData("2028-04-01", "2029-09-29", 0)]
    [InlineData("2027-01-01", "2032-01-01", 3)]
    [InlineData("2025-01-01", "2026-09-30", 0)]
    [InlineData("2027-01-01", "2027-01-01", 0)]
    public void Releases_come_at_whole_gaps_after_the_latest(string from, string to, int expected) => Assert.Equal(expected, Between(from, to));

    [Theory]
    [InlineData("2027-01-01", 0, 0)]
    [InlineData("2026-09-30", 1, 1.5)]
    [InlineData("2027-01-01", 1, 1.5 - 93 / 365.25)]
    [InlineData("2028-04-02", 1, 3 - 550 / 365.25)]
    public void The_next_release_is_as_many_gaps_away_as_it_is_generations(string from, int generation, double years) => Assert.Equal(
        years, GenerationReleases.YearsUntil(TestScenario.Plain.Market, DateOnly.ParseExact(from, "yyyy-MM-dd"), generation), 9);

    [Fact]
    public void Months_one_after_the_other_count_every_release_once()
    {
        var start = new DateOnly(2027, 1, 31);
        var byMonth = Enumerable.Range(0, 480).Sum(m =>
            GenerationReleases.Between(TestScenario.Plain.Market, start.AddMonths(m), start.AddMonths(m + 1)));
        Assert.Equal(GenerationReleases.Between(TestScenario.Plain.Market, start, start.AddMonths(480)), byMonth);
        Assert.Equal(26, byMonth);
    }

    [Theory]
    [InlineData("2024-07-01", "2027-01-01", 3)]
    [InlineData("2024-11-15", "2027-01-01", 2)]
    [InlineData("2024-11-14", "2024-11-15", 1)]
    [InlineData("2026-10-01", "2027-01-01", 0)]
    [InlineData("2010-01-01", "2020-01-01", 0)]
    [InlineData("2024-07-01", "2032-01-01", 6)] // those expected in March 2028, September 2029 and March 2031 besides
    [InlineData("2029-01-01", "2032-01-01", 2)]
    public void Releases_on_record_count_from_the_day_after_to_the_day_itself(string after, string to, int expected) => Assert.Equal(
        expected, GenerationReleases.Past(TestScenario.Plain.Market, DateOnly.ParseExact(after, "yyyy-MM-dd"), DateOnly.ParseExact(to, "yyyy-MM-dd")));

    [Fact]
    public void A_gap_shorter_than_a_month_gives_several_releases_in_one()
    {
        var market = TestScenario.Plain.Market with { GenerationGap = TestSystem.Value<Duration>(10, "d") };
        Assert.InRange(GenerationReleases.Between(market, new(2027, 1, 1), new(2027, 2, 1)), 3, 4);
    }
}
