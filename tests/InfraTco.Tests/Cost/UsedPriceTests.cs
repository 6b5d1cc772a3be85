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
        double[] values = [.. new double[] { 0, 0.5, 1, 2, 3, 4, 8 }.Select(At)];
        Assert.Equal(values.OrderDescending(), values);
        Assert.Equal(300e3, values[0], 6);
        Assert.Equal(0.05 * GenerationPrice.Paid(300e3, 0.045, 30), At(30), 3);
    }

    [Fact]
    public void An_owned_fleet_forgoes_what_its_sale_route_would_bring()
    {
        var design = new FleetDesign(TestScenario.Owned("old"), Find("old"), 1, 10, 10);
        Assert.Equal(0.85 * UsedPrice.Of(design, Model), CandidateCost.Of(design, Model).Servers, 6);
        Assert.Equal(UsedPrice.Of(design, Model), CandidateCost.Of(design, Model).MarketValue, 6);
    }
}
