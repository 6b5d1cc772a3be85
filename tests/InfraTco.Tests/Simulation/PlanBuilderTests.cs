using InfraTco.Comparison;
using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Simulation;

public class PlanBuilderTests
{
    private static readonly Scenario Plain = TestScenario.Plain;

    private static IReadOnlyList<DeliveryScenario> Halves(int second) => [new(0, new Quantity<Fraction>(0.5)), new(second, new Quantity<Fraction>(0.5))];

    [Fact]
    public void Before_energisation_capital_is_spent_and_nothing_runs()
    {
        var late = Plain.WithFleet(f => f with { EnergisationDelayMonths = 6 }).First();
        foreach (var item in Enum.GetValues<LineItem>().Where(i => i <= LineItem.CarbonUpstream || i is LineItem.InstalledGpuHours or LineItem.Energy or LineItem.Replacements))
            Assert.Equal(0, late.Ledger.Sum(item, 0, 6));
        Assert.Equal(270e6, late.Ledger[0, LineItem.Servers], 3);
        Assert.True(late.Ledger[0, LineItem.Staff] > 0);
        Assert.True(late.Ledger[6, LineItem.Work] > 0);
        // Mean power is that of the months in which the site runs.
        Assert.Equal(Plain.First().Metrics[Metric.ItPowerKw], late.Metrics[Metric.ItPowerKw], 6);
    }

    [Fact]
    public void A_ratio_over_nothing_is_not_a_number()
    {
        var dark = Plain.WithFleet(f => f with { EnergisationDelayMonths = 12 }).First().Annual[0];
        foreach (var metric in new[] { Metric.Pue, Metric.ItPowerKw, Metric.UsdPerGpuHour, Metric.UsdPerH100eHour, Metric.KwhPerH100eHour, Metric.CueKgPerKwh })
            Assert.True(double.IsNaN(dark[metric]), metric.ToString());
        Assert.True(dark[Metric.TcoUsd] > 0);
    }

    [Fact]
    public void Deliveries_in_two_months_are_paid_run_and_age_apart()
    {
        var ledger = Plain.OnTime().WithFleet(f => f with { Deliveries = Halves(12) }).First().Ledger;
        Assert.Equal(135e6, ledger[0, LineItem.Servers], 3);
        Assert.Equal(135e6, ledger[12, LineItem.Servers], 3);
        Assert.Equal(ledger[0, LineItem.Work] * 2, ledger[12, LineItem.Work], 3);
        Assert.Equal(ledger[11, LineItem.ItMaintenance] * 2 * 1.02, ledger[12, LineItem.ItMaintenance], 6);
        // The first half is out of its three years of warranty from month 36, the second from month 48.
        Assert.Equal(0, ledger.Sum(LineItem.Repairs, 0, 36));
        Assert.True(ledger[36, LineItem.Repairs] > 0);
        Assert.True(ledger[48, LineItem.Repairs] > 1.5 * ledger[47, LineItem.Repairs]);
        // Half the fleet ages five years at −19 %, half four; all three releases fall after the second delivery.
        Assert.Equal(135e6 * (Math.Pow(0.81, 5) + Math.Pow(0.81, 4)) * Math.Pow(0.8, 3), ledger[59, LineItem.AssetValue], 3);
    }

    [Fact]
    public void Colocation_replaces_building_staff_and_upkeep_but_not_energy()
    {
        var built = Plain.First();
        var rented = Plain.WithBuilding(b => b with { Colocation = Value<CapacityPrice>(150, "USD/kW-month") }).First();
        foreach (var item in new[] { LineItem.Building, LineItem.BuildingResidual, LineItem.Staff, LineItem.FacilityMaintenance })
            Assert.Equal(0, rented.Ledger.Sum(item));
        foreach (var item in new[] { LineItem.Energy, LineItem.Water, LineItem.ItMaintenance, LineItem.Servers, LineItem.CarbonEmbodiedBuilding })
            Assert.Equal(built.Ledger.Sum(item), rented.Ledger.Sum(item), 6);
        // 150 USD · 10,000 kW · 12 months, rising by 2 % a year for five years.
        Assert.Equal(18e6 * (Math.Pow(1.02, 5) - 1) / 0.02, rented.Ledger.Sum(LineItem.Colocation), 3);
        Assert.True(rented.Ledger.Sum(LineItem.PropertyTax) < built.Ledger.Sum(LineItem.PropertyTax));
        Assert.Equal(rented.Ledger.Sum(LineItem.Colocation), rented.Category(CostCategory.Building), 3);
    }

    [Fact]
    public void Rent_begins_with_the_energisation_of_the_site()
    {
        var ledger = Plain.WithBuilding(b => b with { Colocation = Value<CapacityPrice>(150, "USD/kW-month") })
            .WithFleet(f => f with { EnergisationDelayMonths = 3 }).First().Ledger;
        Assert.Equal(0, ledger.Sum(LineItem.Colocation, 0, 3));
        Assert.Equal(1.5e6, ledger[3, LineItem.Colocation], 6);
    }

