using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Demand;

/// <summary>The expected demand of a scenario, month by month, and what it does to utilisation and price.</summary>
public static class DemandPath
{
    /// <summary>Demand for compute relative to the start at a month: E^(ρ−1)·(1 + g)^(t/12)·(1 − edge share of the year).</summary>
    /// <param name="demand">What moves it.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double At(DemandScenario demand, int month)
    {
        if (demand.Model == DemandModel.Steady)
            return 1;
        var gain = SoftwareEfficiency.Gain(month, demand.SoftwareHalving.Typical.In("months"));
        var growth = Math.Pow(1 + demand.Growth.Base, month / (double)ModelYear.Months);
        return SoftwareEfficiency.Demand(gain, demand.Rebound.Base) * growth * (1 - EdgeShare(demand, month));
    }

    /// <summary>Utilisation and the factor on the price of compute at a month.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month, 0 = the first.</param>
    public static MarketBalance Balance(Scenario scenario, int month)
    {
        var demand = scenario.Market.Demand;
        return demand.Model == DemandModel.Steady
            ? new(scenario.Fleet.Utilisation.Base, 1)
            : MarketBalance.At(scenario.Fleet.Utilisation.Base, At(demand, month), demand.PriceResponse.Base, demand.UtilisationCap.Base);
    }

    /// <summary>
    /// Factor on the market value of systems over a month: v(t+1)/v(t), v = p^η, with p the price of compute as demand makes it. Value is what a system earns
    /// from now on, so it goes with rent; what a new unit costs is its ceiling (<see cref="Simulation.PlanColumn.AssetCeiling"/>).
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double ResaleFactor(Scenario scenario, int month) => ResaleLevel(scenario, month + 1) / ResaleLevel(scenario, month);

    /// <summary>Factor on the market value of systems from the start to a month: v(t)/v(0).</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double ResaleSinceStart(Scenario scenario, int month) => ResaleLevel(scenario, month) / ResaleLevel(scenario, 0);

    private static double ResaleLevel(Scenario scenario, int month) => Math.Pow(Balance(scenario, month).Price, scenario.Market.Demand.ResaleResponse.Base);

    private static double EdgeShare(DemandScenario demand, int month) =>
        demand.EdgeShare.Count == 0 ? 0 : demand.EdgeShare[Math.Min(month / ModelYear.Months, demand.EdgeShare.Count - 1)].Base;
}
