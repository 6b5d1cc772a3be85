namespace InfraTco.Sites;

/// <summary>Monthly sums that a simulated site year is folded into, each a polynomial in IT load.</summary>
public enum SiteQuantity
{
    /// <summary>Energy at the meter [kWh] = IT + electrical loss + mechanical + lighting.</summary>
    FacilityEnergy,

    /// <summary>Loss in transformer, UPS and PDU [kWh].</summary>
    ElectricalLoss,

    /// <summary>Compressors of chillers [kWh].</summary>
    ChillerEnergy,

    /// <summary>Fans of air handlers [kWh]; server fans are IT load.</summary>
    AirFanEnergy,

    /// <summary>Pumps and coolant distribution units [kWh].</summary>
    PumpEnergy,

    /// <summary>Fans of towers and dry coolers [kWh].</summary>
    HeatRejectionFanEnergy,

    /// <summary>Lighting and other [kWh].</summary>
    LightingEnergy,

    /// <summary>Heat removed from the hall [kWh thermal], liquid and air.</summary>
    CoolingLoad,

    /// <summary>The part of it that leaves by liquid [kWh thermal].</summary>
    LiquidCoolingLoad,

    /// <summary>Water drawn on site [m³]: evaporation + drift + blowdown.</summary>
    WaterWithdrawal,

    /// <summary>Water lost on site [m³]: evaporation + drift.</summary>
    WaterConsumption,

    /// <summary>Σ price × energy at the meter [USD], at the price level of the price series.</summary>
    EnergyCost,

    /// <summary>Σ direct intensity × energy at the meter [kg CO2e], at the level of the carbon series.</summary>
    CarbonDirect,

    /// <summary>Σ (life-cycle − direct) intensity × energy at the meter [kg CO2e].</summary>
    CarbonUpstream,
}
