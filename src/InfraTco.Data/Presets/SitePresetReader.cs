using InfraTco.Climate;
using InfraTco.Data.Yaml;
using InfraTco.Quantities;

namespace InfraTco.Data.Presets;

/// <summary>Reads a site from YAML. A site that a user writes has the same form as a preset.</summary>
public static class SitePresetReader
{
    /// <summary>Reads a site.</summary>
    /// <param name="id">Identifier of the site.</param>
    /// <param name="text">YAML.</param>
    /// <param name="file">Name of the input, for errors.</param>
    /// <exception cref="InputException">The text does not describe a site.</exception>
    public static SitePreset Read(string id, string text, string file)
    {
        var map = YamlMap.Parse(text, file);
        map.Expect("name", "country", "latitudeDegrees", "elevation", "utcOffsetHours", "climate", "grid", "market");
        var name = map["name"].Text();
        var elevation = map["elevation"].Quantity<Length>();
        var climate = map["climate"].Map();
        return new(
            id,
            name,
            map["country"].Text(),
            Between(map["latitudeDegrees"], -90, 90),
            elevation,
            Between(map["utcOffsetHours"], -12, 14),
            Climate(climate, name, StandardAtmosphere.Pressure(elevation.Base)),
            ClimateSource(climate),
            Grid(map["grid"].Map()),
            Market(map["market"].Map()));
    }

    private static ClimateNormals Climate(YamlMap map, string name, double pressure)
    {
        map.Expect(
            "source", "date", "confidence", "meanDryBulbDegC", "meanDailyRangeK", "dryBulbDeviationK", "dryBulbSkewness",
            "meanDewPointDegC", "dewPointDeviationK", "correlation");
        var dryBulb = Year(map, "meanDryBulbDegC", -60, 50);
        var range = Year(map, "meanDailyRangeK", 0, 30);
        var dryDeviation = Year(map, "dryBulbDeviationK", 0, 15);
        var skewness = Year(map, "dryBulbSkewness", -1, 1);
        var dewPoint = Year(map, "meanDewPointDegC", -70, 35);
        var dewDeviation = Year(map, "dewPointDeviationK", 0, 15);
        var correlation = Year(map, "correlation", -1, 1);
        var months = new MonthlyNormals[ClimateNormals.MonthsPerYear];
        for (var m = 0; m < months.Length; m++)
        {
            if (dewPoint[m] > dryBulb[m])
            {
                throw map["meanDewPointDegC"].List()[m].Error(
                    "the dew point is above the dry bulb", "a mean dew point is at most the mean dry bulb of its month");
            }
            months[m] = new(dryBulb[m], range[m], dryDeviation[m], dewPoint[m], dewDeviation[m], correlation[m], skewness[m]);
        }
        return new(name, pressure, months);
    }

    private static Provenance ClimateSource(YamlMap map)
    {
        var confidence = map["confidence"].Text();
        return confidence is "A" or "B" or "C"
            ? new(map["source"].Text(), map["date"].Text(), confidence[0])
            : throw map.Error(
                "confidence", $"'{confidence}' is not a confidence", "A primary document or measurement, B reputable secondary, C estimate");
    }

    private static GridPreset Grid(YamlMap map)
    {
        map.Expect(
            "directIntensity2023", "directIntensity2024", "directIntensity2025", "lifeCycleIntensity", "trend", "floor",
            "transmissionLoss", "residualMix", "water");
        var water = map["water"].Map();
        water.Expect("none", "operational", "full");
        return new(
            map["directIntensity2023"].Ranged<CarbonIntensity>(),
            map["directIntensity2024"].Ranged<CarbonIntensity>(),
            map["directIntensity2025"].Ranged<CarbonIntensity>(),
            map["lifeCycleIntensity"].Ranged<CarbonIntensity>(),
            map["trend"].Ranged<AnnualRate>(),
            map["floor"].Ranged<CarbonIntensity>(),
            map["transmissionLoss"].Ranged<Fraction>(),
            map.Find("residualMix")?.Ranged<CarbonIntensity>(),
            new(water["none"].Ranged<WaterIntensity>(), water["operational"].Ranged<WaterIntensity>(), water["full"].Ranged<WaterIntensity>()));
    }

    private static MarketPreset Market(YamlMap map)
    {
        map.Expect("electricityPrice", "demandCharge", "waterPrice", "carbonPrice", "carbonPriceInElectricity", "constructionCost", "propertyTax");
        return new(
            map["electricityPrice"].Ranged<EnergyPrice>(),
            map["demandCharge"].Ranged<CapacityPrice>(),
            map["waterPrice"].Ranged<WaterPrice>(),
            map["carbonPrice"].Ranged<CarbonPrice>(),
            map["carbonPriceInElectricity"].Flag(),
            map["constructionCost"].Ranged<CapacityCost>(),
            map["propertyTax"].Ranged<Fraction>());
    }

    private static double[] Year(YamlMap map, string field, double low, double high)
    {
        var list = map.List(field);
        if (list.Count != ClimateNormals.MonthsPerYear)
            throw map.Error(field, $"{field} has {list.Count} values", "twelve are needed, January to December");
        return [.. list.Select(v => Between(v, low, high))];
    }

    private static double Between(YamlValue value, double low, double high)
    {
        var number = value.Number();
        return number >= low && number <= high
            ? number
            : throw value.Error(
                FormattableString.Invariant($"{value.Path} is out of range ({number})"), FormattableString.Invariant($"it is from {low} to {high}"));
    }
}
