using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>Firms that owe each other money, and what they can pay when some of them fall short.</summary>
/// <remarks>
/// p = min(p̄, max(0, e + Πᵀp)): each firm pays what it owes, or all it has, to its creditors in proportion; limited liability. The
/// greatest solution, reached from full payment downwards. Source: L. Eisenberg, T. Noe, "Systemic risk in financial systems",
/// Management Science 47 (2001) 236–249.
/// </remarks>
public static class PaymentNetwork
{
    private const int MostSweeps = 1_000_000;
    private const double Settled = 1e-16;

    /// <summary>What each firm pays in all [USD].</summary>
    /// <param name="liabilities">Square: [i][j] is what firm i owes firm j [USD], not negative.</param>
    /// <param name="externalAssets">Net assets of each firm from outside the network [USD]; may be negative.</param>
    public static IReadOnlyList<double> ClearingPayments(
        IReadOnlyList<IReadOnlyList<double>> liabilities, IReadOnlyList<double> externalAssets)
    {
        var owed = Owed(liabilities);
        Guard.SameLength(externalAssets.Count, owed.Length, nameof(externalAssets));
        var paid = (double[])owed.Clone();
        var total = owed.Sum();
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            var change = 0.0;
            for (var firm = 0; firm < owed.Length; firm++)
            {
                var means = externalAssets[firm] + Received(liabilities, owed, paid, firm);
                var payment = Math.Min(paid[firm], Math.Max(0, means));
                change += paid[firm] - payment;
                paid[firm] = payment;
            }

            if (!(change > Settled * total)) break;
        }

        return paid;
    }

    /// <summary>Equity of each firm [USD] after clearing: max(0, e + Πᵀp − p).</summary>
    /// <param name="liabilities">Square: [i][j] is what firm i owes firm j [USD].</param>
    /// <param name="externalAssets">Net assets of each firm from outside the network [USD].</param>
    /// <param name="payments">What each firm pays [USD].</param>
    public static IReadOnlyList<double> Equity(
        IReadOnlyList<IReadOnlyList<double>> liabilities, IReadOnlyList<double> externalAssets, IReadOnlyList<double> payments)
    {
        var owed = Owed(liabilities);
        return [.. owed.Select((_, firm) =>
            Math.Max(0, externalAssets[firm] + Received(liabilities, owed, payments, firm) - payments[firm]))];
    }

    private static double Received(IReadOnlyList<IReadOnlyList<double>> liabilities, double[] owed, IReadOnlyList<double> paid, int firm)
    {
        var sum = 0.0;
        for (var debtor = 0; debtor < owed.Length; debtor++)
            if (owed[debtor] > 0) sum += liabilities[debtor][firm] / owed[debtor] * paid[debtor];
        return sum;
    }

    private static double[] Owed(IReadOnlyList<IReadOnlyList<double>> liabilities)
    {
        foreach (var row in liabilities)
        {
            Guard.SameLength(row.Count, liabilities.Count, nameof(liabilities));
            foreach (var amount in row) Guard.NotNegative(amount, nameof(liabilities));
        }

        return [.. liabilities.Select(row => row.Sum())];
    }
}
