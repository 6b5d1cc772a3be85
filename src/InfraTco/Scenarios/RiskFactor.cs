namespace InfraTco.Scenarios;

/// <summary>Sources of chance whose monthly innovations may be correlated.</summary>
public enum RiskFactor
{
    /// <summary>Price of electricity.</summary>
    Electricity,

    /// <summary>Price of compute.</summary>
    ComputePrice,

    /// <summary>Utilisation.</summary>
    Utilisation,

    /// <summary>Demand.</summary>
    Demand,

    /// <summary>Grid carbon.</summary>
    GridCarbon,

    /// <summary>Carbon price.</summary>
    CarbonPrice,

    /// <summary>Short rate.</summary>
    ShortRate,

    /// <summary>Hardware prices.</summary>
    Capex,

    /// <summary>Weather.</summary>
    Weather,
}
