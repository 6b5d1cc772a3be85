using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Cost;

/// <summary>
/// What one used system of a fleet fetches at the start: by its profile, or by unit age and generation age. By the model it is
/// B·(1 − d)^a·step^r·R^η, with B the price paid a years ago, d the decline with age, r the releases of newer generations since
/// (<see cref="AssetValue"/>, <see cref="GenerationPrice"/>), R the rebounds of rents since and η how far values follow rents; never below
/// scrap, and never above what a younger unit is worth.
/// </summary>
/// <remarks>What was bought after a rebound was bought at the price of that time, so older units may have more of it in them.</remarks>
public static class UsedPrice
{
    /// <summary>Market value of a used system [USD].</summary>
    /// <exception cref="ScenarioException">The profile gives none, and the scenario asks for the profile's.</exception>
    public static double Of(FleetDesign design, Scenario scenario) =>
        scenario.Market.UsedPrice == UsedPriceRule.Model ? Modelled(design, scenario) : design.System.PriceUsed?.Base ?? throw new ScenarioException(
            $"systems: '{design.Candidate.Id}' is {design.Candidate.Acquisition.ToString().ToLowerInvariant()}, but the profile '{design.System.Id}' has no used price",
            "give the candidate a price, acquire it new, or set market.usedPrice to model");

    /// <summary>Price that was paid for a system when it was new [USD].</summary>
    public static double Paid(FleetDesign design, Scenario scenario) => Paid(design, scenario.Market, UnitAge.Years(design, scenario));

    private static double Modelled(FleetDesign design, Scenario scenario)
    {
        var (market, start, age) = (scenario.Market, scenario.Start, UnitAge.Years(design, scenario));
        // Value falls with age but within a rebound: its least among younger units is at the end of one, after a release, or new.
        var bends = market.Releases.Select(r => r.Date).Append(market.LastGeneration).Select(shipped => shipped.AddDays(-1))
            .Concat(market.Rebounds.Select(r => r.To)).Append(start);
        var younger = bends.Select(date => (start.DayNumber - date.DayNumber) / CalendarYear.Days).Where(years => years >= 0 && years < age);
        return Math.Max(design.System.PriceNew.Base * market.Scrap.Base, younger.Append(age).Min(years => Aged(design, scenario, years)));
    }

    private static double Aged(FleetDesign design, Scenario scenario, double age)
    {
        var (market, start) = (scenario.Market, scenario.Start);
        var bought = start.AddDays(-(int)Math.Round(age * CalendarYear.Days));
        var model = new AssetValue(market.ResaleDecline.Base, market.GenerationStep.Base, market.GenerationGap.Typical.In("years"));
        var rise = market.Rebounds.Aggregate(1.0, (product, r) => product * Math.Pow(r.Factor.Base, r.Share(start) - r.Share(bought)));
        return model.At(Paid(design, market, age), age, GenerationReleases.Past(market, bought, start)) * Math.Pow(rise, market.Demand.ResaleResponse.Base);
    }

    private static double Paid(FleetDesign design, MarketScenario market, double age) =>
        GenerationPrice.Paid(design.System.PriceNew.Base, market.NewPriceDecline.Base, age);
}
