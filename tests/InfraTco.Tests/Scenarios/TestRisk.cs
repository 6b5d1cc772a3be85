using InfraTco.Quantities;
using InfraTco.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Scenarios;

/// <summary>Deviations of futures at the figures of the built-in example, without ranges and correlations.</summary>
internal static class TestRisk
{
    internal static RiskScenario Plain { get; } = new()
    {
        Scale = Quantity<Ratio>.Of(1, "x"),
        ElectricityReversion = Value<AnnualRate>(3.2, "1/yr"),
        ElectricityVolatility = Value<Volatility>(0.35, "1/sqrt(yr)"),
        ElectricityJumpRate = Value<AnnualRate>(2, "1/yr"),
        ElectricityJumpMean = Value<Ratio>(0.1, "x"),
        ElectricityJumpDeviation = Value<Ratio>(0.075, "x"),
        ComputePriceVolatility = Value<Volatility>(0.3, "1/sqrt(yr)"),
        ReboundRate = Value<AnnualRate>(0.1, "1/yr"),
        ReboundSize = Value<Ratio>(0.4, "x"),
        GenerationGapDeviation = Value<Ratio>(0.25, "x"),
        UtilisationPersistence = Value<Fraction>(0.85, ""),
        UtilisationDeviation = Value<Fraction>(0.05, ""),
        DemandPersistence = Value<Fraction>(0.85, ""),
        DemandDeviation = Value<Fraction>(0.05, ""),
        GridCarbonVolatility = Value<Volatility>(0.03, "1/sqrt(yr)"),
        CarbonPriceVolatility = Value<Volatility>(0.4, "1/sqrt(yr)"),
        CarbonPriceFloor = Value<Ratio>(0.4, "x"),
        CarbonPriceCeiling = Value<Ratio>(2.5, "x"),
        ShortRateReversion = Value<AnnualRate>(0.3, "1/yr"),
        ShortRateVolatility = Value<Volatility>(0.01, "1/sqrt(yr)"),
        CapexVolatility = Value<Volatility>(0.1, "1/sqrt(yr)"),
        WeatherPersistence = Value<Fraction>(0.3, ""),
        WeatherDeviation = Value<Ratio>(0.06, "x"),
        FailureDeviation = Value<Ratio>(0.5, "x"),
        SoftwareDeviation = Value<Ratio>(0.26, "x"),
        ProfileRanges = Quantity<Ratio>.Of(1, "x"),
        Correlations = [],
    };
}
