using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Cost;

/// <summary>
/// What one used system of a fleet fetches at the start: by its profile, or by unit age and generation age. By the model it is
/// max(scrap, B·(1 − d)^a·step^r), with B the price paid a years ago, d the decline with age and r the releases of newer generations
/// since (<see cref="AssetValue"/>, <see cref="GenerationPrice"/>).
/// </summary>
public static class UsedPrice
{
    /// <summary>Market value of a used system [USD].</summary>
    /// <exception cref="ScenarioException">The profile gives none, and the scenario asks for the profile's.</exception>
    public static double Of(FleetDesign design, Scenario scenario) =>
        scenario.Market.UsedPrice == UsedPriceRule.Model ? Modelled(design, scenario) : design.System.PriceUsed?.Base ?? throw new ScenarioException(
            $"systems: '{design.Candidate.Id}' is {design.Candidate.Acquisition.ToString().ToLowerInvariant()}, but the profile '{design.System.Id}' has no used price",
            "give the candidate a price, acquire it new, or set market.usedPrice to model");

    /// <summary>Price that was paid for a system when it was new [USD].</summary>
    public static double Paid(FleetDesign design, Scenario scenario) =>
        GenerationPrice.Paid(design.System.PriceNew.Base, scenario.Market.NewPriceDecline.Base, UnitAge.Years(design, scenario));

    private static double Modelled(FleetDesign design, Scenario scenario)
    {
        var market = scenario.Market;
        var age = UnitAge.Years(design, scenario);
        var bought = scenario.Start.AddDays(-(int)Math.Round(age * CalendarYear.Days));
        var value = new AssetValue(market.ResaleDecline.Base, market.GenerationStep.Base, market.GenerationGap.Typical.In("years"), market.Scrap.Base);
        return value.At(Paid(design, scenario), age, GenerationReleases.Past(market, bought, scenario.Start));
    }
}
