namespace InfraTco.Water;

/// <summary>How much of its reservoirs' evaporation hydropower answers for. The choice moves grid water about fourfold, so it is explicit.</summary>
public enum HydroAllocation
{
    /// <summary>None: reservoirs serve other ends.</summary>
    None,

    /// <summary>A share of it, 15 % (assumption: power is one of several ends of most reservoirs), 2.6 L/kWh.</summary>
    Operational,

    /// <summary>All of it: median 17 L/kWh, range 5–68.</summary>
    Full,
}
