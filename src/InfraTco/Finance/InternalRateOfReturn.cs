namespace InfraTco.Finance;

/// <summary>Internal rates of return: the discount rates at which a series of cash flows is worth nothing today.</summary>
/// <remarks>
/// Several may exist where the flows change sign more than once; <see cref="All"/> reports each, and <see cref="Modified"/> is then the
/// better measure. Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 5.
/// </remarks>
public static class InternalRateOfReturn
{
    /// <summary>Every real rate above −1 [fraction per period], ascending; empty where the flows do not change sign.</summary>
    /// <param name="flows">Cash flows [USD], the first today.</param>
    public static IReadOnlyList<double> All(IReadOnlyList<double> flows) =>
        Rates(flows, [.. Enumerable.Range(0, flows.Count).Select(t => (double)t)]);

    /// <summary>The rate to quote [fraction per period].</summary>
    /// <remarks>
    /// Where the plain sum of the flows is positive, the smallest rate that is not negative; else the rate nearest zero. NaN without one.
    /// </remarks>
    /// <param name="flows">Cash flows [USD], the first today.</param>
    public static double Preferred(IReadOnlyList<double> flows) => Choose(All(flows), flows.Sum());

    /// <summary>The effective annual rate [fraction] of flows on given days, Actual/365 from the first date.</summary>
    /// <remarks>Of several the one that <see cref="Preferred"/> would take.</remarks>
    /// <param name="flows">Cash flows [USD].</param>
    /// <param name="dates">The day of each flow; order does not matter.</param>
    public static double Dated(IReadOnlyList<double> flows, IReadOnlyList<DateOnly> dates)
    {
        Guard.SameLength(dates.Count, flows.Count, nameof(dates));
        var years = NetPresentValue.YearsFromFirst(dates);
        var order = Enumerable.Range(0, flows.Count).OrderBy(i => years[i]).ToArray();
        return Choose(Rates([.. order.Select(i => flows[i])], [.. order.Select(i => years[i])]), flows.Sum());
    }

    /// <summary>Modified internal rate of return [fraction per period].</summary>
    /// <remarks>
    /// (FV of inflows at the reinvestment rate / PV of outflows at the finance rate)^(1/(n−1)) − 1. NaN where all flows have one sign.
    /// Source: OASIS, OpenDocument v1.2 Part 2 (OpenFormula), §6.12, MIRR.
    /// </remarks>
    /// <param name="flows">Cash flows [USD], the first today.</param>
    /// <param name="financeRate">Rate paid on money invested [fraction per period], above −1.</param>
    /// <param name="reinvestmentRate">Rate earned on money returned [fraction per period], above −1.</param>
    public static double Modified(IReadOnlyList<double> flows, double financeRate, double reinvestmentRate)
    {
        var inflows = NetPresentValue.FirstFlowToday(reinvestmentRate, [.. flows.Select(flow => Math.Max(flow, 0))]);
        var outflows = NetPresentValue.FirstFlowToday(financeRate, [.. flows.Select(flow => Math.Min(flow, 0))]);
        if (inflows == 0 || outflows == 0) return double.NaN;
        return Math.Pow(-inflows / outflows, 1.0 / (flows.Count - 1)) * (1 + reinvestmentRate) - 1;
    }

    private static double[] Rates(double[] flows, double[] years) =>
        flows.All(double.IsFinite) ? [.. new ExponentialSum(flows, years).Roots().Select(Elementary.ExpMinusOne)] : [];

    private static double[] Rates(IReadOnlyList<double> flows, double[] years) => Rates([.. flows], years);

    private static double Choose(IReadOnlyList<double> rates, double sum)
    {
        if (rates.Count == 0) return double.NaN;
        var notNegative = rates.Where(rate => rate >= 0).ToArray();
        return sum > 0 && notNegative.Length > 0 ? notNegative[0] : rates.MinBy(Math.Abs);
    }
}
