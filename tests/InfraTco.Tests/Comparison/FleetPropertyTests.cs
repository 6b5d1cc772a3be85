using InfraTco.Comparison;
using InfraTco.Simulation;
using InfraTco.Tests.Finance;

namespace InfraTco.Tests.Comparison;

public class FleetPropertyTests
{
    /// <summary>What the made-up system costs new at the start; a used one cost more when it was bought.</summary>
    private const double ListPriceUsd = 300e3;

    private static readonly LineItem[] It =
        [LineItem.AcceleratorEnergy, LineItem.HostEnergy, LineItem.ServerFanEnergy, LineItem.NetworkEnergy];

    private static readonly LineItem[] Overhead =
        [LineItem.ElectricalLoss, LineItem.ChillerEnergy, LineItem.AirFanEnergy, LineItem.PumpEnergy, LineItem.HeatRejectionEnergy, LineItem.LightingEnergy];

    private static readonly Metric[] Totals =
    [
        Metric.ItEnergyMwh, Metric.FacilityEnergyMwh, Metric.WaterM3, Metric.WaterConsumptionM3, Metric.GridWaterM3, Metric.CarbonOperationalT,
        Metric.CarbonLocationT, Metric.CarbonMarketT, Metric.CarbonUpstreamT, Metric.CarbonEmbodiedT, Metric.CapexUsd, Metric.OpexUsd,
        Metric.ResidualValueUsd, Metric.BuildingResidualUsd, Metric.TcoUsd, Metric.InstalledGpuHours, Metric.UtilisedGpuHours,
        Metric.WorkH100eHours, Metric.RevenueUsd, Metric.MarginUsd,
    ];

    private static bool Near(double expected, double actual) => Property.Near(expected, actual, 1e-6);

    private static void Holds(Func<FleetCase, bool> property) => Property.Holds(FleetCase.Any, property);

    [Fact]
    public void Twice_the_fleet_is_twice_every_line() => Holds(c =>
    {
        var (one, two) = (c.Run().Ledger, (c with { Count = 2 * c.Count }).Run().Ledger);
        return Enum.GetValues<LineItem>().All(item => Near(2 * one.Sum(item), two.Sum(item)));
    });

    [Fact]
    public void Twice_the_fleet_costs_the_same_per_hour_of_work() => Holds(c =>
    {
        var (one, two) = (c.Run(), (c with { Count = 2 * c.Count }).Run());
        return Near(Pair.Levelised(one), Pair.Levelised(two))
            && Near(one.Metrics[Metric.KgCo2ePerH100eHour], two.Metrics[Metric.KgCo2ePerH100eHour])
            && Near(2 * one.MonthOfDelayUsd, two.MonthOfDelayUsd)
            && one.Metrics[Metric.EconomicLifeYears] == two.Metrics[Metric.EconomicLifeYears];
    });

    [Fact]
    public void Chips_hosts_fans_and_network_sum_to_it_and_it_and_overhead_to_the_meter() => Holds(c =>
    {
        var fleet = c.Run();
        var it = It.Sum(fleet.Ledger.Sum);
        return Near(it / 1e3, fleet.Metrics[Metric.ItEnergyMwh])
            && Near((it + Overhead.Sum(fleet.Ledger.Sum)) / 1e3, fleet.Metrics[Metric.FacilityEnergyMwh])
            && It.Concat(Overhead).All(item => fleet.Ledger.Sum(item) >= 0);
    });

    [Fact]
    public void Energy_is_mean_power_times_hours_at_every_boundary() => Holds(c =>
    {
        var fleet = c.Run();
        var hours = Enumerable.Range(c.Delay, 12 * c.Years - c.Delay).Sum(m => fleet.Plan[m, PlanColumn.Hours]);
        var f = fleet.Metrics;
        return Near(f[Metric.ItPowerKw] * hours / 1e3, f[Metric.ItEnergyMwh])
            && Near(f[Metric.FacilityPowerKw] * hours / 1e3, f[Metric.FacilityEnergyMwh])
            && Near(f[Metric.CoolingLoadKw] * hours, fleet.Ledger.Sum(LineItem.CoolingLoad))
            && f[Metric.FacilityPowerKw] <= f[Metric.PeakFacilityPowerKw];
    });

