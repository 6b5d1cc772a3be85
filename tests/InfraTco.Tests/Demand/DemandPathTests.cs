using InfraTco.Comparison;
using InfraTco.Demand;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Demand;

public class DemandPathTests
{
    private static Scenario Moving(double rebound, params double[] edge) => TestScenario.Plain.WithMarket(m => m with
    {
        ComputePrice = Value<ComputePrice>(2.5, "USD/GPU-h"),
        Demand = m.Demand with
        {
            Model = DemandModel.Moving,
            Rebound = Value<Ratio>(rebound, "x"),
            EdgeShare = [.. edge.Select(e => Quantity<Fraction>.Of(e, ""))],
        },
    });

    [Fact]
    public void Steady_demand_leaves_every_month_as_stated_whatever_the_other_lines_say()
    {
        var steady = Moving(0.3, 0.5).WithMarket(m => m with { Demand = m.Demand with { Model = DemandModel.Steady } });
        Assert.All(Enumerable.Range(0, 60), month => Assert.Equal(new MarketBalance(0.65, 1), DemandPath.Balance(steady, month)));
    }

    [Fact]
    public void Demand_is_the_product_of_software_growth_and_what_stays_off_the_edge()
    {
        var demand = Moving(0.8, 0, 0.1, 0.2).Market.Demand with { Growth = Value<AnnualRate>(10, "%/yr") };
        Assert.Equal(1, DemandPath.At(demand, 0));
        Assert.Equal(Math.Pow(2, -0.2 * 16 / 8) * Math.Pow(1.1, 16 / 12.0) * 0.9, DemandPath.At(demand, 16), 12);
        Assert.Equal(Math.Pow(2, -0.2 * 59 / 8) * Math.Pow(1.1, 59 / 12.0) * 0.8, DemandPath.At(demand, 59), 12);
    }

    [Fact]
    public void A_surplus_lowers_utilisation_energy_and_revenue_month_by_month_and_hope_lifts_them()
    {
        var (surplus, steady, hope) = (Moving(0.5).First(), Moving(1).First(), Moving(1.2).First());
        foreach (var item in new[] { LineItem.UtilisedGpuHours, LineItem.AcceleratorEnergy, LineItem.Revenue })
        {
            Assert.Equal(steady.Ledger[0, item], surplus.Ledger[0, item], 6);
            Assert.True(surplus.Ledger[59, item] < steady.Ledger[59, item]);
            Assert.True(hope.Ledger[59, item] > steady.Ledger[59, item]);
        }
        Assert.True(surplus.Metrics[Metric.LevelisedUsdPerH100eHour] > steady.Metrics[Metric.LevelisedUsdPerH100eHour]);
    }

    [Fact]
    public void Revenue_moves_with_demand_in_every_month()
    {
        var scenario = Moving(0.5);
        var (moving, still) = (scenario.First().Ledger, Moving(1).First().Ledger);
        Assert.All(Enumerable.Range(0, 60), m =>
            Assert.Equal(DemandPath.At(scenario.Market.Demand, m), moving[m, LineItem.Revenue] / still[m, LineItem.Revenue], 9));
    }

    [Fact]
    public void Work_served_at_the_edge_is_missed_from_its_year_on()
    {
        var (edge, none) = (Moving(1, 0, 0.19).First().Ledger, Moving(1).First().Ledger);
        Assert.Equal(none[11, LineItem.UtilisedGpuHours], edge[11, LineItem.UtilisedGpuHours], 6);
        Assert.Equal(0.9 * none[12, LineItem.UtilisedGpuHours], edge[12, LineItem.UtilisedGpuHours], 6);
        Assert.Equal(0.9 * none[59, LineItem.UtilisedGpuHours], edge[59, LineItem.UtilisedGpuHours], 6);
    }

    [Fact]
    public void Market_value_goes_with_the_price_of_compute_that_demand_makes()
    {
        var scenario = Moving(0.5);
        var (moving, still) = (scenario.First(), Moving(1).First());
        Assert.All(Enumerable.Range(0, 59), m => Assert.Equal(
            DemandPath.Balance(scenario, m + 1).Price, moving.Ledger[m, LineItem.AssetValue] / still.Ledger[m, LineItem.AssetValue], 9));
        var firm = scenario.WithMarket(m => m with { Demand = m.Demand with { ResaleResponse = Value<Ratio>(0, "x") } }).First();
        Assert.Equal(still.Ledger[59, LineItem.AssetValue], firm.Ledger[59, LineItem.AssetValue]);
    }

    [Theory]
    [InlineData(1.2)]
    [InlineData(1.5)]
    [InlineData(3)]
    public void No_demand_makes_a_used_system_dearer_than_it_was_new(double rebound)
    {
        var fleet = Moving(rebound).First();
        Assert.All(fleet.Books.MarketUsd, value => Assert.InRange(value, 0, fleet.Books.CostUsd * (1 + 1e-9)));
        Assert.True(fleet.Books.MarketUsd[^1] > Moving(1).First().Books.MarketUsd[^1]);
    }

    [Fact]
    public void A_surplus_hides_a_larger_loss_in_the_books()
    {
        double Hidden(double rebound) => Moving(rebound).First().Books.Cases[^1].PeakLossUsd;
        Assert.True(Hidden(0.5) > 1.3 * Hidden(1));
        Assert.True(Hidden(1) > Hidden(1.2));
    }

    [Fact]
    public void Demand_scales_to_any_horizon() =>
        Assert.True(double.IsFinite((Moving(0.3) with { Years = Scenario.MaximumYears }).First().Metrics[Metric.TcoUsd]));
}
