namespace InfraTco.Finance;

/// <summary>Time value of a level stream of payments.</summary>
/// <remarks>
/// All five quantities obey pv·(1+r)^n + pmt·(1+r·w)·((1+r)^n − 1)/r + fv = 0, with w = 1 for payments at the beginning, 0 at the end;
/// at r = 0 the factor of pmt is n. Money paid out is negative. A NaN argument gives NaN.
/// Source: OASIS, OpenDocument v1.2 Part 2 (OpenFormula), §6.12 Financial Functions; R. Brealey, S. Myers, F. Allen, Principles of
/// Corporate Finance, ch. 2.
/// </remarks>
public static class TimeValue
{
    /// <summary>Present value [USD] of level payments and a final amount.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="payment">Payment each period [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double PresentValue(
        double rate, double periods, double payment, double futureValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        -(futureValue + payment * Accumulation(rate, periods, timing)) / Growth(rate, periods);

    /// <summary>Future value [USD] after the last period of level payments and an initial amount.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="payment">Payment each period [USD].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double FutureValue(
        double rate, double periods, double payment, double presentValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        -(presentValue * Growth(rate, periods) + payment * Accumulation(rate, periods, timing));

    /// <summary>Level payment [USD per period] that turns a present value into a future value.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double Payment(
        double rate, double periods, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End) =>
        -(futureValue + presentValue * Growth(rate, periods)) / Accumulation(rate, periods, timing);

    /// <summary>Number of periods [-] after which the payments have turned the present value into the future value.</summary>
    /// <remarks>n = ln((z − fv)/(z + pv))/ln(1+r) with z = pmt·(1+r·w)/r. Infinite where no payment is made at zero rate.</remarks>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="payment">Payment each period [USD].</param>
    /// <param name="presentValue">Amount at the start [USD].</param>
    /// <param name="futureValue">Amount after the last period [USD].</param>
    /// <param name="timing">When payments fall.</param>
    public static double Periods(
        double rate, double payment, double presentValue, double futureValue = 0, PaymentTiming timing = PaymentTiming.End)
    {
        var owed = presentValue + futureValue;
        if (rate == 0 && payment == 0) return owed == 0 ? 0 : double.PositiveInfinity;
        if (rate == 0) return -owed / payment;
        var z = payment * DueFactor(rate, timing) / rate;
        return Math.Log((z - futureValue) / (z + presentValue)) / Elementary.LogOnePlus(rate);
    }

    /// <summary>Annuity factor [-]: present value of one unit paid at the end of each period, (1 − (1+r)^−n)/r.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-].</param>
    public static double AnnuityFactor(double rate, double periods) => PresentValue(rate, periods, -1);

    /// <summary>Capital recovery factor [1/period]: r/(1 − (1+r)^−n), the level payment that repays one unit.</summary>
    /// <param name="rate">Interest rate per period [fraction], above −1.</param>
    /// <param name="periods">Number of periods [-], above zero.</param>
    public static double CapitalRecoveryFactor(double rate, double periods) => 1 / AnnuityFactor(rate, periods);

    internal static double Growth(double rate, double periods) => Math.Pow(1 + rate, periods);

    internal static double Accumulation(double rate, double periods, PaymentTiming timing) =>
        rate == 0 ? periods : DueFactor(rate, timing) * Elementary.ExpMinusOne(periods * Elementary.LogOnePlus(rate)) / rate;

    private static double DueFactor(double rate, PaymentTiming timing) => timing == PaymentTiming.Begin ? 1 + rate : 1;
}
