using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Rental;

/// <summary>Published rental prices by class and tier, and what is known of their relations.</summary>
/// <param name="Throughput">Throughput of a class relative to H100.</param>
/// <param name="TierFactors">Price of a tier ÷ that of <see cref="RentalTier.Neocloud"/>.</param>
/// <param name="Quotes">Prices.</param>
/// <param name="ScarcityHalfLife">Time in which the premium of a launch in short supply halves.</param>
public sealed record RentalTable(
    IReadOnlyDictionary<string, Ranged<Ratio>> Throughput,
    IReadOnlyDictionary<RentalTier, Ranged<Ratio>> TierFactors,
    IReadOnlyList<RentalQuote> Quotes,
    Ranged<Duration> ScarcityHalfLife)
{
    /// <summary>The series that the market of a class is told by, oldest first.</summary>
    public IReadOnlyList<RentalQuote> Headline(string hardware) =>
        [.. Quotes.Where(q => q.Class == hardware && q.IsHeadline).OrderBy(q => q.Date)];

    /// <summary>
    /// The price of a class to go by: of its headline series, or of any where it has none, the latest up to a date, or the first where all are later. A quote of
    /// the very tier goes before a later one of another tier if it is no more than a year older. Null for a class without prices.
    /// </summary>
    /// <param name="hardware">Class.</param>
    /// <param name="tier">The tier that is sold.</param>
    /// <param name="date">The date.</param>
    public RentalQuote? For(string hardware, RentalTier tier, DateOnly date)
    {
        var series = Headline(hardware) is { Count: > 0 } headline ? headline : [.. Quotes.Where(q => q.Class == hardware).OrderBy(q => q.Date)];
        if (series.LastOrDefault(q => q.Date <= date) is not { } latest)
            return series.Count > 0 ? series[0] : null;
        return series.LastOrDefault(q => q.Tier == tier && q.Date <= date && q.Date >= latest.Date.AddYears(-1)) ?? latest;
    }

    /// <summary>
    /// Price per H100-equivalent hour at a date: a quote, from its tier to another by their factors, carried on by
    /// (1 + trend)^years·step^releases, per throughput of the class.
    /// </summary>
    /// <param name="quote">The quote.</param>
    /// <param name="tier">The tier that is sold.</param>
    /// <param name="market">Trend of the price, factor of a release, releases on record and expected.</param>
    /// <param name="date">The date; nothing is carried back to one before the quote.</param>
    public Ranged<ComputePrice> At(RentalQuote quote, RentalTier tier, MarketScenario market, DateOnly date)
    {
        var carried = Carried(quote.Date, market, date) / Throughput[quote.Class].Base;
        var factor = TierFactors[tier];
        Quantity<ComputePrice> Price(Quantity<ComputePrice> price, Quantity<Ratio> by) =>
            new(price.Base * carried * (quote.Tier == tier ? 1 : by.Base / TierFactors[quote.Tier].Base));
        return new(
            Price(quote.Price.Low, factor.Low), Price(quote.Price.Typical, factor.Typical), Price(quote.Price.High, factor.High),
            quote.Price.Provenance);
    }

    /// <summary>Factor on a rental price from one date to a later one, in the expected case: the trend, and the step of each release; 1 for an earlier one.</summary>
    public static double Carried(DateOnly from, MarketScenario market, DateOnly to)
    {
        var years = Math.Max(0, to.DayNumber - from.DayNumber) / CalendarYear.Days;
        return Math.Pow(1 + market.ComputePriceTrend.Base, years)
            * Math.Pow(market.GenerationStep.Base, Obsolescence.GenerationReleases.Past(market, from, to));
    }
}