    [Fact]
    public void Pue_is_that_of_the_site_and_never_below_one() => Holds(c =>
    {
        var f = c.Run().Metrics;
        return Near(c.Pue, f[Metric.Pue]) && f[Metric.Pue] >= 1 && f[Metric.Itue] >= 1 && f[Metric.Tue] >= f[Metric.Pue];
    });

    [Fact]
    public void Cost_lines_sum_to_capex_opex_and_the_cost_of_ownership() => Holds(c =>
    {
        var fleet = c.Run();
        var f = fleet.Metrics;
        return Near(CostLine.All.Sum(l => l.Sign * fleet.Ledger.Sum(l.Item)), f[Metric.TcoUsd])
            && Near(f[Metric.CapexUsd] + f[Metric.OpexUsd] - f[Metric.ResidualValueUsd] - f[Metric.BuildingResidualUsd], f[Metric.TcoUsd])
            && Near(Enum.GetValues<CostCategory>().Sum(fleet.Category), f[Metric.TcoUsd])
            && Near(Enum.GetValues<CostCategory>().Sum(k => fleet.CategoryPresentValue(k, 0.12)), f[Metric.TcoPresentValueUsd]);
    });

    [Fact]
    public void Years_sum_to_the_horizon() => Holds(c =>
    {
        var fleet = c.Run();
        return Totals.All(metric => Property.Near(
            fleet.Metrics[metric], fleet.Annual.Sum(year => year[metric]), fleet.Annual.Sum(year => Math.Abs(year[metric]))));
    });

    [Fact]
    public void Depreciation_and_book_value_sum_to_what_was_bought() => Holds(c =>
    {
        var fleet = c.Run();
        var bought = fleet.Metrics[Metric.CapexUsd] - fleet.Ledger.Sum(LineItem.Building);
        return Near(bought, fleet.Depreciation.Sum(y => y.DepreciationUsd) + fleet.Depreciation[^1].BookValueUsd);
    });

    [Fact]
    public void Cost_rises_with_the_price_of_systems() => Holds(c =>
        Pair.Levelised((c with { SystemPriceUsd = 1.01 * c.SystemPriceUsd }).Run()) > Pair.Levelised(c.Run()));

    [Fact]
    public void Cost_rises_with_the_price_of_electricity() => Holds(c =>
        Pair.Levelised((c with { Price = c.Price + 0.01 }).Run()) > Pair.Levelised(c.Run()));

    [Fact]
    public void Energy_carbon_and_cost_rise_with_pue() => Holds(c =>
    {
        var (less, more) = (c.Run().Metrics, (c with { Pue = c.Pue + 0.01 }).Run().Metrics);
        return new[] { Metric.FacilityEnergyMwh, Metric.CarbonOperationalT, Metric.TcoUsd, Metric.LevelisedUsdPerH100eHour, Metric.GridWaterM3 }
            .All(metric => more[metric] > less[metric]);
    });

    [Fact]
    public void A_busier_fleet_draws_more_and_works_for_less() => Holds(c =>
    {
        var busier = (c with { Utilisation = Math.Min(1, c.Utilisation + 0.01) }).Run().Metrics;
        var calmer = (c with { Utilisation = Math.Min(1, c.Utilisation + 0.01) - 0.01 }).Run().Metrics;
        return busier[Metric.ItEnergyMwh] > calmer[Metric.ItEnergyMwh]
            && busier[Metric.TcoUsd] > calmer[Metric.TcoUsd]
            && busier[Metric.WorkH100eHours] > calmer[Metric.WorkH100eHours]
            && busier[Metric.LevelisedUsdPerH100eHour] < calmer[Metric.LevelisedUsdPerH100eHour];
    });

    [Fact]
    public void A_month_of_delay_is_a_cost_while_there_is_work_to_lose() => Holds(c =>
        c.Years == 1 || c.Delay < c.SecondDelivery || c.Run().MonthOfDelayUsd > 0);

    [Fact]
    public void Market_value_never_rises_between_deliveries_and_stays_above_scrap() => Holds(c =>
    {
        var ledger = c.Run().Ledger;
        return Enumerable.Range(1, 12 * c.Years - 1).All(m =>
            (m == c.SecondDelivery || ledger[m, LineItem.AssetValue] <= ledger[m - 1, LineItem.AssetValue])
            && ledger[m, LineItem.AssetValue] >= 0.05 * Math.Min(c.SystemPriceUsd, ListPriceUsd) * c.Count / 2 * (1 - 1e-12));
    });
}
