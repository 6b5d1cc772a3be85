using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class WaterfallTests
{
    public static TheoryData<CarbonAccounting> Accountings => [CarbonAccounting.Location, CarbonAccounting.Market];

    private static readonly Pair Plain = Assert.Single(TestScenario.Plain.Run().Pairs);

    [Fact]
    public void Cost_steps_lead_from_the_levelised_cost_of_a_to_that_of_b()
    {
        Assert.Equal(Pair.Levelised(Plain.A), Plain.CostWaterfall[0].Amount, 12);
        Assert.Equal(Pair.Levelised(Plain.B), Plain.CostWaterfall.Sum(s => s.Amount), 12);
    }

    [Theory]
    [MemberData(nameof(Accountings))]
    public void Carbon_steps_lead_from_the_headline_of_a_to_that_of_b(CarbonAccounting accounting)
    {
        var scenario = TestScenario.Plain.WithCarbon(c => c with
        {
            Accounting = accounting,
            MarketBased = TestSystem.Value<CarbonIntensity>(20, "gCO2e/kWh"),
        });
        var pair = Assert.Single(scenario.Run().Pairs);
        Assert.Equal(pair.A.Metrics[Metric.KgCo2ePerH100eHour], pair.CarbonWaterfall[0].Amount, 12);
        Assert.Equal(pair.B.Metrics[Metric.KgCo2ePerH100eHour], pair.CarbonWaterfall.Sum(s => s.Amount), 12);
    }

    [Fact]
    public void A_dearer_faster_system_loses_on_price_and_wins_on_throughput()
    {
        double Step(string name) => Plain.CostWaterfall.Single(s => s.Name == name).Amount;
        Assert.True(Step("Price") > 0);
        Assert.True(Step("Throughput") < 0);
    }

    [Fact]
    public void Only_the_price_moves_between_fleets_that_differ_in_price_alone()
    {
        var cheap = TestScenario.New("old") with { Id = "cheap", Price = Quantity<Money>.Of(200, "kUSD") };
        var steps = Assert.Single(TestScenario.Plain.With(TestScenario.New("old"), cheap).Run().Pairs).CostWaterfall.Skip(1);
        var moved = steps.Where(s => Math.Abs(s.Amount) > 1e-12).Select(s => s.Name);
        Assert.Equal(["Price", "Resale", "Insurance and tax"], moved);
    }
}
