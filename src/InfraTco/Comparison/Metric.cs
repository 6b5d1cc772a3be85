namespace InfraTco.Comparison;

/// <summary>The figures of a candidate, over the horizon or a year. JSON keys are these names in camelCase; the unit is in the name.</summary>
public enum Metric
{
    /// <summary>Mean IT power [kW].</summary>
    ItPowerKw,

    /// <summary>Mean facility power [kW].</summary>
    FacilityPowerKw,

    /// <summary>Highest facility power, every system busy, within the hall's capacity [kW].</summary>
    PeakFacilityPowerKw,

    /// <summary>Capacity that no system can use [kW].</summary>
    StrandedPowerKw,

    /// <summary>Power usage effectiveness, a ratio of sums.</summary>
    Pue,

    /// <summary>IT power usage effectiveness: IT energy ÷ IT energy without the systems' fans.</summary>
    Itue,

    /// <summary>Total power usage effectiveness = ITUE × PUE.</summary>
    Tue,

    /// <summary>Water usage effectiveness: water drawn on site ÷ IT energy [L/kWh].</summary>
    WueLPerKwh,

    /// <summary>Water drawn on site and consumed behind the grid ÷ IT energy [L/kWh].</summary>
    WueSourceLPerKwh,

    /// <summary>Carbon usage effectiveness: scope 2 ÷ IT energy [kg/kWh].</summary>
    CueKgPerKwh,

    /// <summary>Mean heat removed [kW thermal].</summary>
    CoolingLoadKw,

    /// <summary>Mean heat removed [refrigeration tons].</summary>
    CoolingLoadTons,

    /// <summary>The part that leaves by liquid [kW thermal].</summary>
    LiquidCoolingLoadKw,

    /// <summary>IT energy [MWh].</summary>
    ItEnergyMwh,

    /// <summary>Energy at the meter [MWh].</summary>
    FacilityEnergyMwh,

    /// <summary>Water drawn on site [m³].</summary>
    WaterM3,

    /// <summary>Water lost on site [m³].</summary>
    WaterConsumptionM3,

    /// <summary>Water consumed behind grid electricity [m³].</summary>
    GridWaterM3,

    /// <summary>Scope 2 by the accounting chosen [t CO2e].</summary>
    CarbonOperationalT,

    /// <summary>Scope 2, location-based [t CO2e].</summary>
    CarbonLocationT,

    /// <summary>Scope 2, market-based [t CO2e].</summary>
    CarbonMarketT,

    /// <summary>Scope 3 category 3: life cycle minus direct, and transmission loss [t CO2e].</summary>
    CarbonUpstreamT,

    /// <summary>Embodied carbon, IT and the horizon's share of the building [t CO2e].</summary>
    CarbonEmbodiedT,

    /// <summary>Capital expenditure, or resale value forgone [USD].</summary>
    CapexUsd,

    /// <summary>Operating expenditure [USD].</summary>
    OpexUsd,

    /// <summary>Sale of systems at the end [USD].</summary>
    ResidualValueUsd,

    /// <summary>Remaining value of the building at the end [USD].</summary>
    BuildingResidualUsd,

    /// <summary>Total cost of ownership: capex + opex − sale of systems − remaining building, nominal, before tax and financing [USD].</summary>
    TcoUsd,

    /// <summary>Its present value [USD].</summary>
    TcoPresentValueUsd,

    /// <summary>GPU-hours in service [h].</summary>
    InstalledGpuHours,

    /// <summary>GPU-hours busy [h].</summary>
    UtilisedGpuHours,

    /// <summary>Work [H100-equivalent h].</summary>
    WorkH100eHours,

    /// <summary>TCO per busy GPU-hour [USD].</summary>
    UsdPerGpuHour,

    /// <summary>TCO per GPU-hour in service [USD].</summary>
    UsdPerInstalledGpuHour,

    /// <summary>TCO per H100-equivalent hour [USD].</summary>
    UsdPerH100eHour,

    /// <summary>Present value of cost ÷ present value of work [USD per H100-equivalent h].</summary>
    LevelisedUsdPerH100eHour,

    /// <summary>Energy at the meter per H100-equivalent hour [kWh].</summary>
    KwhPerH100eHour,

    /// <summary>Scope 2 and embodied carbon per H100-equivalent hour [kg CO2e].</summary>
    KgCo2ePerH100eHour,

    /// <summary>The same with scope 3 category 3 [kg CO2e].</summary>
    KgCo2eLifeCyclePerH100eHour,

    /// <summary>Water drawn on site per H100-equivalent hour [L].</summary>
    LitresPerH100eHour,

    /// <summary>Life of least equivalent annual cost [yr].</summary>
    EconomicLifeYears,

    /// <summary>Revenue from compute [USD].</summary>
    RevenueUsd,

    /// <summary>Revenue − opex [USD].</summary>
    MarginUsd,

    /// <summary>Present value of revenue − present value of cost [USD].</summary>
    NpvUsd,
}
