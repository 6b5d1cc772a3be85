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

    private static double EdgeShare(DemandScenario demand, int month) =>
        demand.EdgeShare.Count == 0 ? 0 : demand.EdgeShare[Math.Min(month / ModelYear.Months, demand.EdgeShare.Count - 1)].Base;
}
