namespace InfraTco.Refresh;

/// <summary>What a refresh study finds.</summary>
/// <param name="Input">The study.</param>
/// <param name="Expected">The expected case.</param>
/// <param name="Rules">The policies.</param>
/// <param name="Tallies">What each came to over the futures.</param>
/// <param name="Foresight">What could be had if the future were known: no policy does better.</param>
/// <param name="Training">What was learnt, where the optimal policy is among them.</param>
/// <param name="Seed">Seed of the generator.</param>
/// <param name="Paths">Futures.</param>
public sealed record RefreshResult(
    RefreshInput Input, ExpectedRefresh Expected, IReadOnlyList<RefreshRule> Rules, IReadOnlyList<RefreshTally> Tallies, RefreshTally Foresight,
    RefreshTraining? Training, ulong Seed, long Paths);
