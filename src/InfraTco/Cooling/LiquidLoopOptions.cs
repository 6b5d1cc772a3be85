using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>The warm-water circuit of a liquid-cooled plant, with its coolant distribution units (CDU).</summary>
public sealed record LiquidLoopOptions
{
    private const string Concept = "liquid loop";

    /// <summary>Where the heat goes.</summary>
    public LiquidRejection Rejection { get; init; }

    /// <summary>Facility water supplied to the CDUs [degC], default 32 (ASHRAE class W32), range 10–60.</summary>
    public double Supply { get; init; } = 32;

    /// <summary>Warming of the facility water [K], default 8, range 3–25; usual 8–12.</summary>
    public double Range { get; init; } = 8;

    /// <summary>Facility pump power per liquid heat [kW/kW], default 0.008, range 0–0.1; usual 0.005–0.01.</summary>
    public double FacilityPumpShare { get; init; } = 0.008;

    /// <summary>
    /// The trim chiller; default air-cooled, evaporating 5 K below the facility water: 2 K of its own and 3 K of the exchanger that keeps its
    /// evaporator from water warmer than it is built for (assumption).
    /// </summary>
    public ChillerOptions Trim { get; init; } = new() { EvaporatorApproach = 5 };

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(Supply, 10, 60, "degC", Concept);
        Option.Check(Range, 3, 25, "K", Concept);
        Option.Check(FacilityPumpShare, 0, 0.1, "kW/kW", Concept);
        Trim.Validate();
    }
}
