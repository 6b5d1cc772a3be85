using InfraTco.Fleet;
using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Comparison;

/// <summary>
/// Figures of a ledger over a span of months. Ratios are ratios of sums; a ratio whose denominator is zero is NaN and is not shown.
/// Present values are those of the whole horizon and belong to the span only if it is the whole.
/// </summary>
public static class MetricTable
{
    /// <summary>One ton of refrigeration [kW]: 12,000 BTU/h.</summary>
    public const double KwPerTon = 3.516853;

    private const double Kilo = 1e3;

    /// <summary>All figures over months [from, to) that the ledger alone can give.</summary>
    public static IReadOnlyDictionary<Metric, double> Of(Ledger ledger, Plan plan, FleetDesign design, Scenario scenario, int from, int to)
    {
        var figures = new Dictionary<Metric, double>();
        double Sum(LineItem item) => ledger.Sum(item, from, to);
        Energy(figures, Sum, Hours(plan, from, to));
        Environment(figures, Sum, scenario.Site.Carbon.Accounting);
        figures[Metric.PeakFacilityPowerKw] = Enumerable.Range(from, to - from).Max(m => ledger[m, LineItem.PeakPower]);
        figures[Metric.StrandedPowerKw] = design.StrandedPowerKw;
        Money(figures, Sum);
        if (from == 0 && to == ledger.Months)
            PresentValues(figures, ledger, scenario.Finance.DiscountRate.Base);
        PerUnit(figures, Sum);
        if (scenario.Market.SellsCompute)
            Revenue(figures, Sum, ledger, scenario.Finance.DiscountRate.Base, from == 0 && to == ledger.Months);
        return figures;
    }

    private static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;

    private static double Hours(Plan plan, int from, int to)
    {
        double hours = 0;
        for (var month = from; month < to; month++)
            hours += plan[month, PlanColumn.CalendarMonth] < Plan.Dark ? plan[month, PlanColumn.Hours] : 0;
        return hours;
    }

    private static void Energy(Dictionary<Metric, double> f, Func<LineItem, double> sum, double hours)
    {
        var fans = sum(LineItem.ServerFanEnergy);
        var it = sum(LineItem.AcceleratorEnergy) + sum(LineItem.HostEnergy) + fans + sum(LineItem.NetworkEnergy);
        var facility = it + sum(LineItem.ElectricalLoss) + sum(LineItem.ChillerEnergy) + sum(LineItem.AirFanEnergy)
            + sum(LineItem.PumpEnergy) + sum(LineItem.HeatRejectionEnergy) + sum(LineItem.LightingEnergy);
        f[Metric.ItPowerKw] = Ratio(it, hours);
        f[Metric.FacilityPowerKw] = Ratio(facility, hours);
        f[Metric.Pue] = Ratio(facility, it);
        f[Metric.Itue] = Ratio(it, it - fans);
        f[Metric.Tue] = f[Metric.Itue] * f[Metric.Pue];
        f[Metric.CoolingLoadKw] = Ratio(sum(LineItem.CoolingLoad), hours);
        f[Metric.CoolingLoadTons] = f[Metric.CoolingLoadKw] / KwPerTon;
        f[Metric.LiquidCoolingLoadKw] = Ratio(sum(LineItem.LiquidCoolingLoad), hours);
        f[Metric.ItEnergyMwh] = it / Kilo;
        f[Metric.FacilityEnergyMwh] = facility / Kilo;
    }

