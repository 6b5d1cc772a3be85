namespace InfraTco.Simulation;

/// <summary>Columns of a plan: what is the same in every future, one row a month. Units in brackets.</summary>
public enum PlanColumn
{
    /// <summary>Hours of the month [h].</summary>
    Hours,

    /// <summary>Calendar month, 0 = January, or <see cref="Plan.Dark"/>: which site polynomials apply.</summary>
    CalendarMonth,

    /// <summary>Systems that work.</summary>
    Working,

    /// <summary>Spare systems, powered and empty.</summary>
    Reserve,

    /// <summary>Share of working hours that are busy.</summary>
    Utilisation,

    /// <summary>Wall power of a busy system [kW].</summary>
    BusyKw,

    /// <summary>Wall power of a working system between jobs [kW].</summary>
    IdleKw,

    /// <summary>Wall power of an empty system [kW].</summary>
    EmptyKw,

    /// <summary>Power of a busy system's accelerators [kW].</summary>
    AcceleratorBusyKw,

    /// <summary>Power of its accelerators between jobs [kW].</summary>
    AcceleratorIdleKw,

    /// <summary>Power of an empty system's accelerators [kW].</summary>
    AcceleratorEmptyKw,

    /// <summary>Share of wall power drawn by the system's fans.</summary>
    FanShare,

    /// <summary>Power of network and storage [kW], constant while in service.</summary>
    NetworkKw,

    /// <summary>1 ÷ IT power at load 1 [1/kW].</summary>
    InverseDesignKw,

    /// <summary>Accelerators in service.</summary>
    Gpus,

    /// <summary>Accelerators that work.</summary>
    WorkingGpus,

    /// <summary>Throughput relative to H100.</summary>
    RelativeThroughput,

    /// <summary>Level of the electricity price relative to the price series of the site tables.</summary>
    ElectricityIndex,

    /// <summary>Demand charge [USD/kW-month].</summary>
    DemandPrice,

    /// <summary>Price of water [USD/m³].</summary>
    WaterPrice,

    /// <summary>Level of grid carbon relative to the series of the site tables.</summary>
    CarbonIndex,

    /// <summary>Market-based intensity [kg/kWh]; zero where none is published.</summary>
    MarketIntensity,

    /// <summary>One where market-based emissions are the location-based ones, for want of a published factor; else zero.</summary>
    LocationInMarket,

    /// <summary>Emissions of transmission loss per emission at the generator.</summary>
    LossFactor,

    /// <summary>Carbon price charged to the site [USD/kg].</summary>
    CarbonPrice,

    /// <summary>Water behind grid electricity [m³/kWh].</summary>
    GridWater,

    /// <summary>Purchase of systems, or resale value forgone [USD].</summary>
    Servers,

    /// <summary>Purchase of network [USD].</summary>
    Network,

    /// <summary>Purchase of storage [USD].</summary>
    Storage,

    /// <summary>Installation [USD].</summary>
    Installation,

    /// <summary>Building and fit-out [USD].</summary>
    Building,

    /// <summary>Network, storage, installation and building together [USD].</summary>
    OtherCapital,

    /// <summary>All opex that is the same in every future [USD]: the lines that follow.</summary>
    FixedOpex,

    /// <summary>Facility staff [USD].</summary>
    Staff,

    /// <summary>Maintenance of IT [USD].</summary>
    ItMaintenance,

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

    /// <summary>Accelerators that fail for good, expected.</summary>
    Replacements,

    /// <summary>Those that the owner pays for [USD each, averaged over the cohorts in and out of warranty].</summary>
    ReplacementPrice,

    /// <summary>Market value of systems that arrive [USD].</summary>
    AssetArrival,

    /// <summary>Factor of ageing, and of demand, on market value over the month.</summary>
    AssetAgeing,

    /// <summary>Factor of generation releases on market value in the month: the mean over when they come.</summary>
    GenerationStep,

    /// <summary>Least market value [USD].</summary>
    AssetFloor,

    /// <summary>Most: what as many new units cost [USD].</summary>
    AssetCeiling,

    /// <summary>Share of market value that a sale yields, in the month in which the horizon ends; zero in other months.</summary>
    SaleFactor,

    /// <summary>Remaining value of the building [USD], in the month in which the horizon ends; zero in other months.</summary>
    BuildingResidual,

    /// <summary>Price of compute, releases included [USD per H100-equivalent hour].</summary>
    ComputePrice,

    /// <summary>Embodied carbon of IT that arrives [kg].</summary>
    EmbodiedIt,

    /// <summary>Embodied carbon of the building, spread over its life [kg].</summary>
    EmbodiedBuilding,

    /// <summary>Discount factor of purchases, at the month's beginning.</summary>
    DiscountStart,

    /// <summary>Discount factor of all else, at the month's end.</summary>
    DiscountEnd,
}
