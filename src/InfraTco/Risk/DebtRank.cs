using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>How a loss of equity spreads from debtors to creditors before anyone defaults.</summary>
/// <remarks>
/// h(t+1) = min(1, h(t) + Λ·(h(t) − h(t−1))), Λ_ij = claim of i on j over the equity of i. Sources: S. Battiston et al., "DebtRank: too
/// central to fail?", Scientific Reports 2 (2012) 541; M. Bardoscia et al., "DebtRank: a microscopic foundation for shock propagation",
/// PLoS ONE 10 (2015) e0130406.
/// </remarks>
public static class DebtRank
{
    private const int MostRounds = 1_000_000;
    private const double Settled = 1e-16;

    /// <summary>Relative loss of equity of each firm [fraction], 0 to 1, when the shock has died out.</summary>
    /// <param name="liabilities">Square: [i][j] is what firm i owes firm j [USD], not negative.</param>
    /// <param name="equity">Equity of each firm [USD], above zero.</param>
    /// <param name="shock">Initial relative loss of each firm [fraction], 0 to 1.</param>
    public static IReadOnlyList<double> Losses(
        IReadOnlyList<IReadOnlyList<double>> liabilities, IReadOnlyList<double> equity, IReadOnlyList<double> shock)
    {
        Check(liabilities, equity, shock);
        double[] loss = [.. shock], news = [.. shock];
        for (var round = 0; round < MostRounds && news.Any(change => change > Settled); round++)
        {
            var next = new double[loss.Length];
            for (var creditor = 0; creditor < loss.Length; creditor++)
            {
                var hit = 0.0;
                for (var debtor = 0; debtor < loss.Length; debtor++) hit += liabilities[debtor][creditor] * news[debtor];
                next[creditor] = Math.Min(1, loss[creditor] + hit / equity[creditor]);
            }

            news = [.. next.Select((value, firm) => value - loss[firm])];
            loss = next;
        }

        return loss;
    }

    /// <summary>Share of all equity [fraction] lost by contagion: Σ(h − h0)·E / ΣE, net of the initial shock.</summary>
    /// <param name="liabilities">Square: [i][j] is what firm i owes firm j [USD].</param>
    /// <param name="equity">Equity of each firm [USD], above zero.</param>
    /// <param name="shock">Initial relative loss of each firm [fraction].</param>
    public static double Index(
        IReadOnlyList<IReadOnlyList<double>> liabilities, IReadOnlyList<double> equity, IReadOnlyList<double> shock) =>
        Losses(liabilities, equity, shock).Select((loss, firm) => (loss - shock[firm]) * equity[firm]).Sum() / equity.Sum();

    private static void Check(
        IReadOnlyList<IReadOnlyList<double>> liabilities, IReadOnlyList<double> equity, IReadOnlyList<double> shock)
    {
        Guard.SameLength(equity.Count, liabilities.Count, nameof(equity));
        Guard.SameLength(shock.Count, liabilities.Count, nameof(shock));
        for (var firm = 0; firm < equity.Count; firm++)
        {
            Guard.SameLength(liabilities[firm].Count, liabilities.Count, nameof(liabilities));
            Guard.Positive(equity[firm], nameof(equity));
            Guard.Between(shock[firm], 0, 1, nameof(shock));
        }
    }
}
