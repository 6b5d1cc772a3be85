using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads how demand for compute moves.</summary>
internal static class DemandReader
{
    private const double MostRebound = 5;

    public static DemandScenario Read(YamlMap map)
    {
        map.Expect("model", "growth", "softwareHalving", "rebound", "edgeShare", "priceResponse", "resaleResponse", "utilisationCap");
        var demand = new DemandScenario
        {
            Model = map.Enum<DemandModel>("model"),
            Growth = map.Ranged<AnnualRate>("growth"),
            SoftwareHalving = map.Ranged<Duration>("softwareHalving"),
            Rebound = map.Ranged<Ratio>("rebound"),
            EdgeShare = [.. map.List("edgeShare").Select(v => v.Quantity<Fraction>())],
            PriceResponse = map.Ranged<Fraction>("priceResponse"),
            ResaleResponse = map.Ranged<Ratio>("resaleResponse"),
            UtilisationCap = map.Ranged<Fraction>("utilisationCap"),
        };
        ScenarioReader.Refuse(map, "softwareHalving", demand.SoftwareHalving.Typical.In("months") < 1, "is shorter than a month", "give a time such as 8 months");
        ScenarioReader.Refuse(map, "rebound", demand.Rebound.Base > MostRebound, $"is above {MostRebound}", "give an elasticity: 0.5 makes a surplus, 1 keeps demand, 1.2 lifts it");
        ScenarioReader.Refuse(map, "edgeShare", demand.EdgeShare.Any(s => s.Base >= 1), "takes all demand", "give less than 100 % in every year");
        ScenarioReader.Refuse(map, "utilisationCap", demand.UtilisationCap.Base <= 0, "is zero", "give the highest share of hours that can be busy, such as 90 %");
        return demand;
    }
}
