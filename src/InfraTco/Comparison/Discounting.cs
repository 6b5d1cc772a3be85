using InfraTco.Simulation;
using InfraTco.Sites;

namespace InfraTco.Comparison;

/// <summary>
/// Present values of a ledger at the start of the horizon: purchases at the beginning of their month, all else at its end;
/// factor (1 + r)^(−t/12), t in months, r the effective annual rate.
/// </summary>
public static class Discounting
{
    /// <summary>Discount factor after <paramref name="months"/> at annual rate <paramref name="rate"/>.</summary>
    public static double Factor(double rate, double months) => Math.Pow(1 + rate, -months / ModelYear.Months);

    /// <summary>Present value of a line, or of a quantity such as work.</summary>
    public static double PresentValue(Ledger ledger, LineItem item, CashTiming timing, double rate)
    {
        var shift = timing == CashTiming.MonthStart ? 0 : 1;
        double sum = 0;
        for (var month = 0; month < ledger.Months; month++)
            sum += ledger[month, item] * Factor(rate, month + shift);
        return sum;
    }

    /// <summary>Present value of the cost of ownership [USD].</summary>
    public static double Cost(Ledger ledger, double rate) =>
        CostLine.All.Sum(line => line.Sign * PresentValue(ledger, line.Item, line.Timing, rate));

    /// <summary>Present value of work [H100-equivalent h].</summary>
    public static double Work(Ledger ledger, double rate) =>
        PresentValue(ledger, LineItem.Work, CashTiming.MonthEnd, rate);
}
