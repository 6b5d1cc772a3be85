using InfraTco.Sites;

namespace InfraTco.Water;

/// <summary>A wet cooling tower: what it takes to reject a kilowatt-hour of heat. Ranges: Lei &amp; Masanet 2022, table of inputs.</summary>
/// <remarks>[1] N. Lei, E. Masanet, Resources, Conservation &amp; Recycling 182 (2022) 106323.</remarks>
public sealed record TowerOptions
{
    private const string Concept = "cooling tower";

    /// <summary>Leaving water above the wet bulb [K], default 4, range 1–15; ref. [1]: 2.8–6.7.</summary>
    public double Approach { get; init; } = 4;

    /// <summary>Cooling of the tower water [K], default 5, range 2–15; ref. [1]: 4–6. Sets the flow that drift is a share of.</summary>
    public double Range { get; init; } = 5;

    /// <summary>Fan power per heat rejected, at full load [kW/kW], default 0.012, range 0–0.15.</summary>
    public double FanShare { get; init; } = 0.012;

    /// <summary>Pump power per heat rejected [kW/kW], default 0 (counted in the facility-water pumps), range 0–0.1.</summary>
    public double PumpShare { get; init; }

    /// <summary>Heat that leaves by evaporation [fraction], default 0.85, range 0.5–1: 0.85 in cool, 1.0 in hot weather.</summary>
    public double LatentShare { get; init; } = 0.85;

    /// <summary>Cycles of concentration, default 5, range 1.5–20; ref. [1]: 3–15.</summary>
    public double CyclesOfConcentration { get; init; } = 5;

    /// <summary>Drift [fraction of tower flow], default 0.0005, range 0–0.01; ref. [1]: 0.00005–0.005.</summary>
    public double Drift { get; init; } = 0.0005;

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(Approach, 1, 15, "K", Concept);
        Option.Check(Range, 2, 15, "K", Concept);
        Option.Check(FanShare, 0, 0.15, "kW/kW", Concept);
        Option.Check(PumpShare, 0, 0.1, "kW/kW", Concept);
        Option.Check(LatentShare, 0.5, 1, "", Concept);
        Option.Check(CyclesOfConcentration, 1.5, 20, "", Concept);
        Option.Check(Drift, 0, 0.01, "of flow", Concept);
    }
}
