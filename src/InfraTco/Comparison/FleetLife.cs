using InfraTco.Finance;
using InfraTco.Obsolescence;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>
/// Economic life of a fleet: the years of service of least equivalent annual cost, with the worth of its output falling as computing
/// per dollar grows (<see cref="EconomicLife.FindUnderProgress"/>). Opex is the run's own: energy, upkeep, repairs by age, facility. A
/// building of one's own counts as its annuity over its life, so that the place in it costs what it would as rent.
/// </summary>
public static class FleetLife
{
    /// <summary>Years looked at; a life that long reads "at least".</summary>
    public const int LongestYears = 15;

    /// <summary>The economic life [yr], 1 to <see cref="LongestYears"/>.</summary>
    /// <param name="ledger">The fleet run over <see cref="LongestYears"/>.</param>
    /// <param name="scenario">Market and finance.</param>
    public static double Years(Ledger ledger, Scenario scenario)
    {
        var price = CostLine.All.Where(l => l.IsCapital && l.Item != LineItem.Building).Sum(l => ledger.Sum(l.Item));
        var rate = scenario.Finance.DiscountRate.Base;
        var hall = ledger[0, LineItem.Building] * TimeValue.CapitalRecoveryFactor(rate, scenario.Site.Building.Life.Typical.In("years"));
        var opex = new double[LongestYears];
        var resale = new double[LongestYears];
        for (var year = 0; year < LongestYears; year++)
        {
            int from = year * ModelYear.Months, to = from + ModelYear.Months;
            opex[year] = hall + CostLine.All.Where(l => l.IsOperating).Sum(l => ledger.Sum(l.Item, from, to));
            resale[year] = Resale.Proceeds(ledger[to - 1, LineItem.AssetValue], scenario.Market.Sale);
        }
        return EconomicLife.FindUnderProgress(
            price, opex, resale, rate, scenario.Market.PerformancePerDollarGrowth.Base).Years;
    }
}
