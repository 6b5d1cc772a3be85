namespace InfraTco.Scenarios;

/// <summary>Where a site's capacity is measured.</summary>
public enum CapacityPoint
{
    /// <summary>Critical IT power at the IT input, network and storage included.</summary>
    It,

    /// <summary>Power at the utility meter in the 99.6th percentile hour.</summary>
    Utility,
}
