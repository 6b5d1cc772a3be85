namespace InfraTco.Data.Telemetry;

/// <summary>What a price history does not say itself, or says wrongly.</summary>
public sealed record PriceOptions
{
    /// <summary>What the price is paid for; default null: by the names of columns and of accelerators.</summary>
    public PriceKind? Kind { get; init; }

    /// <summary>Name of the column of prices, in any case; default null: the only one, or of several that which names a median or mean.</summary>
    public string? Column { get; init; }
}
