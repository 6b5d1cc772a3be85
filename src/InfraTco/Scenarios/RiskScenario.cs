using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>How futures scatter around the expected case, month by month. Every factor is mean-corrected: its mean is the expected path.</summary>
public sealed record RiskScenario
{
    /// <summary>Factor on every deviation below: 1 as stated, 0 makes every path the expected case.</summary>
    public required Quantity<Ratio> Scale { get; init; }

    /// <summary>Speed at which the log price of electricity returns to its expected path.</summary>
    public required Ranged<AnnualRate> ElectricityReversion { get; init; }

    /// <summary>Volatility of the log price of electricity.</summary>
    public required Ranged<Volatility> ElectricityVolatility { get; init; }

    /// <summary>Jumps of the price of electricity per year (Poisson).</summary>
    public required Ranged<AnnualRate> ElectricityJumpRate { get; init; }

    /// <summary>Mean size of a jump, in logarithm.</summary>
    public required Ranged<Ratio> ElectricityJumpMean { get; init; }

    /// <summary>Standard deviation of that size.</summary>
    public required Ranged<Ratio> ElectricityJumpDeviation { get; init; }

    /// <summary>Volatility of the price of compute (GPU rental).</summary>
    public required Ranged<Volatility> ComputePriceVolatility { get; init; }

    /// <summary>Scarcity rebounds of that price per year.</summary>
    public required Ranged<AnnualRate> ReboundRate { get; init; }

    /// <summary>Size of a rebound: 0.4 lifts the price by 40 %.</summary>
    public required Ranged<Ratio> ReboundSize { get; init; }

    /// <summary>Standard deviation of the gap between generations ÷ its mean (Gamma).</summary>
    public required Ranged<Ratio> GenerationGapDeviation { get; init; }

    /// <summary>Month-to-month persistence of utilisation (AR(1) of its logit).</summary>
    public required Ranged<Fraction> UtilisationPersistence { get; init; }

    /// <summary>Standard deviation of a month's innovation of utilisation, in fractions of the hours.</summary>
    public required Ranged<Fraction> UtilisationDeviation { get; init; }

    /// <summary>Month-to-month persistence of demand (AR(1)); demand moves utilisation.</summary>
    public required Ranged<Fraction> DemandPersistence { get; init; }

    /// <summary>Standard deviation of a month's innovation of demand, in fractions of the hours.</summary>
    public required Ranged<Fraction> DemandDeviation { get; init; }

    /// <summary>Volatility of grid carbon around its path.</summary>
    public required Ranged<Volatility> GridCarbonVolatility { get; init; }

    /// <summary>Volatility of the carbon price.</summary>
    public required Ranged<Volatility> CarbonPriceVolatility { get; init; }

    /// <summary>Floor of the carbon price, relative to its expected path.</summary>
    public required Ranged<Ratio> CarbonPriceFloor { get; init; }

    /// <summary>Ceiling of the carbon price, relative to its expected path.</summary>
    public required Ranged<Ratio> CarbonPriceCeiling { get; init; }

    /// <summary>Speed at which the short rate returns (Vasicek).</summary>
    public required Ranged<AnnualRate> ShortRateReversion { get; init; }

    /// <summary>Volatility of the short rate; it moves the discount factor.</summary>
    public required Ranged<Volatility> ShortRateVolatility { get; init; }

    /// <summary>Volatility of hardware prices after the start.</summary>
    public required Ranged<Volatility> CapexVolatility { get; init; }

    /// <summary>Month-to-month persistence of weather's effect on cooling energy.</summary>
    public required Ranged<Fraction> WeatherPersistence { get; init; }

    /// <summary>Standard deviation of a month's innovation of cooling energy, in logarithm.</summary>
    public required Ranged<Ratio> WeatherDeviation { get; init; }

    /// <summary>Standard deviation between fleets of the failure rate, in logarithm.</summary>
    public required Ranged<Ratio> FailureDeviation { get; init; }

    /// <summary>Standard deviation ÷ mean of the rate of software efficiency, drawn once a future; counts where demand moves.</summary>
    public required Ranged<Ratio> SoftwareDeviation { get; init; }

    /// <summary>Factor on the ranges of a profile's power, throughput and price: 1 samples them whole, 0 keeps the typical value.</summary>
    public required Quantity<Ratio> ProfileRanges { get; init; }

    /// <summary>Correlations of the monthly innovations; pairs that are not named are uncorrelated.</summary>
    public required IReadOnlyList<FactorCorrelation> Correlations { get; init; }
}
