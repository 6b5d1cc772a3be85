using InfraTco.Obsolescence;
using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Comparison;

/// <summary>
/// Economic life of a fleet: the years of service of least equivalent annual cost, with the worth of its output falling as computing
/// per dollar grows (<see cref="EconomicLife.FindUnderProgress"/>). Opex is the run's own: energy, upkeep, repairs by age, facility.
/// </summary>
public static class FleetLife
{
    /// <summary>Years looked at; a life that long reads "at least".</summary>
    public const int LongestYears = 15;

    private const int MonthsPerYear = 12;

    /// <summary>The economic life [yr], 1 to <see cref="LongestYears"/>.</summary>
    /// <param name="ledger">The fleet run over <see cref="LongestYears"/>.</param>
    /// <param name="scenario">Market and finance.</param>
    public static double Years(Ledger ledger, Scenario scenario)
    {
        var price = CostLine.All.Where(l => l.IsCapital && l.Item != LineItem.Building).Sum(l => ledger.Sum(l.Item));
        var opex = new double[LongestYears];
        var resale = new double[LongestYears];
        for (var year = 0; year < LongestYears; year++)
        {
            int from = year * MonthsPerYear, to = from + MonthsPerYear;
            opex[year] = CostLine.All.Where(l => l.IsOperating).Sum(l => ledger.Sum(l.Item, from, to));
            resale[year] = Resale.Proceeds(ledger[to - 1, LineItem.AssetValue], scenario.Market.Sale);
        }
        return EconomicLife.FindUnderProgress(
            price, opex, resale, scenario.Finance.DiscountRate.Base, scenario.Market.PerformancePerDollarGrowth.Base).Years;
    }
}
