namespace InfraTco.Refresh;

/// <summary>What a refresh study finds.</summary>
/// <param name="Input">The study.</param>
/// <param name="Expected">The expected case.</param>
/// <param name="Rules">The policies.</param>
/// <param name="Choices">What each does in the expected case.</param>
/// <param name="Tallies">What each came to over the futures.</param>
/// <param name="Foresight">What could be had if the future were known: no policy does better.</param>
/// <param name="Paybacks">The carbon payback of each challenger over the futures.</param>
/// <param name="Training">What was learnt, where the optimal policy is among them.</param>
/// <param name="Seed">Seed of the generator.</param>
/// <param name="Paths">Futures.</param>
public sealed record RefreshResult(
    RefreshInput Input, ExpectedRefresh Expected, IReadOnlyList<RefreshRule> Rules, IReadOnlyList<SwitchChoice> Choices,
    IReadOnlyList<RefreshTally> Tallies, RefreshTally Foresight, IReadOnlyList<PaybackTally> Paybacks, RefreshTraining? Training, ulong Seed, long Paths)
{
    /// <summary>A figure of a choice in the expected case.</summary>
    public double ExpectedFigure(SwitchChoice choice, RefreshFigure figure) => figure switch
    {
        RefreshFigure.ValueUsd => Expected.Figure(choice, 0),
        RefreshFigure.EnergyMwh => Expected.Figure(choice, 1),
        RefreshFigure.CarbonOperationalT => Expected.Figure(choice, 2),
        RefreshFigure.CarbonT => choice.IsNever ? 0 : Expected.Figure(choice, 2) + Input.Challengers[choice.Challenger].EmbodiedT,
        _ => Expected.Figure(choice, 3),
    };
}
