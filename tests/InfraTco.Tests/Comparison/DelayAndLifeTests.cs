using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Comparison;

public class DelayAndLifeTests
{
    private static readonly Scenario Plain = TestScenario.Plain;

    [Fact]
    public void A_month_of_delay_costs_the_work_of_a_month_less_the_cost_it_avoids()
    {
        var fleet = Plain.First();
        var ledger = fleet.Ledger;
        // The first month's work at the levelised cost; energy, water and carbon of that month are not paid, repairs are in warranty.
        var lost = Pair.Levelised(fleet) * ledger[0, LineItem.Work];
        var avoided = ledger[0, LineItem.Energy] + ledger[0, LineItem.Water] + ledger[0, LineItem.Carbon];
        Assert.Equal((lost - avoided) / Math.Pow(1.12, 1 / 12.0), fleet.MonthOfDelayUsd, 3);
    }

    [Fact]
    public void A_month_of_delay_costs_nothing_while_the_systems_are_not_there() =>
        Assert.Equal(0, Plain.WithFleet(f => f with { Deliveries = [new(6, new Quantity<Fraction>(1))] })
            .WithSite(s => s with { Electricity = s.Electricity with { Escalation = Value<AnnualRate>(0, "1/yr") } }).First().MonthOfDelayUsd, 3);

    [Fact]
    public void A_month_of_delay_is_dearer_for_a_dearer_fleet()
    {
        var result = Plain.With(TestScenario.New("old"), TestScenario.Owned("old")).Run().Candidates;
        Assert.True(result[0].MonthOfDelayUsd > result[1].MonthOfDelayUsd);
        Assert.True(result[1].MonthOfDelayUsd > 0);
    }

    [Fact]
    public void Economic_life_is_within_the_years_looked_at_and_falls_with_progress()
    {
        double Life(double progress) => Plain.WithMarket(m => m with { PerformancePerDollarGrowth = Value<AnnualRate>(progress, "%/yr") })
            .First().Metrics[Metric.EconomicLifeYears];
        double[] lives = [.. new double[] { 0, 10, 20, 30, 50, 100, 400 }.Select(Life)];
        Assert.All(lives, life => Assert.InRange(life, 1, FleetLife.LongestYears));
        Assert.Equal(lives.OrderDescending(), lives);
        Assert.True(lives[0] > lives[3]);
        Assert.True(lives[3] > lives[^1]);
    }

    [Fact]
    public void Economic_life_does_not_depend_on_the_horizon() =>
        Assert.Equal(Plain.First().Metrics[Metric.EconomicLifeYears], (Plain with { Years = 1 }).First().Metrics[Metric.EconomicLifeYears]);

    [Fact]
    public void A_place_in_a_dear_hall_shortens_the_life_of_what_stands_in_it_whether_built_or_rented()
    {
        double Life(Func<BuildingScenario, BuildingScenario> change) => Plain
            .WithMarket(m => m with { PerformancePerDollarGrowth = Value<AnnualRate>(20, "%/yr") })
            .WithBuilding(change).First().Metrics[Metric.EconomicLifeYears];
        var free = Life(b => b with { Cost = Value<CapacityCost>(0, "USD/W") });
        Assert.True(Life(b => b with { Cost = Value<CapacityCost>(100, "USD/W") }) < free);
        Assert.True(Life(b => b with { Colocation = Value<CapacityPrice>(1000, "USD/kW-month") }) < free);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Scenario.MaximumYears)]
    public void The_shortest_and_the_longest_horizon_give_whole_finite_results(int years)
    {
        var result = (Plain with { Years = years }).Run();
        foreach (var fleet in result.Candidates)
        {
            Assert.Equal(years, fleet.Annual.Count);
            Assert.Equal(years, fleet.Depreciation.Count);
            Assert.All(fleet.Metrics, m => Assert.True(double.IsFinite(m.Value), m.Key.ToString()));
            Assert.True(double.IsFinite(fleet.MonthOfDelayUsd));
        }
        Assert.True(double.IsFinite(result.Pairs[0].BreakEvenPriceUsd));
    }

    [Fact]
    public void A_fleet_owned_already_gives_no_tax_deductions()
    {
        var owned = Plain.With(TestScenario.Owned("old")).First();
        Assert.All(owned.Depreciation, y => Assert.Equal(0, y.MacrsUsd));
        Assert.Equal(owned.Ledger.Sum(LineItem.Servers) * 5 / 6, owned.Depreciation[0].BookValueUsd, 3);
    }

    [Fact]
    public void Tokens_cost_the_busy_gpu_hour_over_its_tokens()
    {
        var serving = Plain.WithFleet(f => f with { Workload = WorkloadClass.Serving }).First();
        var cost = Assert.Single(TokenCost.Of(serving, WorkloadClass.Serving));
        // 3,900 tokens a second are 14.04 million an hour.
        Assert.Equal(serving.Metrics[Metric.UsdPerGpuHour] / 14.04, cost.UsdPerMillionTokens, 9);
        Assert.Equal(serving.Metrics[Metric.FacilityEnergyMwh] * 1e3 / serving.Metrics[Metric.UtilisedGpuHours] / 14.04, cost.KwhPerMillionTokens, 9);
        Assert.Empty(TokenCost.Of(serving, WorkloadClass.Training));
    }
}