    [Fact]
    public void An_unbundled_tariff_charges_the_peak_of_every_month()
    {
        var ledger = Plain.WithSite(s => s with
        {
            Electricity = s.Electricity with { Tariff = TariffKind.Unbundled, DemandCharge = Value<CapacityPrice>(12, "USD/kW-month") },
        }).First().Ledger;
        Assert.Equal(1.3 * HandPeakKw * 12, ledger[0, LineItem.Demand], 6);
        Assert.Equal(1.3 * HandPeakKw * 12 * 1.015, ledger[12, LineItem.Demand], 6);
    }

    // 855 systems busy at 7 kW, 39 spares at 2 kW, 900 shares of the network of 7/9 kW.
    private const double HandPeakKw = 855 * 7 + 39 * 2 + 700;

    [Fact]
    public void Training_waits_empty_and_serving_with_its_model_resident()
    {
        double IdleKw(WorkloadClass workload) => Plan(Plain.WithFleet(f => f with { Workload = workload }))[0, PlanColumn.IdleKw];
        Assert.Equal(2, IdleKw(WorkloadClass.Training), 12);
        Assert.Equal(2.5, IdleKw(WorkloadClass.Serving), 12);
        Assert.Equal(2.5, IdleKw(WorkloadClass.Decode), 12);
        var serving = Plan(Plain.WithFleet(f => f with { Workload = WorkloadClass.Serving }));
        Assert.Equal(2, serving[0, PlanColumn.EmptyKw], 12);
        Assert.Equal(8 * 0.14, serving[0, PlanColumn.AcceleratorIdleKw], 12);
    }

    [Fact]
    public void A_serving_fleet_idles_resident_while_its_spares_stay_empty()
    {
        var serving = Plain.WithFleet(f => f with { Workload = WorkloadClass.Serving }).First();
        const double Working = 855, Reserve = 39, Network = 900 * 6 / 9.0;
        Assert.Equal(Working * (2.5 + 0.65 * (6 - 2.5)) + Reserve * 2 + Network, serving.Metrics[Metric.ItPowerKw], 9);
        var chips = Working * (1.12 + 0.65 * (0.7 * 6 - 1.12)) + Reserve * 0.56;
        Assert.Equal(chips * 8760 * 5, serving.Ledger.Sum(LineItem.AcceleratorEnergy), 3);
    }

    [Fact]
    public void A_chip_without_a_measured_resident_idle_power_waits_at_its_empty_one()
    {
        var plan = Plan(Plain.With(TestScenario.New("fast")).WithFleet(f => f with { Workload = WorkloadClass.Serving }));
        Assert.Equal(8 * 0.14, plan[0, PlanColumn.AcceleratorIdleKw], 12);
    }

    [Fact]
    public void Months_follow_the_calendar_from_the_start()
    {
        var plan = Plan(Plain with { Start = new(2027, 12, 31) });
        Assert.Equal([744, 744, 672, 744], Enumerable.Range(0, 4).Select(m => plan[m, PlanColumn.Hours]));
        Assert.Equal([11, 0, 1, 2], Enumerable.Range(0, 4).Select(m => plan[m, PlanColumn.CalendarMonth]));
    }

    [Theory]
    [InlineData(300, -5, 50, 0.05 + 0.25 * 0.95)]
    [InlineData(40, -5, 50, 0.04)] // already below the floor: it stays
    [InlineData(0, -5, 50, 0)]
    [InlineData(300, 5, 50, 0.05 + 0.25 * 1.05)]
    public void Grid_carbon_falls_towards_its_floor(double grams, double trend, double floor, double second)
    {
        var scenario = Plain.WithCarbon(c => c with
        {
            Direct = Value<CarbonIntensity>(grams, "gCO2e/kWh"),
            Trend = Value<AnnualRate>(trend, "%/yr"),
            Floor = Value<CarbonIntensity>(floor, "gCO2e/kWh"),
        });
        var fleet = scenario.First(new FlatSite { Direct = grams / 1e3 });
        Assert.Equal(second, fleet.Annual[1][Metric.CarbonLocationT] / fleet.Annual[1][Metric.FacilityEnergyMwh], 9);
    }

    [Fact]
    public void Market_based_carbon_is_the_contracts_and_without_a_factor_the_location_hour_by_hour()
    {
        var contracted = Plain.WithCarbon(c => c with { MarketBased = Value<CarbonIntensity>(100, "gCO2e/kWh") }).First().Annual[0];
        Assert.Equal(0.1, contracted[Metric.CarbonMarketT] / contracted[Metric.FacilityEnergyMwh], 12);
        Assert.Equal(0.3, contracted[Metric.CarbonLocationT] / contracted[Metric.FacilityEnergyMwh], 12);
        // An hourly file says 0.42 where the preset says 0.3: both figures follow it.
        var hourly = Plain.First(new FlatSite { Direct = 0.42 }).Annual[0];
        Assert.Equal(0.42, hourly[Metric.CarbonLocationT] / hourly[Metric.FacilityEnergyMwh], 12);
        Assert.Equal(hourly[Metric.CarbonLocationT], hourly[Metric.CarbonMarketT], 9);
    }

