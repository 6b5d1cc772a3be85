using InfraTco.Cost;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Tests.Refresh;
using InfraTco.Fleet;
using InfraTco.Scenarios;

namespace InfraTco.Data.Tests.Presets;

/// <summary>What used systems fetched in 2026, by the built-in scenario and profiles, beside what was published.</summary>
public class UsedHardwareTests
{
    private static FleetDesign Design(string system) => new(
        new() { Id = system, System = system, Acquisition = Acquisition.Used }, ProfileLibrary.Embedded.System(system), 1, 10, 10);

    private static double PerGpu(string system, params string[] settings) =>
        UsedPrice.Of(Design(system), RefreshExample.Scenario(settings)) / Design(system).System.AcceleratorCount;

    public static TheoryData<string, int> Months
    {
        get
        {
            var months = new TheoryData<string, int>();
            foreach (var rule in new[] { "profile", "model" })
            {
                for (var month = 1; month <= 12; month++)
                    months.Add(rule, month);
            }
            return months;
        }
    }

    /// <summary>Market guides and a listing of 2026: 15,000 to 25,000 USD.</summary>
    [Theory]
    [MemberData(nameof(Months))]
    public void A_used_h100_costs_15_to_25_thousand_dollars_in_2026(string rule, int month) =>
        Assert.InRange(PerGpu("dgx-h100", $"market.usedPrice={rule}", $"start=2026-{month:00}-01"), 15e3, 25e3);

    /// <summary>Market guides of May 2026.</summary>
    [Fact]
    public void A_used_a100_costs_4_to_18_thousand_dollars() =>
        Assert.InRange(PerGpu("dgx-a100", "market.usedPrice=model", "start=2026-05-28", "fleet.usedAge=4 years"), 4e3, 18e3);

    /// <summary>Market guides of June 2026, as a share of the price paid.</summary>
    [Theory]
    [InlineData(1, 0.60, 0.78)]
    [InlineData(2, 0.40, 0.60)]
    [InlineData(3, 0.25, 0.46)]
    public void By_age_an_h100_keeps_what_guides_report(double years, double low, double high)
    {
        var scenario = RefreshExample.Scenario("market.usedPrice=model", "start=2026-06-04", $"fleet.usedAge={years} years");
        Assert.InRange(UsedPrice.Of(Design("dgx-h100"), scenario) / UsedPrice.Paid(Design("dgx-h100"), scenario), low, high);
    }

    [Fact]
    public void A_stated_latest_generation_stands_and_one_after_the_start_is_kept_for_a_later_one()
    {
        Assert.Equal(new(2024, 11, 15), RefreshExample.Scenario("market.lastGeneration=2024-11-15").Market.LastGeneration);
        var early = RefreshExample.Scenario("start=2026-06-01");
        Assert.Equal(new DateOnly(2026, 9, 30), early.Market.StatedLastGeneration);
        Assert.Contains("lastGeneration: 2026-09-30", ScenarioWriter.Write(early), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-01", "2025-08-22")] // Rubin is yet to come
    [InlineData("2024-12-01", "2024-11-15")]
    [InlineData("2026-09-30", "2026-09-30")]
    [InlineData("2031-01-01", "2026-09-30")]
    public void The_latest_generation_is_that_of_the_start(string start, string latest) =>
        Assert.Equal(DateOnly.ParseExact(latest, "yyyy-MM-dd"), RefreshExample.Scenario($"start={start}").Market.LastGeneration);
}
