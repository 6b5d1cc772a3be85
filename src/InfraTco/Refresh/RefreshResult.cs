namespace InfraTco.Refresh;

/// <summary>What a refresh study finds.</summary>
/// <param name="Input">The study.</param>
/// <param name="Expected">The expected case.</param>
/// <param name="Rules">The policies.</param>
/// <param name="Sequences">What each does in the expected case.</param>
/// <param name="Foreseen">What is best in the expected case: the best single replacement, or a rule of age that does better by several.</param>
/// <param name="Tallies">What each came to over the futures.</param>
/// <param name="Foresight">What could be had if the future were known: no single action, nor rule compared, does better.</param>
/// <param name="Paybacks">The carbon payback of each challenger over the futures.</param>
/// <param name="Training">What was learnt, where the optimal policy is among them.</param>
/// <param name="Seed">Seed of the generator.</param>
/// <param name="Paths">Futures.</param>
public sealed record RefreshResult(
    RefreshInput Input, ExpectedRefresh Expected, IReadOnlyList<RefreshRule> Rules, IReadOnlyList<SwitchSequence> Sequences, SwitchSequence Foreseen,
    IReadOnlyList<RefreshTally> Tallies, RefreshTally Foresight, IReadOnlyList<PaybackTally> Paybacks, RefreshTraining? Training, ulong Seed, long Paths)
{
    /// <summary>The policies that replace more than once in some future.</summary>
    public IReadOnlyList<RefreshRule> Repeating => [.. Rules.Where((_, i) => Tallies[i].ActionCount > Tallies[i].Switched)];

    /// <summary>A figure of a sequence in the expected case.</summary>
    public double ExpectedFigure(SwitchSequence sequence, RefreshFigure figure) => figure switch
    {
        RefreshFigure.ValueUsd => Expected.Figure(sequence, 0),
        RefreshFigure.EnergyMwh => Expected.Figure(sequence, 1),
        RefreshFigure.CarbonOperationalT => Expected.Figure(sequence, 2),
        RefreshFigure.CarbonT => Expected.Figure(sequence, 2) + sequence.EmbodiedT(Input),
        _ => Expected.Figure(sequence, 3),
    };
}
