using InfraTco.Cooling;
using InfraTco.Electrical;

namespace InfraTco.Sites;

/// <summary>What a site year is simulated from.</summary>
public sealed record SiteYearOptions
{
    private const string Concept = "site";

    /// <summary>Weather, worked out once for all plants of a site.</summary>
    public required AirYear Air { get; init; }

    /// <summary>The cooling plant.</summary>
    public required CoolingPlant Plant { get; init; }

    /// <summary>The electrical chain; default N+1 with a modern UPS.</summary>
    public ElectricalChain Chain { get; init; } = new();

    /// <summary>IT power at load 1 [kW], above 0 to 10 GW.</summary>
    public required double DesignItPowerKw { get; init; }

    /// <summary>Share of IT heat that leaves by liquid [fraction], default 0, range 0–1; 0.8–0.95 with cold plates.</summary>
    public double LiquidShare { get; init; }

    /// <summary>Lighting and other, always on, per design IT power [fraction], default 0.003, range 0–0.1.</summary>
    public double LightingShare { get; init; } = 0.003;

    /// <summary>Price of energy at the meter [USD/kWh]; default 0.</summary>
    public HourlySeries Price { get; init; } = HourlySeries.Zero;

    /// <summary>Direct carbon intensity [kg CO2e/kWh]; default 0.</summary>
    public HourlySeries CarbonDirect { get; init; } = HourlySeries.Zero;

    /// <summary>Life-cycle carbon intensity [kg CO2e/kWh], direct included; default the direct series.</summary>
    public HourlySeries? CarbonLifeCycle { get; init; }

    /// <summary>Relative utilisation by hour, default flat. It is divided by its mean in each month, so that load stays the month's mean.</summary>
    public HourlySeries? UtilisationShape { get; init; }

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(DesignItPowerKw, 0.001, 1e7, "kW", Concept);
        Option.Check(LiquidShare, 0, 1, "", Concept);
        Option.Check(LightingShare, 0, 0.1, "of IT", Concept);
        Chain.Validate();
        Plant.Validate();
        if (Plant.WhyNotLiquid(LiquidShare) is { } reason)
            throw new ArgumentException(reason);
    }
}
