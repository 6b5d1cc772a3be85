using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>
/// How long until a challenger's lower emissions have paid back the carbon that went into making it, in the expected case: months from the switch on, and NaN
/// where it never does within the horizon.
/// <para>
/// At equal work the functional unit is the work that the incumbent would do month by month: the challenger needs only that share of its fleet, and is charged
/// only that share of its embodied carbon. At equal power the whole fleet is charged, and only a lower draw of the site counts as saved. A standstill saves nothing:
/// its work is done elsewhere or not at all. The embodied carbon of the incumbent is spent either way.
/// Source: functional unit and system boundary of ISO 14040:2006, sections 5.2.2 and 5.2.3; assumption: the embodied carbon of a fleet is proportional to its
/// systems.
/// </para>
/// </summary>
/// <param name="Month">Month of the switch, from 0.</param>
/// <param name="EmbodiedT">Embodied carbon of the whole new fleet [t].</param>
/// <param name="EqualWorkShare">Share of the new fleet that does the incumbent's work [-].</param>
/// <param name="EqualWorkMonths">Payback at equal work [months].</param>
/// <param name="EqualPowerMonths">Payback at equal power [months].</param>
/// <param name="KwhPerH100eHourBefore">Energy at the meter of the incumbent's work, in the year after the challenger would be at work [kWh per H100-equivalent hour].</param>
/// <param name="KwhPerH100eHourAfter">The same of the challenger's work.</param>
public sealed record CarbonPayback(
    int Month, double EmbodiedT, double EqualWorkShare, double EqualWorkMonths, double EqualPowerMonths, double KwhPerH100eHourBefore, double KwhPerH100eHourAfter)
{
    /// <summary>
    /// The payback of a challenger at its date of most value, or at its first where it only loses; none where it does not come within the horizon. Its share of the
    /// work is that of the first month in which both would be at work, later than the switch where the site waits for power.
    /// </summary>
    /// <param name="result">The study.</param>
    /// <param name="challenger">Challenger.</param>
    public static CarbonPayback Of(RefreshResult result, int challenger)
    {
        var (input, months) = (result.Input, result.Expected.Months);
        var c = input.Challengers[challenger];
        var (keep, run) = (months.Keep, months.Run[challenger]);
        var (_, month, works) = Span(input, result.Expected, challenger);
        if (works == input.Months)
            return new(month, c.EmbodiedT, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
        double Share(int t) => run.Work[t].Value > 0 ? keep.Work[t].Value / run.Work[t].Value : 0;
        double SavedAtWork(int t) => t < works ? 0 : keep.Carbon[t].Value - Share(t) * run.Carbon[t].Value;
        double SavedAtPower(int t) => t < works ? 0 : keep.Carbon[t].Value - run.Carbon[t].Value;
        return new(
            month, c.EmbodiedT, Share(works),
            Months(c.EmbodiedT * Share(works), month, input.Months, SavedAtWork),
            Months(c.EmbodiedT, month, input.Months, SavedAtPower),
            KwhPerWork(keep, works, input.Months), KwhPerWork(run, works, input.Months));
    }

    /// <summary>The months over which it is counted.</summary>
    internal static PaybackSpan Span(RefreshInput input, ExpectedRefresh expected, int challenger)
    {
        var date = Date(expected, challenger);
        var (keep, run, month) = (expected.Months.Keep, expected.Months.Run[challenger], input.Month(date));
        var from = month + input.Challengers[challenger].DowntimeMonths;
        var works = expected.BestOf(challenger).IsNever
            ? input.Months
            : Enumerable.Range(0, input.Months).FirstOrDefault(t => t >= from && keep.Work[t].Value > 0 && run.Work[t].Value > 0, input.Months);
        return new(date, month, works);
    }

    /// <summary>Energy of a year's work, or of what is left of the horizon [kWh per H100-equivalent hour].</summary>
    private static double KwhPerWork(FleetMonths<Exact> fleet, int from, int to)
    {
        var year = Enumerable.Range(from, Math.Min(12, to - from)).ToList();
        return 1e3 * year.Sum(t => fleet.Energy[t].Value) / year.Sum(t => fleet.Work[t].Value);
    }

    private static int Date(ExpectedRefresh expected, int challenger)
    {
        var best = expected.BestOf(challenger);
        if (best.IsNever || expected.Value(best) > 0)
            return Math.Max(0, best.Date);
        return expected.FirstOf(challenger).Date;
    }

    /// <summary>Months until what is saved month by month reaches what was spent [t], linear within a month; NaN where it does not.</summary>
    /// <param name="spent">Spent at the beginning [t].</param>
    /// <param name="from">First month.</param>
    /// <param name="to">One past the last month.</param>
    /// <param name="saved">Saved in a month [t].</param>
    public static double Months(double spent, int from, int to, Func<int, double> saved)
    {
        var left = spent;
        for (var month = from; month < to; month++)
        {
            var more = saved(month);
            if (left <= 0 || more >= left)
                return month - from + (left <= 0 ? 0 : left / more);
            left -= more;
        }
        return double.NaN;
    }
}
