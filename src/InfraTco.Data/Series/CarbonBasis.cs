namespace InfraTco.Data.Series;

/// <summary>What a carbon intensity counts. The two are never mixed in one scope.</summary>
public enum CarbonBasis
{
    /// <summary>Combustion at the power plant: scope 2.</summary>
    Direct,

    /// <summary>Combustion, fuel supply and plant construction: the surplus over direct is scope 3, category 3.</summary>
    LifeCycle,
}
