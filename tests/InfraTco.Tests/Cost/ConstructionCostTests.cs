using InfraTco.Cost;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Cost;

public class ConstructionCostTests
{
    private static readonly Scenario Rising = TestScenario.Plain.WithBuilding(b => b with { Escalation = Value<AnnualRate>(5.5, "%/yr") });

    [Fact]
    public void A_building_costs_more_the_later_it_is_finished()
    {
        Assert.Equal(11_000, ConstructionCost.At(Rising.Site.Building, 0), 9);
        Assert.Equal(11_605, ConstructionCost.At(Rising.Site.Building, 12), 9);
        Assert.Equal(11_000 * Math.Sqrt(1.055), ConstructionCost.At(Rising.Site.Building, 6), 9);
        Assert.Throws<ArgumentOutOfRangeException>(() => ConstructionCost.At(Rising.Site.Building, -1));
    }

    [Fact]
    public void A_rented_hall_costs_nothing_to_build() => Assert.Equal(
        0, ConstructionCost.At(Rising.Site.Building with { Colocation = Value<CapacityPrice>(140, "USD/kW-month") }, 30));

    [Fact]
    public void A_building_rebuilt_at_the_end_of_its_life_is_paid_at_the_price_of_that_month()
    {
        var fleet = (Rising.WithBuilding(b => b with { Life = Value<Duration>(3, "years") }) with { Years = 5 }).First();
        var first = fleet.Ledger[0, LineItem.Building];
        Assert.Equal(first * Math.Pow(1.055, 3), fleet.Ledger[36, LineItem.Building], 3);
        // A third of the second life is left after five years.
        Assert.Equal(fleet.Ledger[36, LineItem.Building] / 3, fleet.Ledger[59, LineItem.BuildingResidual], 3);
    }

    [Fact]
    public void A_site_energised_a_year_late_has_a_building_a_year_dearer()
    {
        var late = Rising.WithFleet(f => f with { EnergisationDelayMonths = 12 }).First();
        Assert.Equal(1.055 * Rising.First().Ledger[0, LineItem.Building], late.Ledger[0, LineItem.Building], 3);
    }

    [Fact]
    public void A_month_of_delay_costs_the_escalation_of_the_building_besides()
    {
        var flat = TestScenario.Plain.First();
        var dearer = flat.Ledger[0, LineItem.Building] * (Math.Pow(1.055, 1 / 12.0) - 1);
        // Not the whole of it: three quarters of the building are left at the end, and are worth that much more.
        Assert.InRange(Rising.First().MonthOfDelayUsd - flat.MonthOfDelayUsd, 0.5 * dearer, dearer);
    }
}
