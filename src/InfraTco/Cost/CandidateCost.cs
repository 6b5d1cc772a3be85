using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Scenarios;

namespace InfraTco.Cost;

/// <summary>What a candidate costs to acquire, per system [USD], and what it would cost new.</summary>
/// <param name="Servers">Price paid, or resale value forgone.</param>
/// <param name="Network">Share of the scale-out network; zero for a fleet that is owned already.</param>
/// <param name="Storage">Share of storage; zero for a fleet that is owned already.</param>
/// <param name="Installation">Racking, cabling, commissioning; zero for a fleet that is owned already.</param>
/// <param name="MarketValue">Market value on arrival.</param>
/// <param name="AroundNew">Network, storage and installation when they were new, those of a fleet that is owned already as well.</param>
/// <param name="NewUnit">What a new unit costs at the start: the most that one of the fleet is worth.</param>
/// <param name="Scrap">The least that it is worth: scrap's share of a new unit, but no more than it fetches on arrival.</param>
/// <param name="ItCapexNew">IT capex of the same fleet bought new: the base of maintenance and software.</param>
public sealed record CandidateCost(
    double Servers,
    double Network,
    double Storage,
    double Installation,
    double MarketValue,
    double AroundNew,
    double NewUnit,
    double Scrap,
    double ItCapexNew)
{
    /// <summary>What is spent per system on IT [USD].</summary>
    public double It => Servers + Network + Storage + Installation;

    /// <summary>
    /// Prices one system of a candidate. Network and storage are shares of IT capex (servers + network + storage), reckoned on the
    /// new price: network = price·n ÷ (1 − n − s).
    /// </summary>
    /// <param name="design">The candidate.</param>
    /// <param name="scenario">Cost and market assumptions.</param>
    /// <exception cref="ScenarioException">A used or owned system has no used price; network and storage are all of IT capex.</exception>
    public static CandidateCost Of(FleetDesign design, Scenario scenario)
    {
        var costs = scenario.Costs;
        var candidate = design.Candidate;
        var system = design.System;
        var listPrice = system.PriceNew.Base;
        var paid = candidate.Price?.Base ?? (candidate.Acquisition == Acquisition.New ? listPrice : UsedPrice.Of(design, scenario));
        var networkShare = system.NetworkCapexShare.Base;
        var storageShare = costs.StorageCapexShare.Base;
        if (networkShare + storageShare >= 1)
        {
            throw new ScenarioException(
                $"costs.storageCapexShare leaves nothing of IT capex to the systems of '{candidate.Id}'",
                $"give less than what the network leaves, {1 - networkShare:0.###}");
        }
        var itNew = listPrice / (1 - networkShare - storageShare);
        var newUnit = candidate.Acquisition == Acquisition.New ? paid : Math.Max(paid, listPrice);
        var owned = candidate.Acquisition == Acquisition.Owned;
        var around = owned ? 0 : itNew;
        var shares = networkShare + storageShare + costs.Installation.Base;
        return new(
            owned ? Resale.Proceeds(paid, scenario.Market.Sale) : paid,
            around * networkShare,
            around * storageShare,
            around * costs.Installation.Base,
            paid,
            itNew * shares,
            newUnit,
            Math.Min(newUnit * scenario.Market.Scrap.Base, paid),
            itNew);
    }
}
