namespace InfraTco.Rental;

/// <summary>How compute is sold: the longer the commitment, the cheaper the hour.</summary>
public enum RentalTier
{
    /// <summary>By the hour, at neoclouds and marketplaces.</summary>
    Neocloud,

    /// <summary>Committed for a year.</summary>
    OneYear,

    /// <summary>Committed for three years.</summary>
    ThreeYear,

    /// <summary>By the hour, at the list price of a hyperscaler.</summary>
    Hyperscaler,
}
