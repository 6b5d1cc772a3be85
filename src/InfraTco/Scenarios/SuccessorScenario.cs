using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>What a generation of accelerators gains over the one before: medians, with the range of 90 % of generations.</summary>
public sealed record SuccessorScenario
{
    /// <summary>Factor on performance of one accelerator at equal precision.</summary>
    public required Ranged<Ratio> Performance { get; init; }

    /// <summary>Factor on performance per watt.</summary>
    public required Ranged<Ratio> PerformancePerWatt { get; init; }

    /// <summary>Factor on performance per dollar at launch prices.</summary>
    public required Ranged<Ratio> PerformancePerDollar { get; init; }
}
