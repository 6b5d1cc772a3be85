using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Data.Sites;
using InfraTco.Data.Yaml;
using InfraTco.Electrical;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads the site of a scenario.</summary>
internal static class SiteReader
{
    public static SiteScenario Read(YamlMap map, SitePreset preset)
    {
        map.Expect(
            "preset", "weatherFile", "name", "utcOffset", "capacity", "capacityAt", "cooling", "electrical",
            "electricity", "carbon", "water", "building");
        var electrical = map.Map("electrical");
        electrical.Expect("ups", "redundancy");
        var site = new SiteScenario
        {
            Preset = preset.Id,
            WeatherFile = map.TextOrNull("weatherFile"),
            Name = map.TextOrNull("name") ?? preset.Name,
            UtcOffsetHours = map.NumberOrNull("utcOffset") ?? preset.UtcOffsetHours,
            Capacity = map.Quantity<Power>("capacity"),
            CapacityAt = map.Enum<CapacityPoint>("capacityAt"),
            Cooling = map.Text("cooling"),
            Ups = electrical.Enum<UpsMode>("ups"),
            Redundancy = electrical.Enum<Redundancy>("redundancy"),
            Electricity = Electricity(map.Map("electricity"), preset),
            Carbon = Carbon(map.Map("carbon"), preset),
            Water = Water(map.Map("water"), preset),
            Building = Building(map.Map("building"), preset),
        };
        ScenarioReader.Refuse(map, "capacity", site.Capacity.Base <= 0, "is zero", "give the site's power, such as 10 MW");
        ScenarioReader.Refuse(map, "capacity", !SiteRequest.IsItPower(site.Capacity), "is out of range", $"give {SiteRequest.ItPowerRange}");
        ScenarioReader.Refuse(
            map, "cooling", site.Cooling != SiteCooling.Auto && !CoolingKinds.Names.Contains(site.Cooling), $"is '{site.Cooling}', which is no plant",
            Suggestion.Closest(site.Cooling, CoolingKinds.Names) is { } close ? $"did you mean '{close}'?" : $"it is auto, {string.Join(", ", CoolingKinds.Names)}");
        return site;
    }

    private static ElectricityScenario Electricity(YamlMap map, SitePreset preset)
    {
        map.Expect("tariff", "price", "demandCharge", "escalation", "hourlyFile");
        var electricity = new ElectricityScenario
        {
            Tariff = map.Enum<TariffKind>("tariff"),
            Price = map.RangedOrNull<EnergyPrice>("price") ?? preset.Market.ElectricityPrice,
            DemandCharge = map.RangedOrNull<CapacityPrice>("demandCharge"),
            Escalation = map.Ranged<AnnualRate>("escalation"),
            HourlyFile = map.TextOrNull("hourlyFile"),
        };
        var allIn = electricity.Tariff == TariffKind.AllIn;
        ScenarioReader.Refuse(
            map, "demandCharge", allIn && electricity.DemandCharge is not null, "stands beside an all-in tariff, which holds demand charges already",
            "remove it, or set tariff: unbundled and the price of energy alone");
        ScenarioReader.Refuse(
            map, "tariff", !allIn && electricity.DemandCharge is null, "is unbundled without a demand charge",
            "add demandCharge, such as 12 USD/kW-month, or set tariff: all-in");
        return electricity;
    }

    private static GridCarbonScenario Carbon(YamlMap map, SitePreset preset)
    {
        map.Expect(
            "accounting", "direct", "lifeCycle", "marketBased", "trend", "floor", "transmissionLoss", "price", "priceEscalation",
            "priceInElectricity", "hourlyFile");
        var carbon = new GridCarbonScenario
        {
            Accounting = map.Enum<CarbonAccounting>("accounting"),
            Direct = map.RangedOrNull<CarbonIntensity>("direct") ?? Latest(preset.Grid),
            LifeCycle = map.RangedOrNull<CarbonIntensity>("lifeCycle") ?? preset.Grid.LifeCycleIntensity,
            MarketBased = map.RangedOrNull<CarbonIntensity>("marketBased") ?? preset.Grid.ResidualMix,
            Trend = map.RangedOrNull<AnnualRate>("trend") ?? preset.Grid.Trend,
            Floor = map.RangedOrNull<CarbonIntensity>("floor") ?? preset.Grid.Floor,
            TransmissionLoss = map.RangedOrNull<Fraction>("transmissionLoss") ?? preset.Grid.TransmissionLoss,
            Price = map.RangedOrNull<CarbonPrice>("price") ?? preset.Market.CarbonPrice,
            PriceEscalation = map.Ranged<AnnualRate>("priceEscalation"),
            PriceInElectricity = map.FlagOrNull("priceInElectricity") ?? preset.Market.CarbonPriceInElectricity,
            HourlyFile = map.TextOrNull("hourlyFile"),
        };
        ScenarioReader.Refuse(
            map, "lifeCycle", carbon.LifeCycle.Typical < carbon.Direct.Typical, "is below the direct intensity",
            "life cycle holds direct emissions and what comes before them; give both from one source");
        ScenarioReader.Refuse(map, "transmissionLoss", carbon.TransmissionLoss.Base >= 1, "is everything", "give less than 100 %");
        return carbon;
    }

    private static WaterScenario Water(YamlMap map, SitePreset preset)
    {
        map.Expect("price", "gridHydro", "gridWithoutHydro", "gridOperational", "gridFull");
        return new()
        {
            Price = map.RangedOrNull<WaterPrice>("price") ?? preset.Market.WaterPrice,
            GridHydro = map.Enum<HydroWater>("gridHydro"),
            GridWithoutHydro = map.RangedOrNull<WaterIntensity>("gridWithoutHydro") ?? preset.Grid.Water.None,
            GridOperational = map.RangedOrNull<WaterIntensity>("gridOperational") ?? preset.Grid.Water.Operational,
            GridFull = map.RangedOrNull<WaterIntensity>("gridFull") ?? preset.Grid.Water.Full,
        };
    }

    private static BuildingScenario Building(YamlMap map, SitePreset preset)
    {
        map.Expect("cost", "escalation", "life", "embodiedCarbon", "staff", "maintenance", "propertyTax", "insurance", "colocation");
        var building = new BuildingScenario
        {
            Cost = map.RangedOrNull<CapacityCost>("cost") ?? preset.Market.ConstructionCost,
            Escalation = map.Ranged<AnnualRate>("escalation"),
            Life = map.Ranged<Duration>("life"),
            EmbodiedCarbon = map.Ranged<CarbonPerPower>("embodiedCarbon"),
            Staff = map.Ranged<AnnualRate>("staff"),
            Maintenance = map.Ranged<AnnualRate>("maintenance"),
            PropertyTax = map.RangedOrNull<Fraction>("propertyTax") ?? preset.Market.PropertyTax,
            Insurance = map.Ranged<AnnualRate>("insurance"),
            Colocation = map.RangedOrNull<CapacityPrice>("colocation"),
        };
        ScenarioReader.Refuse(map, "life", building.Life.Typical.In("months") < 1, "is shorter than a month", "give a life such as 20 years");
        return building;
    }

    /// <summary>The latest published intensity; one that is only continued (confidence C) where none is.</summary>
    private static Ranged<CarbonIntensity> Latest(GridPreset grid)
    {
        Ranged<CarbonIntensity>[] newestFirst = [grid.DirectIntensity2025, grid.DirectIntensity2024, grid.DirectIntensity2023];
        return newestFirst.FirstOrDefault(i => i.Provenance.Confidence != 'C') ?? newestFirst[0];
    }
}
