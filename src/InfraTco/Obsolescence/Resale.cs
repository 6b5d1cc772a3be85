using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>What a sale brings, by route.</summary>
/// <remarks>Source of the factors: SpotWire GPU valuator, 2026-06-04 (CC BY 4.0).</remarks>
public static class Resale
{
    private const double OrderlyFactor = 1;
    private const double BrokerFactor = 0.85;
    private const double AuctionFactor = 0.65;
    private const double DistressedFactor = 0.45;

    /// <summary>Liquidation factor [fraction of market value].</summary>
    /// <param name="route">How it is sold.</param>
    public static double Factor(SaleRoute route) => route switch
    {
        SaleRoute.Orderly => OrderlyFactor,
        SaleRoute.Broker => BrokerFactor,
        SaleRoute.Auction => AuctionFactor,
        SaleRoute.Distressed => DistressedFactor,
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "is no sale route"),
    };

    /// <summary>Proceeds [USD]: market value times the liquidation factor.</summary>
    /// <param name="marketValue">Market value [USD], not negative.</param>
    /// <param name="route">How it is sold.</param>
    public static double Proceeds(double marketValue, SaleRoute route)
    {
        Guard.NotNegative(marketValue, nameof(marketValue));
        return marketValue * Factor(route);
    }

    /// <summary>Share of a loan [fraction], 0 to 1, that selling its collateral recovers.</summary>
    /// <param name="marketValue">Market value of the collateral [USD], not negative.</param>
    /// <param name="exposure">Loan outstanding [USD], above zero.</param>
    /// <param name="route">How it is sold.</param>
    public static double Recovery(double marketValue, double exposure, SaleRoute route)
    {
        Guard.Positive(exposure, nameof(exposure));
        return Math.Min(1, Proceeds(marketValue, route) / exposure);
    }
}
