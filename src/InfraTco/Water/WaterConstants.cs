namespace InfraTco.Water;

/// <summary>Properties of water.</summary>
public static class WaterConstants
{
    /// <summary>Heat of vaporisation near 30 degC [kJ/kg] (steam tables).</summary>
    public const double VaporisationHeat = 2430;

    /// <summary>Specific heat [kJ/(kg K)].</summary>
    public const double HeatCapacity = 4.19;

    /// <summary>Seconds in an hour: kJ in a kWh.</summary>
    public const double SecondsPerHour = 3600;

    /// <summary>Litres in a cubic metre.</summary>
    public const double LitresPerCubicMetre = 1000;
}
