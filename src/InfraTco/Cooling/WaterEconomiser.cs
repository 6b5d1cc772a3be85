namespace InfraTco.Cooling;

/// <summary>What pre-cools the chilled water before the chiller.</summary>
public enum WaterEconomiser
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Dry coolers.</summary>
    DryCooler,

    /// <summary>Tower water through a heat exchanger.</summary>
    Tower,
}
