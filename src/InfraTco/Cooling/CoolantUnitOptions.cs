using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>Coolant distribution units: the pumps and exchangers between facility water and the servers' liquid.</summary>
public sealed record CoolantUnitOptions
{
    private const string Concept = "coolant distribution unit";

    /// <summary>Pump power per liquid heat [kW/kW], default 0.01, range 0–0.1; usual 0.008–0.015.</summary>
    public double PumpShare { get; init; } = 0.01;

    /// <summary>Liquid to the servers above facility water [K], default 4, range 0–15; usual 3–5.</summary>
    public double Approach { get; init; } = 4;

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(PumpShare, 0, 0.1, "kW/kW", Concept);
        Option.Check(Approach, 0, 15, "K", Concept);
    }
}
