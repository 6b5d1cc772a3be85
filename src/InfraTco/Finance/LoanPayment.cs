namespace InfraTco.Finance;

/// <summary>A level loan payment split into interest and principal.</summary>
/// <remarks>
/// Interest of a period is the balance before it times the rate; principal is the rest of the payment. With payments at the beginning the
/// first holds no interest. Periods count from 1; a period outside 1 to n gives NaN. Money paid out is negative.
/// Source: OASIS, OpenDocument v1.2 Part 2 (OpenFormula), §6.12, IPMT, PPMT, CUMIPMT, CUMPRINC.
/// </remarks>
public static class LoanPayment
{
    /// <summary>Interest part [USD] of the payment of one period.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="period">Period [-], 1 to <paramref name="periods"/>.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double Interest(
        double rate, double period, double periods, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        if (!(period >= 1) || !(period <= periods)) return double.NaN;
        if (timing == PaymentTiming.Begin && period == 1) return 0;
        var payment = TimeValue.Payment(rate, periods, presentValue, futureValue, timing);
        var interest = rate * TimeValue.FutureValue(rate, period - 1, payment, presentValue, timing);
        return timing == PaymentTiming.Begin ? interest / (1 + rate) : interest;
    }

    /// <summary>Principal part [USD] of the payment of one period.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="period">Period [-], 1 to <paramref name="periods"/>.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double Principal(
        double rate, double period, double periods, double presentValue, double futureValue = 0,
        PaymentTiming timing = PaymentTiming.End) =>
        TimeValue.Payment(rate, periods, presentValue, futureValue, timing)
        - Interest(rate, period, periods, presentValue, futureValue, timing);

    /// <summary>Interest [USD] paid from period <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="first">First period [-], at least 1.</param>
    /// <param name="last">Last period [-], at least <paramref name="first"/>.</param>
    /// <param name="timing">When payments fall.</param>
    public static double CumulativeInterest(
        double rate, int periods, double presentValue, int first, int last, PaymentTiming timing = PaymentTiming.End) =>
        Cumulative(first, last, period => Interest(rate, period, periods, presentValue, 0, timing));

    /// <summary>Principal [USD] paid from period <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="first">First period [-], at least 1.</param>
    /// <param name="last">Last period [-], at least <paramref name="first"/>.</param>
    /// <param name="timing">When payments fall.</param>
    public static double CumulativePrincipal(
        double rate, int periods, double presentValue, int first, int last, PaymentTiming timing = PaymentTiming.End) =>
        Cumulative(first, last, period => Principal(rate, period, periods, presentValue, 0, timing));

    private static double Cumulative(int first, int last, Func<double, double> part)
    {
        var sum = first <= last ? 0 : double.NaN;
        for (var period = first; period <= last; period++) sum += part(period);
        return sum;
    }
}
