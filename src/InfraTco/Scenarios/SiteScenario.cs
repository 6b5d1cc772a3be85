using InfraTco.Electrical;
using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A place: weather, capacity, plant, tariff, grid, water, building.</summary>
public sealed record SiteScenario
{
    /// <summary>Preset that gives what the scenario does not say; its climate too, unless a weather file takes its place.</summary>
    public required string Preset { get; init; }

    /// <summary>EPW or TMY3 file; relative to the scenario file. Takes the place of the preset's climate.</summary>
    public string? WeatherFile { get; init; }

    /// <summary>Name shown.</summary>
    public required string Name { get; init; }

    /// <summary>Local standard time, hours ahead of UTC.</summary>
    public required double UtcOffsetHours { get; init; }

    /// <summary>Power capacity.</summary>
    public required Quantity<Power> Capacity { get; init; }

    /// <summary>Where it is measured.</summary>
    public required CapacityPoint CapacityAt { get; init; }

    /// <summary>Cooling plant, or <c>auto</c>: by the system's cooling.</summary>
    public required string Cooling { get; init; }

    /// <summary>UPS technology of the electrical chain.</summary>
    public required UpsMode Ups { get; init; }

    /// <summary>Redundancy of the electrical chain.</summary>
    public required Redundancy Redundancy { get; init; }

    /// <summary>Electricity.</summary>
    public required ElectricityScenario Electricity { get; init; }

    /// <summary>Carbon of the grid.</summary>
    public required GridCarbonScenario Carbon { get; init; }

    /// <summary>Water.</summary>
    public required WaterScenario Water { get; init; }

    /// <summary>Building.</summary>
    public required BuildingScenario Building { get; init; }
}
