using InfraTco.Cooling;
using InfraTco.Electrical;
using InfraTco.Quantities;

namespace InfraTco.Data.Sites;

/// <summary>A site to be simulated by itself.</summary>
public sealed record SiteRequest
{
    /// <summary>Preset site; Ashburn if absent.</summary>
    public string? Preset { get; init; }

    /// <summary>EPW or TMY3 file in place of the preset's climate.</summary>
    public string? WeatherFile { get; init; }

    /// <summary>Cooling plant.</summary>
    public required CoolingKind Cooling { get; init; }

    /// <summary>Share of IT heat that leaves by liquid; absent: <see cref="DefaultLiquidShare"/> for direct-to-chip plants, else none.</summary>
    public double? LiquidShare { get; init; }

    /// <summary>IT power at full load [kW], 1 W to 10 GW.</summary>
    public required double ItPowerKw { get; init; }

    /// <summary>Mean load as a share of it, above 0 to 1.</summary>
    public required double Load { get; init; }

    /// <summary>UPS technology.</summary>
    public required UpsMode Ups { get; init; }

    /// <summary>Redundancy of the electrical chain.</summary>
    public required Redundancy Redundancy { get; init; }

    /// <summary>CSV of hourly prices, or null for the preset's price.</summary>
    public string? PriceFile { get; init; }

    /// <summary>CSV of hourly carbon intensities, or null for the preset's.</summary>
    public string? CarbonFile { get; init; }

    /// <summary>US dollars per unit of other currencies.</summary>
    public required IReadOnlyDictionary<string, double> UsdPerUnit { get; init; }

    /// <summary>Liquid share of direct-to-chip cooling: 0.80–0.95 in literature (Frontier 0.945, ExaDigiT/RAPS); 0.85 here.</summary>
    public const double DefaultLiquidShare = 0.85;

    /// <summary>The IT power that a site may have, in words.</summary>
    public const string ItPowerRange = "1 W to 10 GW";

    /// <summary>Whether a site may have this IT power: what a site year accepts (<see cref="InfraTco.Sites.SiteYearOptions"/>).</summary>
    public static bool IsItPower(Quantity<Power> power) => power.In("W") is >= 1 and <= 1e10;

    /// <summary>Share of IT power that the servers' own fans draw, for ITUE and TUE; absent: <see cref="AirFanShare"/> of what air cools.</summary>
    public double? ServerFanShare { get; init; }

    /// <summary>Fans of an air-cooled GPU node: 10–15 % of its power (literature, confidence C).</summary>
    public const double AirFanShare = 0.12;
}
