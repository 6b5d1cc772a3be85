namespace InfraTco.Scenarios;

/// <summary>How a cohort comes into the fleet.</summary>
public enum Acquisition
{
    /// <summary>Bought new at the list price.</summary>
    New,

    /// <summary>Bought used at the market price.</summary>
    Used,

    /// <summary>Already owned: its cost is the resale value forgone by keeping it.</summary>
    Owned,
}
