using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>Dry coolers, and the wetted pads that may stand before them.</summary>
public sealed record DryCoolerOptions
{
    private const string Concept = "dry cooler";

    /// <summary>Leaving water above outside air at full heat and full fan [K], default 8, range 2–20; usual 6–10.</summary>
    public double Approach { get; init; } = 8;

    /// <summary>Fan power per design heat, at full speed [kW/kW], default 0.018, range 0–0.1; usual 0.012–0.025.</summary>
    public double FanShare { get; init; } = 0.018;

    /// <summary>Lowest fan speed [fraction], default 0.15, range 0–1.</summary>
    public double LowestSpeed { get; init; } = 0.15;

    /// <summary>Saturation effectiveness of the pads [fraction], default 0.85, range 0–0.98; used by plants with pads only.</summary>
    public double PadEffectiveness { get; init; } = 0.85;

    /// <summary>Warming of the air in the coil at full load [K], default 8, range 4–30: sets the air flow, and with it the water of the pads.
    /// Assumption: as much as the approach, which reproduces 0.87 L/kWh at Phoenix.</summary>
    public double CoilAirRise { get; init; } = 8;

    /// <summary>Water drawn per water evaporated on the pads, default 1.25, range 1–2; usual bleed 10–25 %.</summary>
    public double BleedFactor { get; init; } = 1.25;

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(Approach, 2, 20, "K", Concept);
        Option.Check(FanShare, 0, 0.1, "kW/kW", Concept);
        Option.Check(LowestSpeed, 0, 1, "", Concept);
        Option.Check(PadEffectiveness, 0, 0.98, "", Concept);
        Option.Check(CoilAirRise, 4, 30, "K", Concept);
        Option.Check(BleedFactor, 1, 2, "", Concept);
    }
}
