using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>The carbon of grid electricity: one scope 2 factor a site; life cycle minus direct goes to scope 3 category 3.</summary>
public sealed record GridCarbonScenario
{
    /// <summary>Which scope 2 figure is headlined.</summary>
    public required CarbonAccounting Accounting { get; init; }

    /// <summary>Direct intensity at the generator in the first year, location-based.</summary>
    public required Ranged<CarbonIntensity> Direct { get; init; }

    /// <summary>Life-cycle intensity in the first year.</summary>
    public required Ranged<CarbonIntensity> LifeCycle { get; init; }

    /// <summary>Market-based factor in the first year; the location-based one where none is published.</summary>
    public Ranged<CarbonIntensity>? MarketBased { get; init; }

    /// <summary>Change of every intensity per year towards the floor.</summary>
    public required Ranged<AnnualRate> Trend { get; init; }

    /// <summary>Intensity that the decline approaches.</summary>
    public required Ranged<CarbonIntensity> Floor { get; init; }

    /// <summary>Loss between generator and site; its emissions are scope 3 category 3.</summary>
    public required Ranged<Fraction> TransmissionLoss { get; init; }

    /// <summary>Price of carbon paid by the site, nominal, first year.</summary>
    public required Ranged<CarbonPrice> Price { get; init; }

    /// <summary>Growth of the carbon price per year.</summary>
    public required Ranged<AnnualRate> PriceEscalation { get; init; }

    /// <summary>Whether the electricity price already holds the carbon price, in which case it is not charged again.</summary>
    public required bool PriceInElectricity { get; init; }

    /// <summary>CSV of hourly intensities; relative to the scenario file.</summary>
    public string? HourlyFile { get; init; }
}
