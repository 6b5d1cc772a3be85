using InfraTco.Cost;
using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Cost;

public class UsedPriceTests
{
    private static readonly Scenario Model = TestScenario.Plain.WithMarket(m => m with { UsedPrice = UsedPriceRule.Model });

    private static double Of(Scenario scenario, string system, DateOnly? launched = null) => UsedPrice.Of(
        new FleetDesign(TestScenario.Used(system), Find(system) with { LaunchDate = launched ?? new(2022, 10, 1) }, 1, 10, 10), scenario);

    private static Scenario Rebounded(DateOnly from, DateOnly to, double response) => Model.WithMarket(m => m with
    {
        Rebounds = [new(from, to, Value<Ratio>(1.44, "x"))],
        Demand = m.Demand with { ResaleResponse = Value<Ratio>(response, "x") },
    });

    [Fact]
    public void By_profile_it_is_the_profile_s_used_price() => Assert.Equal(150e3, Of(TestScenario.Plain, "old"));

    [Fact]
    public void By_the_model_it_is_the_price_paid_less_age_and_the_releases_since()
    {
        // Bought in July 2024 for what gives 300 kUSD new today at -4.5 % a year; B200, B300 and Rubin have come since.
        var paid = 300e3 / Math.Pow(0.955, 2.5);
        Assert.Equal(paid * Math.Pow(0.81, 2.5) * Math.Pow(0.8, 3), Of(Model, "old"), 3);
    }

    [Fact]
    public void A_system_without_a_used_price_has_one_by_the_model() => Assert.True(Of(Model, "fast") > 0);

    [Fact]
    public void No_unit_is_older_than_its_generation()
    {
        var quarter = (Model.Start.DayNumber - new DateOnly(2026, 10, 1).DayNumber) / 365.25;
        Assert.Equal(300e3 / Math.Pow(0.955, quarter) * Math.Pow(0.81, quarter), Of(Model, "old", new DateOnly(2026, 10, 1)), 3);
    }

    [Fact]
    public void It_falls_with_age_and_never_below_scrap()
    {
        double At(double years) => Of(Model.WithFleet(f => f with { UsedAge = Value<Duration>(years, "years") }), "old", new DateOnly(1990, 1, 1));
        double[] values = [.. new double[] { 0, 0.5, 1, 2, 3, 4, 8, 15, 30 }.Select(At)];
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(300e3, values[0], 6);
        Assert.InRange(values[^1], 0.05 * 300e3, 0.05 * GenerationPrice.Paid(300e3, 0.045, 30));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 1.2)] // the square root of 1.44
    [InlineData(1, 1.44)]
    public void A_rebound_of_rents_lifts_what_was_bought_before_it(double response, double lift)
    {
        var rebound = Rebounded(new(2025, 10, 31), new(2026, 6, 1), response);
        Assert.Equal(lift * Of(Model, "old"), Of(rebound, "old"), 6);
    }

    [Fact]
    public void A_rebound_lifts_in_proportion_to_how_far_it_has_come()
    {
        var halfway = Rebounded(new(2026, 1, 1), new(2028, 1, 1), 1); // the start is in its middle
        Assert.Equal(1.2 * Of(Model, "old"), Of(halfway, "old"), 6);
        var later = Rebounded(new(2027, 1, 1), new(2028, 1, 1), 1);
        Assert.Equal(Of(Model, "old"), Of(later, "old"));
    }

    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2027-05-31")] // rents still rise at the start
    public void No_unit_is_worth_more_than_a_younger_one(string to)
    {
        var rebound = Rebounded(new(2025, 10, 31), DateOnly.ParseExact(to, "yyyy-MM-dd"), 1);
        double At(double years) => Of(rebound.WithFleet(f => f with { UsedAge = Value<Duration>(years, "years") }), "old", new DateOnly(1990, 1, 1));
        double[] values = [.. Enumerable.Range(0, 60).Select(month => At(month / 12.0))];
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(300e3, values[0], 6);
    }

    [Fact]
    public void An_owned_fleet_forgoes_what_its_sale_route_would_bring()
    {
        var design = new FleetDesign(TestScenario.Owned("old"), Find("old"), 1, 10, 10);
        Assert.Equal(0.85 * UsedPrice.Of(design, Model), CandidateCost.Of(design, Model).Servers, 6);
        Assert.Equal(UsedPrice.Of(design, Model), CandidateCost.Of(design, Model).MarketValue, 6);
    }
}
