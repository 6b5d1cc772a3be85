using InfraTco.Scenarios;

namespace InfraTco.Obsolescence;

/// <summary>Releases of hardware generations in the expected case: gaps at their mean, counted from the latest release known.</summary>
public static class GenerationReleases
{
    private const double DaysPerYear = 365.25;

    /// <summary>Releases in [from, to).</summary>
    public static int Between(MarketScenario market, DateOnly from, DateOnly to) => UpTo(market, to) - UpTo(market, from);

    private static int UpTo(MarketScenario market, DateOnly date)
    {
        var years = (date.DayNumber - market.LastGeneration.DayNumber) / DaysPerYear;
        return Math.Max(0, (int)Math.Ceiling(years / market.GenerationGap.Typical.In("years")) - 1);
    }
}
