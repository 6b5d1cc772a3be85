using InfraTco.Data.Yaml;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads how futures scatter.</summary>
internal static class RiskReader
{
    public static RiskScenario Read(YamlMap map)
    {
        map.Expect(
            "scale", "profileRanges", "electricityReversion", "electricityVolatility", "electricityJumpRate", "electricityJumpMean",
            "electricityJumpDeviation", "computePriceVolatility", "reboundRate", "reboundSize", "generationGapDeviation",
            "utilisationPersistence", "utilisationDeviation", "demandPersistence", "demandDeviation", "gridCarbonVolatility",
            "carbonPriceVolatility", "carbonPriceFloor", "carbonPriceCeiling", "shortRateReversion", "shortRateVolatility",
            "capexVolatility", "weatherPersistence", "weatherDeviation", "failureDeviation", "softwareDeviation", "correlations");
        var risk = new RiskScenario
        {
            Scale = map.Quantity<Ratio>("scale"),
            ProfileRanges = map.Quantity<Ratio>("profileRanges"),
            ElectricityReversion = map.Ranged<AnnualRate>("electricityReversion"),
            ElectricityVolatility = map.Ranged<Volatility>("electricityVolatility"),
            ElectricityJumpRate = map.Ranged<AnnualRate>("electricityJumpRate"),
            ElectricityJumpMean = map.Ranged<Ratio>("electricityJumpMean"),
            ElectricityJumpDeviation = map.Ranged<Ratio>("electricityJumpDeviation"),
            ComputePriceVolatility = map.Ranged<Volatility>("computePriceVolatility"),
            ReboundRate = map.Ranged<AnnualRate>("reboundRate"),
            ReboundSize = map.Ranged<Ratio>("reboundSize"),
            GenerationGapDeviation = map.Ranged<Ratio>("generationGapDeviation"),
            UtilisationPersistence = map.Ranged<Fraction>("utilisationPersistence"),
            UtilisationDeviation = map.Ranged<Fraction>("utilisationDeviation"),
            DemandPersistence = map.Ranged<Fraction>("demandPersistence"),
            DemandDeviation = map.Ranged<Fraction>("demandDeviation"),
            GridCarbonVolatility = map.Ranged<Volatility>("gridCarbonVolatility"),
            CarbonPriceVolatility = map.Ranged<Volatility>("carbonPriceVolatility"),
            CarbonPriceFloor = map.Ranged<Ratio>("carbonPriceFloor"),
            CarbonPriceCeiling = map.Ranged<Ratio>("carbonPriceCeiling"),
            ShortRateReversion = map.Ranged<AnnualRate>("shortRateReversion"),
            ShortRateVolatility = map.Ranged<Volatility>("shortRateVolatility"),
            CapexVolatility = map.Ranged<Volatility>("capexVolatility"),
            WeatherPersistence = map.Ranged<Fraction>("weatherPersistence"),
            WeatherDeviation = map.Ranged<Ratio>("weatherDeviation"),
            FailureDeviation = map.Ranged<Ratio>("failureDeviation"),
            SoftwareDeviation = map.Ranged<Ratio>("softwareDeviation"),
            Correlations = [.. map.List("correlations").Select(Correlation)],
        };
        Check(map, risk);
        return risk;
    }

    private static void Check(YamlMap map, RiskScenario risk)
    {
        ScenarioReader.Refuse(map, "scale", risk.Scale.Base > 10, "is above 10", "1 is as stated, 0 is the expected case");
        ScenarioReader.Refuse(map, "profileRanges", risk.ProfileRanges.Base > 1, "is above 1", "1 samples the ranges of the profiles whole, 0 keeps their typical values");
        foreach (var (field, rate) in new[]
        {
            ("electricityReversion", risk.ElectricityReversion), ("electricityJumpRate", risk.ElectricityJumpRate),
            ("reboundRate", risk.ReboundRate), ("shortRateReversion", risk.ShortRateReversion),
        })
            ScenarioReader.Refuse(map, field, rate.Low.Base < 0, "is negative", "give a rate of 0 1/yr or more");
        ScenarioReader.Refuse(map, "electricityJumpRate", risk.ElectricityJumpRate.Base > MostJumpsAYear, "is above 12 a year", "more than a jump a month is volatility, not jumps");
        ScenarioReader.Refuse(map, "reboundRate", risk.ReboundRate.Base > MostJumpsAYear, "is above 12 a year", "at most one rebound comes in a month");
        ScenarioReader.Refuse(map, "carbonPriceFloor", risk.CarbonPriceFloor.Base > 1, "is above the expected price", "give a share of it, such as 0.4");
        ScenarioReader.Refuse(map, "carbonPriceCeiling", risk.CarbonPriceCeiling.Base < 1, "is below the expected price", "give a multiple of it, such as 2.5");
        ScenarioReader.Refuse(map, "softwareDeviation", risk.SoftwareDeviation.Base > 1, "is above 1", "give the standard deviation of the rate as a share of its mean, such as 0.26");
        ScenarioReader.Refuse(map, "generationGapDeviation", risk.GenerationGapDeviation.Base > 1, "is above 1", "give the standard deviation of a gap as a share of its mean, such as 0.25");
    }

    private const double MostJumpsAYear = 12;

    private static FactorCorrelation Correlation(YamlValue value)
    {
        var map = value.Map();
        map.Expect("a", "b", "value", "source", "date", "confidence");
        var (a, b, number) = (map.Enum<RiskFactor>("a"), map.Enum<RiskFactor>("b"), map.Number("value"));
        if (number is < -1 or > 1)
            throw map.Error("value", $"{map.Path}.value is not a correlation", "give a number from -1 to 1");
        if (a == b)
            throw map.Error("b", $"{map.Path} correlates a factor with itself", "name two factors");
        return new(a, b, number, ProvenanceReader.Read(map));
    }
}
