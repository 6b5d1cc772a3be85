namespace InfraTco.Obsolescence;

/// <summary>How used hardware is sold: the faster, the cheaper.</summary>
public enum SaleRoute
{
    /// <summary>Orderly sale, at market value.</summary>
    Orderly,

    /// <summary>Through a broker, about 90 days.</summary>
    Broker,

    /// <summary>At auction, about 30 days.</summary>
    Auction,

    /// <summary>Distressed, about 7 days.</summary>
    Distressed,
}
