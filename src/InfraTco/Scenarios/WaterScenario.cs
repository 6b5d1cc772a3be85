using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>Water bought, and water behind the grid.</summary>
public sealed record WaterScenario
{
    /// <summary>Price of water drawn.</summary>
    public required Ranged<WaterPrice> Price { get; init; }

    /// <summary>How hydropower's evaporation is counted.</summary>
    public required HydroWater GridHydro { get; init; }

    /// <summary>Water consumed per kWh of grid electricity without hydropower's evaporation.</summary>
    public required Ranged<WaterIntensity> GridWithoutHydro { get; init; }

    /// <summary>The same with the water that operating hydropower consumes.</summary>
    public required Ranged<WaterIntensity> GridOperational { get; init; }

    /// <summary>The same with all reservoir evaporation.</summary>
    public required Ranged<WaterIntensity> GridFull { get; init; }

    /// <summary>The intensity that the chosen option means.</summary>
    public Ranged<WaterIntensity> Grid => GridHydro switch
    {
        HydroWater.None => GridWithoutHydro,
        HydroWater.Operational => GridOperational,
        _ => GridFull,
    };
}
