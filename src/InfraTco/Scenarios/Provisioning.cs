namespace InfraTco.Scenarios;

/// <summary>Which power of a system counts against the site's capacity.</summary>
public enum Provisioning
{
    /// <summary>Nameplate power.</summary>
    Rated,

    /// <summary>Highest power measured under load.</summary>
    MeasuredPeak,
}
