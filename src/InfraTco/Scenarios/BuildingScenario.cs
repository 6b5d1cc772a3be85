using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>The hall: built, or rented as colocation.</summary>
public sealed record BuildingScenario
{
    /// <summary>Building and fit-out per critical IT power.</summary>
    public required Ranged<CapacityCost> Cost { get; init; }

    /// <summary>Growth of construction cost per year: a building that is finished late, or built anew at the end of a life, costs that much more.</summary>
    public required Ranged<AnnualRate> Escalation { get; init; }

    /// <summary>Life, straight line.</summary>
    public required Ranged<Duration> Life { get; init; }

    /// <summary>Embodied carbon of shell, mechanical and electrical plant per critical IT power.</summary>
    public required Ranged<CarbonPerPower> EmbodiedCarbon { get; init; }

    /// <summary>Staff, per year, as a share of building cost.</summary>
    public required Ranged<AnnualRate> Staff { get; init; }

    /// <summary>Maintenance of mechanical and electrical plant, per year, as a share of building cost.</summary>
    public required Ranged<AnnualRate> Maintenance { get; init; }

    /// <summary>Property tax of a year as a share of assessed value (building, and IT at book value).</summary>
    public required Ranged<Fraction> PropertyTax { get; init; }

    /// <summary>Insurance, per year, as a share of insured value (building and IT at cost).</summary>
    public required Ranged<AnnualRate> Insurance { get; init; }

    /// <summary>Rent per critical IT power; replaces building, plant, facility staff and maintenance, never energy. Absent: built.</summary>
    public Ranged<CapacityPrice>? Colocation { get; init; }
}
