using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Obsolescence;

/// <summary>Releases of hardware generations: those on record, and in the expected case gaps at their mean, counted from the latest.</summary>
public static class GenerationReleases
{
    /// <summary>Releases in [from, to).</summary>
    public static int Between(MarketScenario market, DateOnly from, DateOnly to) => UpTo(market, to) - UpTo(market, from);

    /// <summary>Releases after one date and up to another: those that the market lists, the latest, and those expected since.</summary>
    public static int Past(MarketScenario market, DateOnly after, DateOnly to) =>
        market.Releases.Select(r => r.Date).Append(market.LastGeneration).Distinct().Count(date => date > after && date <= to) + Math.Max(0, Between(market, after, to));

    /// <summary>Years from a date to the expected release of the n-th generation after it; zero for none.</summary>
    public static double YearsUntil(MarketScenario market, DateOnly from, int generation) => generation == 0
        ? 0
        : (UpTo(market, from) + generation) * market.GenerationGap.Typical.In("years") - Years(market, from);

    /// <summary>Months from the latest release before a date, on record or expected since, to that date.</summary>
    public static double MonthsSince(MarketScenario market, DateOnly date) =>
        (date.DayNumber - market.LastGeneration.DayNumber) / CalendarYear.DaysPerMonth - UpTo(market, date) * market.GenerationGap.Typical.In("months");

    private static double Years(MarketScenario market, DateOnly date) => (date.DayNumber - market.LastGeneration.DayNumber) / CalendarYear.Days;

    private static int UpTo(MarketScenario market, DateOnly date)
    {
        return Math.Max(0, (int)Math.Ceiling(Years(market, date) / market.GenerationGap.Typical.In("years")) - 1);
    }
}
