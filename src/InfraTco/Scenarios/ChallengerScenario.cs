using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>A fleet that may take the incumbent's place.</summary>
public sealed record ChallengerScenario
{
    /// <summary>The fleet.</summary>
    public required CandidateScenario Fleet { get; init; }

    /// <summary>First day from which it can be had; absent: the launch of its system.</summary>
    public DateOnly? From { get; init; }

    /// <summary>
    /// Releases after the start by which it comes: zero is the system itself, one its modelled successor at the next release of a generation, whose date is
    /// uncertain.
    /// </summary>
    public int Generations { get; init; }

    /// <summary>Cost of the switch beside the fleet itself, per IT capacity of the hall; absent: that of the section.</summary>
    public Ranged<CapacityCost>? SwitchingCost { get; init; }

    /// <summary>Months without work from the switch on; absent: those of the section.</summary>
    public int? DowntimeMonths { get; init; }
}
