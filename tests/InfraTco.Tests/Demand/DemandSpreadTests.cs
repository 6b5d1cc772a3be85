using InfraTco.Demand;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using InfraTco.Tests.Simulation.Futures;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Demand;

public class DemandSpreadTests
{
    private static Scenario Moving(double rebound, double scale = 1) => (TestScenario.Plain with { Risk = TestRisk.Plain with { Scale = new Quantity<Ratio>(scale) } })
        .WithMarket(m => m with { Demand = m.Demand with { Model = DemandModel.Moving, Rebound = Value<Ratio>(rebound, "x") } });

    [Fact]
    public void Steady_demand_and_certain_software_have_no_spread()
    {
        Assert.Equal(default, DemandSpread.At(TestScenario.Plain, 40));
        Assert.Equal(default, DemandSpread.At(Moving(0.5, scale: 0), 40));
        Assert.Equal(default, DemandSpread.At(Moving(0.5), 0));
    }

    [Fact]
    public void Price_and_utilisation_share_what_a_deviation_of_the_rate_does_to_demand()
    {
        var spread = DemandSpread.At(Moving(0.5), 40);
        var shift = 0.26 * -0.5 * Math.Log(2) * 5;
        Assert.Equal(0.5 * shift, spread.Price, 12);
        Assert.Equal(0.5 * shift, spread.Logit * (1 - DemandPath.Balance(Moving(0.5), 40).Utilisation), 12);
    }

    [Fact]
    public void It_is_what_a_faster_halving_does_to_the_price()
    {
        // One deviation faster: a halving in 8/1.26 months.
        var faster = Moving(0.5).WithMarket(m => m with { Demand = m.Demand with { SoftwareHalving = Value<Duration>(8 / 1.26, "months") } });
        var moved = Math.Log(DemandPath.Balance(faster, 40).Price / DemandPath.Balance(Moving(0.5), 40).Price);
        Assert.Equal(moved, DemandSpread.At(Moving(0.5), 40).Price, 9);
    }

    [Fact]
    public void At_the_ceiling_the_price_takes_it_all()
    {
        Assert.Equal(0.9, DemandPath.Balance(Moving(1.5), 59).Utilisation);
        Assert.Equal(new DemandSpread(0, 0.26 * 0.5 * Math.Log(2) * 59 / 8), DemandSpread.At(Moving(1.5), 59));
    }

    [Fact]
    public void Futures_scatter_wider_the_later_and_steady_ones_not_at_all()
    {
        double Deviation(Scenario scenario, int month)
        {
            var calm = scenario with { Risk = scenario.Risk with { ComputePriceVolatility = Value<Volatility>(0, "1/sqrt(yr)"), ReboundRate = Value<AnnualRate>(0, "1/yr"), GenerationGapDeviation = Value<Ratio>(0, "x") } };
            var prices = DriverSample.Of(calm, 60, 11, 59)[DriverOutcome.Compute, month].Select(p => Math.Log(p)).ToList();
            return Math.Sqrt(DriverSample.Moments(prices).Variance);
        }
        Assert.Equal(0, Deviation(TestScenario.Plain, 59), 5);
        Assert.Equal(0.26 * 0.25 * Math.Log(2) * 11 / 8, Deviation(Moving(0.5), 11), 0.002);
        Assert.Equal(0.26 * 0.25 * Math.Log(2) * 59 / 8, Deviation(Moving(0.5), 59), 0.008);
    }
}
