namespace InfraTco.Data.Telemetry;

/// <summary>Why a row of a price history is left out.</summary>
public enum PriceSkip
{
    /// <summary>The first column of times holds no date.</summary>
    BadTime,

    /// <summary>The cell of the price is empty or says that there is none.</summary>
    Missing,

    /// <summary>The cell of the price holds something else than a number.</summary>
    BadPrice,

    /// <summary>A file before holds the same time.</summary>
    Duplicate,

    /// <summary>The price is so far from all others that it is no price.</summary>
    Implausible,
}
