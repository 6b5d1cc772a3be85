using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>Outside air to the servers, and the limits within which it may be used. Ranges: Lei &amp; Masanet 2022.</summary>
public sealed record AirEconomiserOptions
{
    private const string Concept = "air economiser";

    /// <summary>Coldest air supplied [degC], default 18, range 5–30; warmer return air is mixed in below it.</summary>
    public double LowestSupply { get; init; } = 18;

    /// <summary>Lowest dew point supplied [degC], default −9, range −30 to 10; drier air is humidified.</summary>
    public double LowestDewPoint { get; init; } = -9;

    /// <summary>Highest dew point supplied [degC], default 15 (ASHRAE TC 9.9 recommended), range 5–30; moister air stays outside.</summary>
    public double HighestDewPoint { get; init; } = 15;

    /// <summary>Lowest relative humidity supplied [fraction], default 0.08, range 0–0.5.</summary>
    public double LowestHumidity { get; init; } = 0.08;

    /// <summary>Highest relative humidity supplied [fraction], default 0.7, range 0.3–1.</summary>
    public double HighestHumidity { get; init; } = 0.70;

    /// <summary>
    /// Whether evaporation and return air are modulated to keep humidity in its window, and outside air still used in part where coils must
    /// help; default true. Without it pads are all wet or dry, and air that cannot be brought into the window as it is is shut out. So the
    /// cases of Lei &amp; Masanet 2022 behave, whose bands are met only this way.
    /// </summary>
    public bool Modulates { get; init; } = true;

    /// <summary>
    /// Saturation effectiveness of evaporative cooling [fraction], default 0.85, range 0–0.98; 0 is an economiser without it, which cannot
    /// humidify either.
    /// </summary>
    public double Effectiveness { get; init; } = 0.85;

    /// <summary>Water drawn per water evaporated, default 1.2, range 1–2; usual bleed 10–25 %.</summary>
    public double BleedFactor { get; init; } = 1.2;

    /// <summary>Refuses values outside their ranges.</summary>
    /// <exception cref="ArgumentException">Names the option, the value and the range.</exception>
    public void Validate()
    {
        Option.Check(LowestSupply, 5, 30, "degC", Concept);
        Option.Check(LowestDewPoint, -30, 10, "degC", Concept);
        Option.Check(HighestDewPoint, 5, 30, "degC", Concept);
        Option.Check(LowestHumidity, 0, 0.5, "", Concept);
        Option.Check(HighestHumidity, 0.3, 1, "", Concept);
        Option.Check(Effectiveness, 0, 0.98, "", Concept);
        Option.Check(BleedFactor, 1, 2, "", Concept);
    }
}
