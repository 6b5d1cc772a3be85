using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>Room air handlers: the fans that carry the heat of the air path. Ranges: Lei &amp; Masanet 2022.</summary>
public sealed record AirHandlerOptions
{
    private const string Concept = "air handler";

    /// <summary>Air supplied to the servers [degC], default 27 (ASHRAE TC 9.9 recommended upper end), range 10–45.</summary>
    public double SupplyTemperature { get; init; } = 27;

    /// <summary>Warming of the air [K], default 14, range 3–25.</summary>
    public double AirRise { get; init; } = 14;

    /// <summary>Pressure that the fans overcome [Pa], default 450, range 50–1500.</summary>
    public double FanPressure { get; init; } = 450;

    /// <summary>Efficiency of fan, motor and drive [fraction], default 0.7, range 0.2–0.95.</summary>
    public double FanEfficiency { get; init; } = 0.7;

    /// <summary>Fan power at no flow, of power at full flow [fraction], default 0.05, range 0–1: P = P_full·(floor + (1 − floor)·flow³).</summary>
    public double FanFloor { get; init; } = 0.05;

    /// <summary>Sensible part of the heat that the coils take [fraction], default 1 (dry coils), range 0.8–1; the rest is condensed and humidified again.</summary>
    public double SensibleHeatRatio { get; init; } = 1;

    /// <summary>Fan power per heat carried, at full flow [kW/kW]: Δp/(η·ρ·1.006·ΔT).</summary>
    /// <param name="pressure">Station pressure [Pa].</param>
    public double FanShare(double pressure) =>
        FanPressure / 1000 / (FanEfficiency * Psychrometrics.Density(SupplyTemperature, pressure) * Psychrometrics.AirHeatCapacity * AirRise);

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(SupplyTemperature, 10, 45, "degC", Concept);
        Option.Check(AirRise, 3, 25, "K", Concept);
        Option.Check(FanPressure, 50, 1500, "Pa", Concept);
        Option.Check(FanEfficiency, 0.2, 0.95, "", Concept);
        Option.Check(FanFloor, 0, 1, "", Concept);
        Option.Check(SensibleHeatRatio, 0.8, 1, "", Concept);
    }
}
