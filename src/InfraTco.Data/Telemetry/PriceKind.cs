namespace InfraTco.Data.Telemetry;

/// <summary>What a price is paid for.</summary>
public enum PriceKind
{
    /// <summary>Electricity, which reverts to its mean and may spike.</summary>
    Electricity,

    /// <summary>Rental of accelerators, which nothing pulls back.</summary>
    Rental,
}
