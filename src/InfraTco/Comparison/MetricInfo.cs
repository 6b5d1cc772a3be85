namespace InfraTco.Comparison;

/// <summary>Label, unit and number of decimals of a figure, for people; the name in JSON.</summary>
/// <param name="Metric">The figure.</param>
/// <param name="Label">Words for a table.</param>
/// <param name="Unit">Unit in which the figure is given.</param>
/// <param name="Decimals">Decimals shown.</param>
public sealed record MetricInfo(Metric Metric, string Label, string Unit, int Decimals)
{
    private static readonly Dictionary<Metric, MetricInfo> Table = new MetricInfo[]
    {
        new(Metric.ItPowerKw, "IT power, mean", "kW", 0),
        new(Metric.FacilityPowerKw, "Facility power, mean", "kW", 0),
        new(Metric.PeakFacilityPowerKw, "Facility power, peak", "kW", 0),
        new(Metric.StrandedPowerKw, "Stranded power", "kW", 1),
        new(Metric.Pue, "PUE", "", 3),
        new(Metric.Itue, "ITUE", "", 3),
        new(Metric.Tue, "TUE", "", 3),
        new(Metric.WueLPerKwh, "WUE on site", "L/kWh", 2),
        new(Metric.WueSourceLPerKwh, "WUE with grid water", "L/kWh", 2),
        new(Metric.CueKgPerKwh, "CUE", "kg/kWh", 3),
        new(Metric.CoolingLoadKw, "Cooling load, mean", "kW", 0),
        new(Metric.CoolingLoadTons, "Cooling load, mean", "tons", 0),
        new(Metric.LiquidCoolingLoadKw, "of which liquid", "kW", 0),
        new(Metric.ItEnergyMwh, "IT energy", "MWh", 0),
        new(Metric.FacilityEnergyMwh, "Facility energy", "MWh", 0),
        new(Metric.WaterM3, "Water drawn on site", "m3", 0),
        new(Metric.WaterConsumptionM3, "Water consumed on site", "m3", 0),
        new(Metric.GridWaterM3, "Water behind the grid", "m3", 0),
        new(Metric.CarbonOperationalT, "Operational carbon, scope 2", "t CO2e", 0),
        new(Metric.CarbonLocationT, "Scope 2, location-based", "t CO2e", 0),
        new(Metric.CarbonMarketT, "Scope 2, market-based", "t CO2e", 0),
        new(Metric.CarbonUpstreamT, "Upstream, scope 3 cat. 3", "t CO2e", 0),
        new(Metric.CarbonEmbodiedT, "Embodied carbon", "t CO2e", 0),
        new(Metric.CapexUsd, "Capex", "USD", 0),
        new(Metric.OpexUsd, "Opex", "USD", 0),
        new(Metric.ResidualValueUsd, "Sale of systems at the end", "USD", 0),
        new(Metric.BuildingResidualUsd, "Building value left", "USD", 0),
        new(Metric.TcoUsd, "Total cost of ownership", "USD", 0),
        new(Metric.TcoPresentValueUsd, "TCO, present value", "USD", 0),
        new(Metric.InstalledGpuHours, "GPU-hours in service", "h", 0),
        new(Metric.UtilisedGpuHours, "GPU-hours busy", "h", 0),
        new(Metric.WorkH100eHours, "Work", "H100e-h", 0),
        new(Metric.UsdPerGpuHour, "TCO per busy GPU-hour", "USD", 3),
        new(Metric.UsdPerInstalledGpuHour, "TCO per GPU-hour in service", "USD", 3),
        new(Metric.UsdPerH100eHour, "TCO per H100e-hour", "USD", 3),
        new(Metric.LevelisedUsdPerH100eHour, "Levelised cost per H100e-hour", "USD", 3),
        new(Metric.KwhPerH100eHour, "Energy per H100e-hour", "kWh", 3),
        new(Metric.KgCo2ePerH100eHour, "Carbon per H100e-hour", "kg CO2e", 3),
        new(Metric.KgCo2eLifeCyclePerH100eHour, "Carbon per H100e-hour with upstream", "kg CO2e", 3),
        new(Metric.LitresPerH100eHour, "Water drawn per H100e-hour", "L", 3),
        new(Metric.EconomicLifeYears, "Economic life, least cost of output", "yr", 0),
        new(Metric.RevenueUsd, "Revenue", "USD", 0),
        new(Metric.MarginUsd, "Revenue less opex", "USD", 0),
        new(Metric.NpvUsd, "Net present value", "USD", 0),
    }.ToDictionary(info => info.Metric);

    /// <summary>Every figure, in the order of <see cref="Metric"/>.</summary>
    public static IReadOnlyList<MetricInfo> All { get; } = [.. Enum.GetValues<Metric>().Select(m => Table[m])];

    /// <summary>Name in JSON: camelCase.</summary>
    public string Key { get; } = char.ToLowerInvariant(Metric.ToString()[0]) + Metric.ToString()[1..];

    /// <summary>Label and unit of a figure.</summary>
    public static MetricInfo Of(Metric metric) => Table[metric];
}
