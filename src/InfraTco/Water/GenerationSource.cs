namespace InfraTco.Water;

/// <summary>Ways of generating power, by the water that they consume.</summary>
public enum GenerationSource
{
    /// <summary>Coal with cooling tower; plants of all kinds together come to 2.60 L/kWh.</summary>
    Coal,

    /// <summary>Gas combined cycle with cooling tower.</summary>
    GasCombinedCycle,

    /// <summary>Gas or oil steam plant with cooling tower.</summary>
    GasSteam,

    /// <summary>Nuclear with cooling tower.</summary>
    Nuclear,

    /// <summary>Biomass steam plant with cooling tower.</summary>
    Biomass,

    /// <summary>Concentrating solar, trough, with cooling tower.</summary>
    SolarThermal,

    /// <summary>Photovoltaics.</summary>
    Photovoltaic,

    /// <summary>Wind.</summary>
    Wind,

    /// <summary>Hydropower; <see cref="HydroAllocation"/> decides.</summary>
    Hydro,
}
