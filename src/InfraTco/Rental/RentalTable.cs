using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Rental;

/// <summary>Published rental prices by class and tier, and what is known of their relations.</summary>
/// <param name="Throughput">Throughput of a class relative to H100.</param>
/// <param name="TierFactors">Price of a tier ÷ that of <see cref="RentalTier.Neocloud"/>.</param>
/// <param name="Quotes">Prices.</param>
/// <param name="Rebounds">Times of rising prices.</param>
/// <param name="ScarcityHalfLife">Time in which the premium of a launch in short supply halves.</param>
public sealed record RentalTable(
    IReadOnlyDictionary<string, Ranged<Ratio>> Throughput,
    IReadOnlyDictionary<RentalTier, Ranged<Ratio>> TierFactors,
    IReadOnlyList<RentalQuote> Quotes,
    IReadOnlyList<RentalRebound> Rebounds,
    Ranged<Duration> ScarcityHalfLife)
{
    /// <summary>The series that the market of a class is told by, oldest first.</summary>
    public IReadOnlyList<RentalQuote> Headline(string hardware) =>
        [.. Quotes.Where(q => q.Class == hardware && q.IsHeadline).OrderBy(q => q.Date)];

    /// <summary>The latest price of a class: of its headline series, or of any where it has none; null for a class without prices.</summary>
    public RentalQuote? Latest(string hardware) =>
        Quotes.Where(q => q.Class == hardware).OrderBy(q => q.IsHeadline).ThenBy(q => q.Date).LastOrDefault();

    /// <summary>
    /// Price per H100-equivalent hour at a date: the latest quote, from its tier to another by their factors, carried on by
    /// (1 + trend)^years·step^releases, per throughput of the class.
    /// </summary>
    /// <param name="quote">The latest quote.</param>
    /// <param name="tier">The tier that is sold.</param>
    /// <param name="market">Trend of the price, factor of a release, releases on record.</param>
    /// <param name="date">The date, on or after the quote.</param>
    public Ranged<ComputePrice> At(RentalQuote quote, RentalTier tier, MarketScenario market, DateOnly date)
    {
        var carried = Carried(quote.Date, market, date) / TierFactors[quote.Tier].Base / Throughput[quote.Class].Base;
        var factor = TierFactors[tier];
        Quantity<ComputePrice> Price(Quantity<ComputePrice> price, Quantity<Ratio> by) => new(price.Base * by.Base * carried);
        return new(
            Price(quote.Price.Low, factor.Low), Price(quote.Price.Typical, factor.Typical), Price(quote.Price.High, factor.High),
            quote.Price.Provenance);
    }

    private static double Carried(DateOnly from, MarketScenario market, DateOnly to)
    {
        var years = Math.Max(0, to.DayNumber - from.DayNumber) / CalendarYear.Days;
        return Math.Pow(1 + market.ComputePriceTrend.Base, years)
            * Math.Pow(market.GenerationStep.Base, Obsolescence.GenerationReleases.Past(market, from, to));
    }
}
