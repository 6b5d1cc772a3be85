using InfraTco.Data.Yaml;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using static InfraTco.Data.Scenarios.ScenarioReader;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads how hardware loses value and what compute is sold for.</summary>
internal static class MarketReader
{
    public static MarketScenario Read(YamlMap map, DateOnly start)
    {
        map.Expect(
            "resaleDecline", "generationStep", "generationGap", "releases", "lastGeneration", "rebounds", "scrap", "sale", "newPriceDecline", "usedPrice", "performancePerDollarGrowth", "successor",
            "computePrice", "computePriceTrend", "demand");
        var market = new MarketScenario
        {
            ResaleDecline = map.Ranged<AnnualRate>("resaleDecline"),
            GenerationStep = map.Ranged<Ratio>("generationStep"),
            GenerationGap = map.Ranged<Duration>("generationGap"),
            Releases = [.. map.List("releases").Select(Release)],
            LastGeneration = map.Date("lastGeneration"),
            Rebounds = [.. map.List("rebounds").Select(Rebound)],
            Scrap = map.Ranged<Fraction>("scrap"),
            Sale = map.Enum<SaleRoute>("sale"),
            NewPriceDecline = map.Ranged<AnnualRate>("newPriceDecline"),
            UsedPrice = map.Enum<UsedPriceRule>("usedPrice"),
            PerformancePerDollarGrowth = map.Ranged<AnnualRate>("performancePerDollarGrowth"),
            Successor = Successor(map.Map("successor")),
            ComputePriceTrend = map.Ranged<AnnualRate>("computePriceTrend"),
            Demand = DemandReader.Read(map.Map("demand")),
        };
        Refuse(map, "resaleDecline", market.ResaleDecline.Base is < 0 or >= 1, "is not from 0 to below 100 %/yr", "give what a unit's value loses a year, such as 19 %/yr");
        Refuse(map, "newPriceDecline", market.NewPriceDecline.Base is < 0 or >= 1, "is not from 0 to below 100 %/yr", "give what the price of new units loses a year, such as 4.5 %/yr");
        Refuse(map, "generationStep", market.GenerationStep.Base is <= 0 or > 1, "is not above 0 and up to 1", "give the share of value that a release leaves, such as 0.80");
        Refuse(map, "generationGap", market.GenerationGap.Base <= 0, "is zero", "give the time between releases, such as 1.5 years");
        return ComputePriceReader.Read(map, Known(map, market, start), start);
    }

    /// <summary>The stated release; where it is after the start, the latest before it in place of it.</summary>
    private static MarketScenario Known(YamlMap map, MarketScenario market, DateOnly start)
    {
        if (market.LastGeneration <= start)
            return market;
        DateOnly[] earlier = [.. market.Releases.Select(r => r.Date).Where(date => date <= start)];
        Refuse(map, "lastGeneration", earlier.Length == 0, "is after the start, as are all of releases", "give the latest release before the scenario starts");
        return market with { LastGeneration = earlier.Max(), StatedLastGeneration = market.LastGeneration };
    }

    private static SuccessorScenario Successor(YamlMap map)
    {
        map.Expect("performance", "performancePerWatt", "performancePerDollar");
        var successor = new SuccessorScenario
        {
            Performance = map.Ranged<Ratio>("performance"),
            PerformancePerWatt = map.Ranged<Ratio>("performancePerWatt"),
            PerformancePerDollar = map.Ranged<Ratio>("performancePerDollar"),
        };
        foreach (var (field, gain) in new[]
        {
            ("performance", successor.Performance), ("performancePerWatt", successor.PerformancePerWatt),
            ("performancePerDollar", successor.PerformancePerDollar),
        })
            Refuse(map, field, gain.Low.Base <= 0, "is not above zero", "give the factor of one generation, such as 1.7");
        return successor;
    }

    private static MarketRebound Rebound(YamlValue value)
    {
        var map = value.Map();
        map.Expect("from", "to", "factor");
        var rebound = new MarketRebound(map.Date("from"), map.Date("to"), map.Ranged<Ratio>("factor"));
        Refuse(map, "to", rebound.To <= rebound.From, "is not after from", "give when rents began to rise and when they had risen");
        Refuse(map, "factor", rebound.Factor.Low.Base <= 0, "is not above zero", "give rents at the end over rents at the beginning, such as 1.38");
        return rebound;
    }

    private static GenerationRelease Release(YamlValue value)
    {
        var map = value.Map();
        map.Expect("name", "shipped", "source", "date", "confidence");
        return new(map.Text("name"), map.Date("shipped"), ProvenanceReader.Read(map));
    }
}
