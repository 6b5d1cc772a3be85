namespace InfraTco.Finance;

/// <summary>Interest rates: conversions between compounding periods, implied rates, and the cost of capital.</summary>
public static class InterestRate
{
    private const double MonthsPerYear = 12;
    private const double FirstStep = 1e-3;
    private const double StepGrowth = 1.5;
    private const double WidestSearch = 700;

    /// <summary>Effective annual rate [fraction] of a nominal rate compounded <paramref name="periodsPerYear"/> times.</summary>
    /// <remarks>(1 + i/m)^m − 1. Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2.</remarks>
    /// <param name="nominal">Nominal annual rate [fraction].</param>
    /// <param name="periodsPerYear">Compounding periods a year [-], above zero.</param>
    public static double Effective(double nominal, double periodsPerYear) =>
        Elementary.ExpMinusOne(periodsPerYear * Elementary.LogOnePlus(nominal / periodsPerYear));

    /// <summary>Nominal annual rate [fraction] that compounds to an effective annual rate: m·((1+e)^(1/m) − 1).</summary>
    /// <param name="effective">Effective annual rate [fraction], above −1.</param>
    /// <param name="periodsPerYear">Compounding periods a year [-], above zero.</param>
    public static double Nominal(double effective, double periodsPerYear) =>
        periodsPerYear * Elementary.ExpMinusOne(Elementary.LogOnePlus(effective) / periodsPerYear);

    /// <summary>Monthly rate [fraction] that compounds to an effective annual rate: (1+e)^(1/12) − 1.</summary>
    /// <param name="effectiveAnnual">Effective annual rate [fraction], above −1.</param>
    public static double MonthlyFromEffectiveAnnual(double effectiveAnnual) => Nominal(effectiveAnnual, MonthsPerYear) / MonthsPerYear;

    /// <summary>Effective annual rate [fraction] of a monthly rate: (1+i)^12 − 1.</summary>
    /// <param name="monthly">Rate per month [fraction], above −1.</param>
    public static double EffectiveAnnualFromMonthly(double monthly) => Effective(monthly * MonthsPerYear, MonthsPerYear);

    /// <summary>Growth rate per period [fraction] that turns a present into a future value: (fv/pv)^(1/n) − 1.</summary>
    /// <param name="periods">Number of periods [-], above zero.</param>
    /// <param name="presentValue">Value at the start [USD].</param>
    /// <param name="futureValue">Value at the end [USD], of the same sign.</param>
    public static double EquivalentGrowth(double periods, double presentValue, double futureValue) =>
        Elementary.ExpMinusOne(Math.Log(futureValue / presentValue) / periods);

    /// <summary>Interest rate per period [fraction] of an annuity: the root nearest zero of the equation of
    /// <see cref="TimeValue"/>.</summary>
    /// <remarks>Searched outwards from zero in ln(1 + rate), so no starting guess is asked for. NaN where no rate satisfies it.</remarks>
    /// <param name="periods">Number of periods [-], above zero.</param>
    /// <param name="payment">Payment each period [USD].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double OfAnnuity(
        double periods, double payment, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        // Above a rate of zero the equation is read as a present value, below it as a future value: neither overflows.
        double Imbalance(double u)
        {
            var rate = Elementary.ExpMinusOne(u);
            return u > 0
                ? presentValue - TimeValue.PresentValue(rate, periods, payment, futureValue, timing)
                : futureValue - TimeValue.FutureValue(rate, periods, payment, presentValue, timing);
        }

        var atZero = Math.Sign(Imbalance(0) is var balance && double.IsNaN(balance) ? 0 : balance);
        if (atZero == 0) return double.IsNaN(balance) ? double.NaN : 0;
        var limit = WidestSearch / Math.Max(1, periods);
        var inner = 0.0;
        for (var outer = FirstStep; inner < limit; inner = outer, outer *= StepGrowth)
        {
            if (Imbalance(outer) * atZero <= 0) return Elementary.ExpMinusOne(RootFinding.Bracketed(Imbalance, inner, outer));
            if (Imbalance(-outer) * atZero <= 0) return Elementary.ExpMinusOne(RootFinding.Bracketed(Imbalance, -outer, -inner));
        }

        return double.NaN;
    }

    /// <summary>Weighted average cost of capital [fraction]: E/V·Re + D/V·Rd·(1−T), V = E + D.</summary>
    /// <remarks>Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 19. Typical: neocloud 9–15 %, hyperscaler
    /// 7–10 %.</remarks>
    /// <param name="equity">Market value of equity [USD].</param>
    /// <param name="debt">Market value of debt [USD].</param>
    /// <param name="costOfEquity">Required return on equity [fraction].</param>
    /// <param name="costOfDebt">Interest rate on debt [fraction].</param>
    /// <param name="taxRate">Corporate tax rate [fraction], 0 to 1.</param>
    public static double WeightedAverageCostOfCapital(double equity, double debt, double costOfEquity, double costOfDebt, double taxRate)
    {
        Guard.NotNegative(equity, nameof(equity));
        Guard.NotNegative(debt, nameof(debt));
        Guard.Between(taxRate, 0, 1, nameof(taxRate));
        return (equity * costOfEquity + debt * costOfDebt * (1 - taxRate)) / (equity + debt);
    }
}
