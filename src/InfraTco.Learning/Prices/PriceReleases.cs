using System.Globalization;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Prices;

/// <summary>Releases of hardware within a history of rental prices, each of which left a share of the price.</summary>
/// <param name="Count">Releases on record after the first month and up to the last, and those expected since the record ends.</param>
/// <param name="Step">What the price keeps at each [fraction].</param>
/// <param name="Years">From the first month to the last [yr].</param>
public sealed record PriceReleases(int Count, Estimate Step, double Years)
{
    /// <summary>The releases that a market lists.</summary>
    /// <param name="market">The market, with its record of releases.</param>
    /// <param name="first">First month of the history.</param>
    /// <param name="last">Its last month.</param>
    public static PriceReleases Within(MarketScenario market, DateOnly first, DateOnly last)
    {
        var step = market.GenerationStep;
        return new(GenerationReleases.Past(market, first, last), new(step.Low.Base, step.Base, step.High.Base), (last.DayNumber - first.DayNumber) / CalendarYear.Days);
    }

    /// <summary>For the source of a trend.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"releases of that time taken out ({Count} at {Step.Value:0.00}, {Step.Low:0.00} to {Step.High:0.00})");

    /// <summary>A growth a year without the releases: (1 + g)/step^(releases a year) − 1; its range holds that of the step, the logarithms independent.</summary>
    public Estimate TakenOutOf(Estimate growth)
    {
        var (rate, log) = (Count / Years, growth.Of(g => Math.Log(1 + g)));
        double Taken(double step) => rate * Math.Log(step);
        var apart = log.Value - Taken(Step.Value);
        var down = double.Hypot(log.Value - log.Low, Taken(Step.High) - Taken(Step.Value));
        var up = double.Hypot(log.High - log.Value, Taken(Step.Value) - Taken(Step.Low));
        return new Estimate(apart - down, apart, apart + up).Of(x => Math.Exp(x) - 1);
    }
}
