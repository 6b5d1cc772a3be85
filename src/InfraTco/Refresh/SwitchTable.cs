using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Demand;
using InfraTco.Fleet;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>
/// What a challenger costs by the month in which it is bought, in every future alike: the plan of a fleet delivered in that month, for the lines that depend on
/// its age. Random factors are put on by the kernel.
/// </summary>
/// <param name="Servers">Price of the systems [USD], to be multiplied by the factors on their price and on hardware.</param>
/// <param name="Other">Network, storage and installation [USD], to be multiplied by the factor on hardware.</param>
/// <param name="Switching">Cost of the switch itself [USD].</param>
/// <param name="MarketValue">Market value on arrival [USD].</param>
/// <param name="Floor">Least market value [USD].</param>
/// <param name="Ceiling">What as many new units cost then: the most that a used one is worth [USD].</param>
/// <param name="Fixed">[months from the switch on] opex that is the same in every future [USD], that of the standstill included.</param>
/// <param name="Upkeep">[months from the switch on] the part of it that closing the fleet saves: IT maintenance and software [USD].</param>
/// <param name="Repairs">[months from the switch on] accelerators replaced, at expected numbers and prices [USD].</param>
public sealed record SwitchTable(
    double Servers, double Other, double Switching, double MarketValue, double Floor, double Ceiling, double[] Fixed, double[] Upkeep, double[] Repairs)
{
    /// <summary>
    /// The table of a challenger bought at the beginning of a month. The hall stands, and its rent goes on while the switch lasts; what does not run does not break.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The challenger at the price of the start.</param>
    /// <param name="site">Tables of the site with the challenger's plant.</param>
    /// <param name="months">Horizon [months].</param>
    /// <param name="month">Month of the switch.</param>
    /// <param name="downtime">Months without work.</param>
    /// <param name="switchingPerKw">Cost of the switch [USD/kW of the hall].</param>
    public static SwitchTable Of(Scenario scenario, FleetDesign design, SiteTables site, int months, int month, int downtime, double switchingPerKw)
    {
        var plan = Bought(scenario, design, site, months, month);
        var isUsed = design.Candidate.Acquisition == Acquisition.Used;
        var (fixedOpex, upkeep, repairs) = (new double[plan.Months - month], new double[plan.Months - month], new double[plan.Months - month]);
        for (var t = month; t < plan.Months; t++)
        {
            fixedOpex[t - month] = plan[t, PlanColumn.FixedOpex];
            upkeep[t - month] = UpkeepOf(plan, t);
            repairs[t - month] = t < month + downtime ? 0 : plan[t, PlanColumn.Replacements] * plan[t, PlanColumn.ReplacementPrice];
        }
        return new(
            plan[month, PlanColumn.Servers],
            plan[month, PlanColumn.Network] + plan[month, PlanColumn.Storage] + plan[month, PlanColumn.Installation],
            switchingPerKw * design.FacilityItPowerKw * Math.Pow(1 + scenario.Costs.Inflation.Base, Year(month)),
            plan[month, PlanColumn.AssetArrival],
            isUsed ? design.Count * CandidateCost.Of(design, scenario).Scrap : plan[month, PlanColumn.AssetFloor],
            plan[month, PlanColumn.AssetCeiling],
            fixedOpex,
            upkeep,
            repairs);
    }

    /// <summary>The part of a month's fixed opex that closing a fleet saves [USD].</summary>
    internal static double UpkeepOf(Plan plan, int month) => plan[month, PlanColumn.ItMaintenance] + plan[month, PlanColumn.Software];

    /// <summary>Whole years since the start: costs of work rise once a year, as in the plan.</summary>
    private static int Year(int month) => month / ModelYear.Months;

    private static Plan Bought(Scenario scenario, FleetDesign design, SiteTables site, int months, int month)
    {
        var newFactor = Successor.PriceFactor(scenario.Market.NewPriceDecline.Base, month);
        var candidate = design.Candidate with { Price = Price(scenario, design, month, newFactor) };
        // Used units, and their generation, age until they are bought.
        var age = UnitAge.Years(design, scenario) + month / (double)ModelYear.Months;
        var system = Successor.Priced(design.System, newFactor) with { LaunchDate = design.System.LaunchDate.AddMonths(-month) };
        var fleet = scenario.Fleet with { Deliveries = [new(month, new(1))], UsedAge = Ranged<Duration>.Single(age, "years", Provenance.Unstated) };
        return PlanBuilder.Build(scenario with { Fleet = fleet }, design with { System = system, Candidate = candidate }, site, months);
    }

    /// <summary>Price of a system: that of a new one falls as prices of new units do, that of a used one as what is in place ages. What stands around it is bought new.</summary>
    private static Quantity<Money>? Price(Scenario scenario, FleetDesign design, int month, double newFactor)
    {
        if (design.Candidate.Acquisition != Acquisition.Used)
            return design.Candidate.Price * newFactor;
        var cost = CandidateCost.Of(design, scenario);
        var aged = Successor.PriceFactor(scenario.Market.ResaleDecline.Base, month) * DemandPath.ResaleSinceStart(scenario, month);
        return new(Math.Min(Math.Max(cost.MarketValue * aged, cost.Scrap), cost.NewUnit * newFactor));
    }
}
