using InfraTco.Finance;

namespace InfraTco.Demand;

/// <summary>How a fleet feels demand D for its compute: partly in price, partly in utilisation, which has a ceiling.</summary>
/// <remarks>
/// u = min(ū, u₀·D^(1−s)), p/p₀ = D^s·max(1, u₀·D^(1−s)/ū): spending u·p moves with D whatever the split s, and above the ceiling ū all
/// of it is price. Assumption: constant elasticities, for want of a published supply curve of rented GPUs.
/// </remarks>
/// <param name="Utilisation">Utilisation [fraction].</param>
/// <param name="Price">Factor on the price of compute.</param>
public readonly record struct MarketBalance(double Utilisation, double Price)
{
    /// <summary>The balance at a demand.</summary>
    /// <param name="start">Utilisation at the start u₀, 0 to 1.</param>
    /// <param name="demand">Demand relative to the start D, above zero.</param>
    /// <param name="priceResponse">Share s of the change, in logarithm, that the price takes, 0 to 1.</param>
    /// <param name="ceiling">Highest utilisation ū; a start above it is its own ceiling.</param>
    public static MarketBalance At(double start, double demand, double priceResponse, double ceiling)
    {
        Guard.Positive(demand, nameof(demand));
        Guard.Between(start, 0, 1, nameof(start));
        Guard.Between(priceResponse, 0, 1, nameof(priceResponse));
        var wanted = start * Math.Pow(demand, 1 - priceResponse);
        var highest = Math.Max(ceiling, start);
        return new(Math.Min(highest, wanted), Math.Pow(demand, priceResponse) * Math.Max(1, wanted / highest));
    }
}
