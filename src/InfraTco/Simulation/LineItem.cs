namespace InfraTco.Simulation;

/// <summary>What the month step gives: every line that a person can read. Costs are positive, receipts of a sale too.</summary>
public enum LineItem
{
    /// <summary>Energy of accelerators [kWh].</summary>
    AcceleratorEnergy,

    /// <summary>Energy of the rest of the systems, fans apart [kWh].</summary>
    HostEnergy,

    /// <summary>Energy of the systems' fans [kWh].</summary>
    ServerFanEnergy,

    /// <summary>Energy of network and storage [kWh].</summary>
    NetworkEnergy,

    /// <summary>Loss in transformer, UPS and PDU [kWh].</summary>
    ElectricalLoss,

    /// <summary>Chillers [kWh].</summary>
    ChillerEnergy,

    /// <summary>Air handlers [kWh].</summary>
    AirFanEnergy,

    /// <summary>Pumps and coolant distribution [kWh].</summary>
    PumpEnergy,

    /// <summary>Towers and dry coolers [kWh].</summary>
    HeatRejectionEnergy,

    /// <summary>Lighting and other [kWh].</summary>
    LightingEnergy,

    /// <summary>Highest facility power of the month, every system busy [kW].</summary>
    PeakPower,

    /// <summary>Heat removed [kWh thermal].</summary>
    CoolingLoad,

    /// <summary>The part that leaves by liquid [kWh thermal].</summary>
    LiquidCoolingLoad,

    /// <summary>Water drawn on site [m³].</summary>
    WaterWithdrawal,

    /// <summary>Water lost on site [m³].</summary>
    WaterConsumption,

    /// <summary>Water behind grid electricity [m³].</summary>
    GridWater,

    /// <summary>Scope 2, location-based [kg].</summary>
    CarbonLocation,

    /// <summary>Scope 2, market-based [kg].</summary>
    CarbonMarket,

    /// <summary>Scope 3 category 3: life cycle minus direct, and transmission loss [kg].</summary>
    CarbonUpstream,

    /// <summary>Embodied carbon of IT [kg].</summary>
    CarbonEmbodiedIt,

    /// <summary>Embodied carbon of the building, spread over its life [kg].</summary>
    CarbonEmbodiedBuilding,

    /// <summary>GPU-hours in service [h].</summary>
    InstalledGpuHours,

    /// <summary>GPU-hours busy [h].</summary>
    UtilisedGpuHours,

    /// <summary>Work [H100-equivalent h].</summary>
    Work,

    /// <summary>Accelerators replaced.</summary>
    Replacements,

    /// <summary>Market value of the systems at the end of the month [USD].</summary>
    AssetValue,

    /// <summary>Systems [USD].</summary>
    Servers,

    /// <summary>Network [USD].</summary>
    Network,

    /// <summary>Storage [USD].</summary>
    Storage,

    /// <summary>Installation [USD].</summary>
    Installation,

    /// <summary>Building and fit-out [USD].</summary>
    Building,

    /// <summary>Electrical energy [USD].</summary>
    Energy,

    /// <summary>Demand charge [USD].</summary>
    Demand,

    /// <summary>Water [USD].</summary>
    Water,

    /// <summary>Carbon price [USD].</summary>
    Carbon,

    /// <summary>Facility staff [USD].</summary>
    Staff,

    /// <summary>Maintenance of IT [USD].</summary>
    ItMaintenance,

    /// <summary>Accelerators replaced out of warranty [USD].</summary>
    Repairs,

    /// <summary>Maintenance of the facility [USD].</summary>
    FacilityMaintenance,

    /// <summary>Insurance [USD].</summary>
    Insurance,

    /// <summary>Property tax [USD].</summary>
    PropertyTax,

    /// <summary>Software and operations [USD].</summary>
    Software,

    /// <summary>Colocation rent [USD].</summary>
    Colocation,

    /// <summary>Sale of the systems at the end of the horizon [USD], a receipt.</summary>
    ItResidual,

    /// <summary>Remaining value of the building at the end of the horizon [USD], a receipt.</summary>
    BuildingResidual,

    /// <summary>Revenue from compute [USD], a receipt.</summary>
    Revenue,
}
