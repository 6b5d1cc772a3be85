using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>One fleet that is compared.</summary>
public sealed record CandidateScenario
{
    /// <summary>Identifier in results; the system's unless two candidates share it.</summary>
    public required string Id { get; init; }

    /// <summary>System profile.</summary>
    public required string System { get; init; }

    /// <summary>How it is acquired.</summary>
    public required Acquisition Acquisition { get; init; }

    /// <summary>Price of one system, instead of the profile's.</summary>
    public Quantity<Money>? Price { get; init; }

    /// <summary>Number of systems, instead of the basis.</summary>
    public int? Count { get; init; }
}
