using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Cooling;

/// <summary>The chilled-water circuit of the air path.</summary>
public sealed record ChilledWaterOptions
{
    private const string Concept = "chilled water";

    /// <summary>Supplied water [degC], default 20, range 4–40.</summary>
    public double Supply { get; init; } = 20;

    /// <summary>Returning water [degC], default 28, range above supply to 50.</summary>
    public double Return { get; init; } = 28;

    /// <summary>Pump power per heat carried [kW/kW], default 0.008, range 0–0.1; <see cref="PumpShareOf"/> gives it from pressure.</summary>
    public double PumpShare { get; init; } = 0.008;

    /// <summary>What pre-cools the water; default by plant.</summary>
    public WaterEconomiser Economiser { get; init; }

    /// <summary>Approach of the heat exchanger of the tower economiser [K], default 2, range 0.5–8; Lei &amp; Masanet 2022: 1.7–2.8.</summary>
    public double ExchangerApproach { get; init; } = 2;

    /// <summary>
    /// Tower pump power per heat that goes through the economiser's exchanger, where it takes the place of
    /// <see cref="TowerOptions.PumpShare"/> [kW/kW], default 0 (counted in the facility-water pumps), range 0–0.1.
    /// </summary>
    public double EconomiserPumpShare { get; init; }

    /// <summary>Pump power per heat [kW/kW]: P = Q/(4.19·ΔT)·Δp/(1000·η).</summary>
    /// <param name="pressureKpa">Pressure that the pump overcomes [kPa].</param>
    /// <param name="rise">Warming of the water [K].</param>
    /// <param name="efficiency">Efficiency of pump and motor [fraction].</param>
    public static double PumpShareOf(double pressureKpa, double rise, double efficiency) =>
        pressureKpa / (WaterConstants.HeatCapacity * rise * WaterConstants.LitresPerCubicMetre * efficiency);

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(Supply, 4, 40, "degC", Concept);
        Option.Check(Return, 5, 50, "degC", Concept);
        Option.CheckOrder(Supply, Return, "degC", Concept);
        Option.Check(PumpShare, 0, 0.1, "kW/kW", Concept);
        Option.Check(ExchangerApproach, 0.5, 8, "K", Concept);
        Option.Check(EconomiserPumpShare, 0, 0.1, "kW/kW", Concept);
    }
}
