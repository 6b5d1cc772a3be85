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
        GenerationRelease[] releases = [.. map.List("releases").Select(Release)];
        var market = new MarketScenario
        {
            ResaleDecline = map.Ranged<AnnualRate>("resaleDecline"),
            GenerationStep = map.Ranged<Ratio>("generationStep"),
            GenerationGap = map.Ranged<Duration>("generationGap"),
            Releases = releases,
            LastGeneration = LastGeneration(map, releases, start),
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
        return ComputePriceReader.Read(map, market, start);
    }

    /// <summary>The latest release by the start: where the one stated comes after it, the latest of those before.</summary>
    private static DateOnly LastGeneration(YamlMap map, IEnumerable<GenerationRelease> releases, DateOnly start)
    {
        DateOnly[] known = [.. releases.Select(r => r.Date).Append(map.Date("lastGeneration")).Where(date => date <= start)];
        Refuse(map, "lastGeneration", known.Length == 0, "is after the start, as are all of releases", "give the latest release before the scenario starts");
        return known.Max();
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
