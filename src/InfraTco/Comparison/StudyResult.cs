using InfraTco.Scenarios;

namespace InfraTco.Comparison;

/// <summary>What a comparison finds.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Candidates">The fleets in the scenario's order.</param>
/// <param name="Pairs">Every pair, the earlier candidate as A.</param>
public sealed record StudyResult(Scenario Scenario, IReadOnlyList<CandidateResult> Candidates, IReadOnlyList<Pair> Pairs);