    private static void Environment(Dictionary<Metric, double> f, Func<LineItem, double> sum, CarbonAccounting accounting)
    {
        var itKwh = f[Metric.ItEnergyMwh] * Kilo;
        f[Metric.WaterM3] = sum(LineItem.WaterWithdrawal);
        f[Metric.WaterConsumptionM3] = sum(LineItem.WaterConsumption);
        f[Metric.GridWaterM3] = sum(LineItem.GridWater);
        f[Metric.WueLPerKwh] = Ratio(f[Metric.WaterM3] * Kilo, itKwh);
        f[Metric.WueSourceLPerKwh] = Ratio((f[Metric.WaterM3] + f[Metric.GridWaterM3]) * Kilo, itKwh);
        f[Metric.CarbonLocationT] = sum(LineItem.CarbonLocation) / Kilo;
        f[Metric.CarbonMarketT] = sum(LineItem.CarbonMarket) / Kilo;
        f[Metric.CarbonOperationalT] = accounting == CarbonAccounting.Location ? f[Metric.CarbonLocationT] : f[Metric.CarbonMarketT];
        f[Metric.CarbonUpstreamT] = sum(LineItem.CarbonUpstream) / Kilo;
        f[Metric.CarbonEmbodiedT] = (sum(LineItem.CarbonEmbodiedIt) + sum(LineItem.CarbonEmbodiedBuilding)) / Kilo;
        f[Metric.CueKgPerKwh] = Ratio(f[Metric.CarbonOperationalT] * Kilo, itKwh);
    }

    private static void Money(Dictionary<Metric, double> f, Func<LineItem, double> sum)
    {
        f[Metric.CapexUsd] = CostLine.All.Where(l => l.IsCapital).Sum(l => sum(l.Item));
        f[Metric.OpexUsd] = CostLine.All.Where(l => l.IsOperating).Sum(l => sum(l.Item));
        f[Metric.ResidualValueUsd] = sum(LineItem.ItResidual);
        f[Metric.BuildingResidualUsd] = sum(LineItem.BuildingResidual);
        f[Metric.TcoUsd] = CostLine.All.Sum(l => l.Sign * sum(l.Item));
    }

    private static void PresentValues(Dictionary<Metric, double> f, Ledger ledger, double rate)
    {
        f[Metric.TcoPresentValueUsd] = Discounting.Cost(ledger, rate);
        f[Metric.LevelisedUsdPerH100eHour] = Ratio(f[Metric.TcoPresentValueUsd], Discounting.Work(ledger, rate));
    }

    private static void PerUnit(Dictionary<Metric, double> f, Func<LineItem, double> sum)
    {
        var work = sum(LineItem.Work);
        f[Metric.InstalledGpuHours] = sum(LineItem.InstalledGpuHours);
        f[Metric.UtilisedGpuHours] = sum(LineItem.UtilisedGpuHours);
        f[Metric.WorkH100eHours] = work;
        f[Metric.UsdPerGpuHour] = Ratio(f[Metric.TcoUsd], f[Metric.UtilisedGpuHours]);
        f[Metric.UsdPerInstalledGpuHour] = Ratio(f[Metric.TcoUsd], f[Metric.InstalledGpuHours]);
        f[Metric.UsdPerH100eHour] = Ratio(f[Metric.TcoUsd], work);
        f[Metric.KwhPerH100eHour] = Ratio(f[Metric.FacilityEnergyMwh] * Kilo, work);
        f[Metric.KgCo2ePerH100eHour] = Ratio((f[Metric.CarbonOperationalT] + f[Metric.CarbonEmbodiedT]) * Kilo, work);
        f[Metric.KgCo2eLifeCyclePerH100eHour] = f[Metric.KgCo2ePerH100eHour] + Ratio(f[Metric.CarbonUpstreamT] * Kilo, work);
        f[Metric.LitresPerH100eHour] = Ratio(f[Metric.WaterM3] * Kilo, work);
    }

    private static void Revenue(Dictionary<Metric, double> f, Func<LineItem, double> sum, Ledger ledger, double rate, bool whole)
    {
        f[Metric.RevenueUsd] = sum(LineItem.Revenue);
        f[Metric.MarginUsd] = f[Metric.RevenueUsd] - f[Metric.OpexUsd];
        if (whole)
            f[Metric.NpvUsd] = Discounting.PresentValue(ledger, LineItem.Revenue, CashTiming.MonthEnd, rate) - f[Metric.TcoPresentValueUsd];
    }
}
