using System.Globalization;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Prices;

/// <summary>Releases of hardware within a history of rental prices, each of which left a share of the price.</summary>
/// <param name="Count">Releases on record after the first month and up to the last, and those expected since the record ends.</param>
/// <param name="Step">What the price keeps at each [fraction].</param>
/// <param name="Years">From the first month to the last [yr].</param>
public sealed record PriceReleases(int Count, double Step, double Years)
{
    /// <summary>The releases that a market lists.</summary>
    /// <param name="market">The market, with its record of releases.</param>
    /// <param name="first">First month of the history.</param>
    /// <param name="last">Its last month.</param>
    public static PriceReleases Within(MarketScenario market, DateOnly first, DateOnly last) =>
        new(GenerationReleases.Past(market, first, last), market.GenerationStep.Base, (last.DayNumber - first.DayNumber) / CalendarYear.Days);

    /// <summary>For the source of a trend.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"releases of that time taken out ({Count} at {Step:0.00})");

    /// <summary>A growth a year without the releases: (1 + g)/step^(releases a year) − 1.</summary>
    public Estimate TakenOutOf(Estimate growth) => growth.Of(g => (1 + g) / Math.Pow(Step, Count / Years) - 1);
}
