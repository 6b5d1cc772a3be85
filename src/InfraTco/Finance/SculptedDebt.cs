namespace InfraTco.Finance;

/// <summary>A loan whose debt service follows the cash flow, so that the debt service cover is the same in every period.</summary>
/// <remarks>
/// DS_t = CFADS_t/DSCR, debt = Σ DS_t/(1+i)^t, principal = DS_t − i·balance. The loan life cover then equals the DSCR and the last
/// balance is zero. A negative CFADS gives a draw, not a payment: size on cash flows that are not negative.
/// Source: E. R. Yescombe, Principles of Project Finance, 2nd ed., Academic Press 2013, ch. 12.
/// </remarks>
public static class SculptedDebt
{
    /// <summary>Debt [USD] that the cash flows carry.</summary>
    /// <param name="cashFlows">CFADS at the end of each period [USD].</param>
    /// <param name="cover">Debt service cover [-], above zero; sized at 1.15 to 1.5.</param>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    public static double Size(IReadOnlyList<double> cashFlows, double cover, double rate)
    {
        Guard.Positive(cover, nameof(cover));
        return NetPresentValue.EndOfPeriod(rate, cashFlows) / cover;
    }

    /// <summary>Principal [USD] repaid in each period.</summary>
    /// <param name="cashFlows">CFADS at the end of each period [USD].</param>
    /// <param name="cover">Debt service cover [-], above zero.</param>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    public static IReadOnlyList<double> Principal(IReadOnlyList<double> cashFlows, double cover, double rate)
    {
        var balance = Size(cashFlows, cover, rate);
        var principal = new double[cashFlows.Count];
        for (var t = 0; t < principal.Length; t++)
        {
            principal[t] = cashFlows[t] / cover - rate * balance;
            balance -= principal[t];
        }

        return principal;
    }

    /// <summary>The higher cover [-] at which the debt meets a cap, or <paramref name="cover"/> where the cap does not bind.</summary>
    /// <remarks>Without a cap a strong cash flow sizes debt above cost, and the return on equity has no meaning.</remarks>
    /// <param name="cashFlows">CFADS at the end of each period [USD].</param>
    /// <param name="cover">Debt service cover asked for [-], above zero.</param>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="maximumDebt">Cap on debt [USD], above zero.</param>
    public static double CoverUnderCap(IReadOnlyList<double> cashFlows, double cover, double rate, double maximumDebt)
    {
        Guard.Positive(maximumDebt, nameof(maximumDebt));
        return Math.Max(cover, Size(cashFlows, 1, rate) / maximumDebt);
    }
}
