namespace InfraTco.Scenarios;

/// <summary>How reservoir evaporation enters the water of grid electricity; it moves the answer fourfold.</summary>
public enum HydroWater
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Only the water that operating the plants consumes.</summary>
    Operational,

    /// <summary>All reservoir evaporation is allocated to power.</summary>
    Full,
}
