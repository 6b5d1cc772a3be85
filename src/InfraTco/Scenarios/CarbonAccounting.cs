namespace InfraTco.Scenarios;

/// <summary>Which scope 2 factor is headlined; the other is shown beside it.</summary>
public enum CarbonAccounting
{
    /// <summary>Grid average of the location.</summary>
    Location,

    /// <summary>Contracts and certificates, else the residual mix.</summary>
    Market,
}
