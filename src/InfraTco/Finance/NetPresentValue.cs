namespace InfraTco.Finance;

/// <summary>Net present value of a series of cash flows. Money paid out is negative.</summary>
/// <remarks>A rate of −1 or below gives NaN. Source: Brealey, Myers, Allen, Principles of Corporate Finance, ch. 2.</remarks>
public static class NetPresentValue
{
    private const double DaysPerYear = 365;

    /// <summary>Net present value [USD] with the first flow today: Σ CF_t/(1+r)^t, t = 0, 1, …</summary>
    /// <param name="rate">Discount rate per period [fraction], above −1.</param>
    /// <param name="flows">Cash flows [USD], one a period.</param>
    public static double FirstFlowToday(double rate, IReadOnlyList<double> flows)
    {
        if (!(rate > -1)) return double.NaN;
        double sum = 0, discount = 1 / (1 + rate);
        for (var t = flows.Count - 1; t >= 0; t--) sum = sum * discount + flows[t];
        return sum;
    }

    /// <summary>Net present value [USD] with the first flow one period from now (the spreadsheet NPV): CF_0 + Σ CF_t/(1+r)^t,
    /// t = 1, 2, …</summary>
    /// <param name="rate">Discount rate per period [fraction], above −1.</param>
    /// <param name="flows">Cash flows [USD] at the end of each period.</param>
    /// <param name="today">Cash flow today, not discounted [USD].</param>
    public static double EndOfPeriod(double rate, IReadOnlyList<double> flows, double today = 0) =>
        today + FirstFlowToday(rate, flows) / (1 + rate);

    /// <summary>Net present value [USD] at the first date of flows on given days: Σ CF_i/(1+r)^((d_i − d_0)/365).</summary>
    /// <remarks>Actual/365. Source: OASIS, OpenDocument v1.2 Part 2 (OpenFormula), §6.12, XNPV.</remarks>
    /// <param name="rate">Effective annual discount rate [fraction], above −1.</param>
    /// <param name="flows">Cash flows [USD].</param>
    /// <param name="dates">The day of each flow.</param>
    public static double Dated(double rate, IReadOnlyList<double> flows, IReadOnlyList<DateOnly> dates)
    {
        Guard.SameLength(dates.Count, flows.Count, nameof(dates));
        return rate > -1 ? YearsFromFirst(dates).Select((years, i) => flows[i] * Math.Pow(1 + rate, -years)).Sum() : double.NaN;
    }

    internal static double[] YearsFromFirst(IReadOnlyList<DateOnly> dates) =>
        [.. dates.Select(date => (date.DayNumber - dates[0].DayNumber) / DaysPerYear)];
}
