using System.Globalization;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Writes how hardware loses value and what compute is sold for.</summary>
internal static class MarketWriter
{
    public static void Write(ScenarioText text, MarketScenario market)
    {
        text.Value("resaleDecline", market.ResaleDecline);
        text.Value("generationStep", market.GenerationStep);
        text.Value("generationGap", market.GenerationGap);
        text.Items("releases", market.Releases.Select(Release));
        text.Value("lastGeneration", market.StatedLastGeneration ?? market.LastGeneration);
        text.Items("rebounds", market.Rebounds.Select(Rebound));
        foreach (var (number, rebound) in market.Rebounds.Index())
            text.Assume(string.Create(CultureInfo.InvariantCulture, $"rebounds[{number}].factor"), rebound.Factor);
        text.Value("scrap", market.Scrap);
        text.Value("sale", market.Sale);
        text.Value("newPriceDecline", market.NewPriceDecline);
        text.Value("usedPrice", market.UsedPrice);
        text.Value("performancePerDollarGrowth", market.PerformancePerDollarGrowth);
        text.Block("successor", () =>
        {
            text.Value("performance", market.Successor.Performance);
            text.Value("performancePerWatt", market.Successor.PerformancePerWatt);
            text.Value("performancePerDollar", market.Successor.PerformancePerDollar);
        });
        text.Value("computePrice", market.ComputePrice);
        if (market.Rental is { } rental)
            text.Block("computePrice", () => Rental(text, rental));
        text.Value("computePriceTrend", market.ComputePriceTrend);
        text.Block("demand", () => Demand(text, market.Demand));
    }

    private static void Rental(ScenarioText text, RentalSale rental)
    {
        text.Value("class", ComputePriceReader.Own);
        text.Value("tier", rental.Tier);
    }

    private static void Demand(ScenarioText text, DemandScenario demand)
    {
        text.Value("model", demand.Model);
        text.Value("growth", demand.Growth);
        text.Value("softwareHalving", demand.SoftwareHalving);
        text.Value("rebound", demand.Rebound);
        text.Items("edgeShare", demand.EdgeShare.Select(ScenarioText.Bare));
        text.Value("priceResponse", demand.PriceResponse);
        text.Value("resaleResponse", demand.ResaleResponse);
        text.Value("utilisationCap", demand.UtilisationCap);
    }

    private static string Release(GenerationRelease release)
    {
        string[] fields = [$"name: {ScenarioText.Quoted(release.Name)}", $"shipped: {Day(release.Date)}", .. ScenarioWriter.From(release.Provenance)];
        return $"{{ {string.Join(", ", fields)} }}";
    }

    private static string Rebound(MarketRebound rebound) =>
        $"{{ from: {Day(rebound.From)}, to: {Day(rebound.To)}, factor: {ScenarioText.Ranged(rebound.Factor)} }}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
