using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation.Engine;

/// <summary>Which range of a profile the price of a fleet is drawn from.</summary>
public class PriceRangeTests
{
    private static Ranged<Money> Range(double low, double typical, double high) =>
        new(Quantity<Money>.Of(low, "kUSD"), Quantity<Money>.Of(typical, "kUSD"), Quantity<Money>.Of(high, "kUSD"), Provenance.Unstated);

    private static ProfileRange Of(CandidateScenario candidate, UsedPriceRule rule = UsedPriceRule.Profile)
    {
        var scenario = TestScenario.Plain.With(candidate).WithMarket(m => m with { UsedPrice = rule });
        var fleet = scenario.First();
        var system = Find("old") with { PriceNew = Range(270, 300, 390), PriceUsed = Range(120, 150, 165) };
        var constants = new EngineSystem(scenario, fleet.Design with { System = system }, fleet.Plan).Constants;
        return constants.Price;
    }

    [Fact]
    public void New_fleets_are_drawn_from_the_range_of_the_new_price() => Assert.Equal(0.9, Of(TestScenario.New("old")).Low, 12);

    [Fact]
    public void Used_and_owned_fleets_from_that_of_the_used_price()
    {
        Assert.Equal(0.8, Of(TestScenario.Used("old")).Low, 12);
        Assert.Equal(1.1, Of(TestScenario.Owned("old")).High, 12);
    }

    [Fact]
    public void By_the_model_used_fleets_from_that_of_the_new_price_they_come_from() =>
        Assert.Equal(1.3, Of(TestScenario.Used("old"), UsedPriceRule.Model).High, 12);

    [Fact]
    public void A_price_that_is_stated_is_not_drawn() =>
        Assert.Equal(ProfileRange.One, Of(TestScenario.New("old") with { Price = Quantity<Money>.Of(250, "kUSD") }));
}