    [Fact]
    public void A_carbon_price_inside_the_power_price_is_not_charged_again() =>
        Assert.Equal(0, Plain.WithCarbon(c => c with { PriceInElectricity = true }).First().Ledger.Sum(LineItem.Carbon));

    [Fact]
    public void A_building_is_built_anew_after_its_life_and_its_rest_is_the_last_one()
    {
        var life = Plain.WithBuilding(b => b with { Life = Value<Duration>(2, "years"), Escalation = Value<AnnualRate>(2, "%/yr") });
        var ledger = life.First().Ledger;
        var built = Enumerable.Range(0, 60).Where(m => ledger[m, LineItem.Building] > 0).ToArray();
        Assert.Equal([0, 24, 48], built);
        Assert.Equal(110e6 * Math.Pow(1.02, 2), ledger[24, LineItem.Building], 3);
        Assert.Equal(110e6 * Math.Pow(1.02, 4) / 2, ledger[59, LineItem.BuildingResidual], 3);
        Assert.Equal(10e6 * 2.5, ledger.Sum(LineItem.CarbonEmbodiedBuilding), 3);
    }

    [Fact]
    public void At_the_very_end_of_its_life_a_building_leaves_nothing_and_no_new_one_is_begun()
    {
        var ledger = Plain.WithBuilding(b => b with { Life = Value<Duration>(5, "years") }).First().Ledger;
        Assert.Equal(110e6, ledger.Sum(LineItem.Building), 3);
        Assert.Equal(0, ledger.Sum(LineItem.BuildingResidual), 6);
    }

    [Fact]
    public void Owned_fleets_carry_no_new_embodied_carbon_and_used_ones_that_of_their_network()
    {
        double PerSystem(CandidateScenario c) => Plain.With(c).First().Ledger.Sum(LineItem.CarbonEmbodiedIt) / 900;
        Assert.Equal(5100, PerSystem(TestScenario.New("old")), 6);
        Assert.Equal(300, PerSystem(TestScenario.Used("old")), 6);
        Assert.Equal(0, PerSystem(TestScenario.Owned("old")), 6);
    }

    [Fact]
    public void Used_systems_leave_warranty_by_their_age()
    {
        var ledger = Plain.With(TestScenario.Used("old")).First().Ledger;
        Assert.Equal(0, ledger.Sum(LineItem.Repairs, 0, 6)); // 2.5 years old at the start, 3 years of warranty
        Assert.True(ledger[6, LineItem.Repairs] > 0);
    }

    // The last gap of 18 months began 93 days before the start: releases are expected in months 14, 32 and 50, and may come earlier or later.
    [Fact]
    public void Releases_lower_value_month_by_month_by_when_they_may_come()
    {
        double Kept(Scenario scenario, int months) => Enumerable.Range(0, months).Aggregate(1.0, (product, month) => product * scenario.First().Plan[month, PlanColumn.GenerationStep]);
        Assert.Equal([1, 0.8, 0.64], new[] { 14, 15, 33 }.Select(months => Math.Round(Kept(Plain.OnTime(), months), 12)));
        Assert.InRange(Kept(Plain, 14), 0.88, 0.95);
        Assert.InRange(Kept(Plain, 15), 0.86, 0.93);
        Assert.Equal(Kept(Plain.OnTime(), 60), Kept(Plain, 60), 0.01);
        Assert.All(Enumerable.Range(0, 60), month => Assert.InRange(Plain.First().Plan[month, PlanColumn.GenerationStep], 0.975, 1));
    }

    [Theory]
    [InlineData("2026-12-30")]
    [InlineData("2026-12-31")]
    [InlineData("2027-01-31")]
    public void A_day_more_or_less_moves_no_release(string day)
    {
        var (late, first) = (Plain with { Start = DateOnly.ParseExact(day, "yyyy-MM-dd") }, Plain);
        var month = late.Start.Month == 1 ? 1 : 0;
        Assert.Equal(first.First().Plan[30 + month, PlanColumn.GenerationStep], late.First().Plan[30, PlanColumn.GenerationStep], 1e-3);
    }

    [Fact]
    public void Value_never_falls_below_scrap()
    {
        var ledger = (Plain with { Years = 40 }).First().Ledger;
        Assert.Equal(0.05 * 270e6, ledger[479, LineItem.AssetValue], 3);
    }

    [Fact]
    public void Book_value_ends_with_a_life_shorter_than_the_horizon()
    {
        var fleet = Plain.WithFinance(f => f with { BookLife = Value<Duration>(2, "years") }).First();
        Assert.Equal(0, fleet.Depreciation[1].BookValueUsd, 3);
        Assert.Equal(0, fleet.Depreciation[4].DepreciationUsd, 3);
        Assert.Equal(0.01 / 12 * 110e6, fleet.Ledger[59, LineItem.PropertyTax], 6);
    }

    private static Plan Plan(Scenario scenario)
    {
        var system = Find(scenario.Candidates[0].System);
        var design = new FleetDesign(scenario.Candidates[0], system, 10, 12, 120);
        return PlanBuilder.Build(scenario, design, new FlatSite().Tables, 24);
    }
}
