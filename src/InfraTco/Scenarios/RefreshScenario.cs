using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>When a fleet in place is replaced by a challenger at the same site power, or closed.</summary>
public sealed record RefreshScenario
{
    /// <summary>Most challengers.</summary>
    public const int MostChallengers = 4;

    /// <summary>Most ages: each that has time to replace again holds figures of its own for every date.</summary>
    public const int MostAges = 8;

    /// <summary>Longest standstill, months.</summary>
    public const int LongestDowntime = 24;

    /// <summary>What closing is called in results; no challenger may be called so.</summary>
    public const string CloseId = "close";

    /// <summary>The fleet in place.</summary>
    public required CandidateScenario Incumbent { get; init; }

    /// <summary>Fleets that may take its place, one to <see cref="MostChallengers"/>.</summary>
    public required IReadOnlyList<ChallengerScenario> Challengers { get; init; }

    /// <summary>
    /// Whether the fleet may be sold with nothing in its place, and what was bought is, after three months in a row in which it earns less than the cash that this saves;
    /// if not, both run on at whatever loss.
    /// </summary>
    public required bool Closing { get; init; }

    /// <summary>Policies compared, in the order of results; each once.</summary>
    public required IReadOnlyList<RefreshPolicy> Policies { get; init; }

    /// <summary>Ages at which <see cref="RefreshPolicy.EveryYears"/> replaces, years, each a policy of its own; at most <see cref="MostAges"/>.</summary>
    public required IReadOnlyList<int> EveryYears { get; init; }

    /// <summary>Removal of the old fleet and changes to the hall, per IT capacity of the hall.</summary>
    public required Ranged<CapacityCost> SwitchingCost { get; init; }

    /// <summary>Months without work from the switch on, 0 to <see cref="LongestDowntime"/>.</summary>
    public required int DowntimeMonths { get; init; }

    /// <summary>Worth of an H100-equivalent hour at the start, where the market section states no price of compute.</summary>
    public required Ranged<ComputePrice> ComputePrice { get; init; }
}
