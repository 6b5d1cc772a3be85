using InfraTco.Obsolescence;
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
    /// Factor on the market value of systems over a month: v(t+1)/v(t), v = min(p^η, 1/((1 − d)^(t/12)·step^N)), with p the price of compute as
    /// demand makes it, d the decline with age and N the releases expected by then. Value is what a system earns from now on, so it goes
    /// with rent, but no further than to make up for age and releases.
    /// </summary>
    /// <remarks>Assumption: a new unit, whose price demand does not move here, is the ceiling of a used one.</remarks>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double ResaleFactor(Scenario scenario, int month) =>
        scenario.Market.Demand.Model == DemandModel.Steady ? 1 : ResaleLevel(scenario, month + 1) / ResaleLevel(scenario, month);

    /// <summary>Factor on the market value of systems from the start to a month: v(t)/v(0), the product of <see cref="ResaleFactor"/> over the months before.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="month">Month t, 0 = the first.</param>
    public static double ResaleSinceStart(Scenario scenario, int month) =>
        scenario.Market.Demand.Model == DemandModel.Steady ? 1 : ResaleLevel(scenario, month) / ResaleLevel(scenario, 0);

    private static double ResaleLevel(Scenario scenario, int month)
    {
        var (market, start) = (scenario.Market, scenario.Start);
        var releases = GenerationReleases.Between(market, start, start.AddMonths(month));
        var kept = Math.Pow(1 - market.ResaleDecline.Base, month / (double)ModelYear.Months) * Math.Pow(market.GenerationStep.Base, releases);
        return Math.Min(Math.Pow(Balance(scenario, month).Price, market.Demand.ResaleResponse.Base), 1 / kept);
    }

    private static double EdgeShare(DemandScenario demand, int month) =>
        demand.EdgeShare.Count == 0 ? 0 : demand.EdgeShare[Math.Min(month / ModelYear.Months, demand.EdgeShare.Count - 1)].Base;
}
