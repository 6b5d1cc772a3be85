namespace InfraTco.Simulation;

/// <summary>What of the site the month step needs: a polynomial in load for each calendar month.</summary>
public enum PlanPolynomial
{
    /// <summary>Electrical loss and lighting [kWh]: what weather does not move.</summary>
    Electrical,

    /// <summary>Chillers, fans, pumps, towers and dry coolers [kWh].</summary>
    Mechanical,

    /// <summary>Water drawn [m³].</summary>
    WaterWithdrawal,

    /// <summary>Σ price × energy [USD].</summary>
    EnergyCost,

    /// <summary>Σ direct intensity × energy [kg].</summary>
    CarbonDirect,

    /// <summary>Σ (life-cycle − direct) intensity × energy [kg].</summary>
    CarbonUpstream,

    /// <summary>Heat that cooling takes away [kWh].</summary>
    CoolingLoad,

    /// <summary>The part of it that liquid takes [kWh].</summary>
    LiquidCoolingLoad,

    /// <summary>Water consumed [m³].</summary>
    WaterConsumption,

    /// <summary>Highest hour [kW].</summary>
    Peak,
}
