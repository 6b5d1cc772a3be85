namespace InfraTco.Finance;

/// <summary>How far cash covers debt.</summary>
/// <remarks>
/// CFADS is cash flow available for debt service. Source: E. R. Yescombe, Principles of Project Finance, 2nd ed., Academic Press 2013,
/// ch. 12.
/// Typical covenants: lock-up 1.10–1.20, default 1.05 (assumption: market lore, to be set from the term sheet).
/// </remarks>
public static class CoverRatio
{
    /// <summary>Debt service cover [-] of each period of a loan repaid in level instalments: CFADS_t/PMT.</summary>
    /// <param name="cashFlows">CFADS of each period [USD].</param>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="debt">Opening debt [USD], above zero.</param>
    /// <param name="periods">Periods of repayment [-].</param>
    public static IReadOnlyList<double> OfLevelDebtService(IReadOnlyList<double> cashFlows, double rate, double debt, double periods)
    {
        Guard.Positive(debt, nameof(debt));
        var service = -TimeValue.Payment(rate, periods, debt);
        return [.. cashFlows.Select(cash => cash / service)];
    }

    /// <summary>Loan life cover [-]: present value of CFADS to maturity over debt outstanding.</summary>
    /// <remarks>With CFADS to the end of the project instead, it is the project life cover.</remarks>
    /// <param name="cashFlows">CFADS at the end of each period [USD].</param>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="debt">Debt outstanding [USD], above zero.</param>
    public static double OfLoanLife(IReadOnlyList<double> cashFlows, double rate, double debt)
    {
        Guard.Positive(debt, nameof(debt));
        return NetPresentValue.EndOfPeriod(rate, cashFlows) / debt;
    }

    /// <summary>Interest cover [-]: EBITDA/interest; infinite where no interest is due.</summary>
    /// <param name="ebitda">Earnings before interest, tax, depreciation and amortisation [USD].</param>
    /// <param name="interest">Interest of the same time [USD].</param>
    public static double OfInterest(double ebitda, double interest) => ebitda / interest;
}
