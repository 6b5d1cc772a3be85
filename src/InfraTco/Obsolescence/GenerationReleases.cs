using InfraTco.Scenarios;

namespace InfraTco.Obsolescence;

/// <summary>Releases of hardware generations: those on record, and in the expected case gaps at their mean, counted from the latest.</summary>
public static class GenerationReleases
{
    private const double DaysPerYear = 365.25;

    /// <summary>Releases in [from, to).</summary>
    public static int Between(MarketScenario market, DateOnly from, DateOnly to) => UpTo(market, to) - UpTo(market, from);

    /// <summary>Releases on record after one date and up to another: those that the market lists, and the latest.</summary>
    public static int Past(MarketScenario market, DateOnly after, DateOnly to) =>
        market.Releases.Select(r => r.Date).Append(market.LastGeneration).Distinct().Count(date => date > after && date <= to);

    private static int UpTo(MarketScenario market, DateOnly date)
    {
        var years = (date.DayNumber - market.LastGeneration.DayNumber) / DaysPerYear;
        return Math.Max(0, (int)Math.Ceiling(years / market.GenerationGap.Typical.In("years")) - 1);
    }
}
