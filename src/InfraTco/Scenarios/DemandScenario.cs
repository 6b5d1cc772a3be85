using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>Demand for the fleet's compute after the start, relative to supply.</summary>
public sealed record DemandScenario
{
    /// <summary>Whether it moves.</summary>
    public required DemandModel Model { get; init; }

    /// <summary>Growth per year of demand for tasks over the growth of supply, at constant efficiency.</summary>
    public required Ranged<AnnualRate> Growth { get; init; }

    /// <summary>Time in which the compute that a task takes halves, by software alone.</summary>
    public required Ranged<Duration> SoftwareHalving { get; init; }

    /// <summary>Price elasticity of demand for tasks: at 1 demand for compute stays as it is, above it grows, below it shrinks.</summary>
    public required Ranged<Ratio> Rebound { get; init; }

    /// <summary>Share of demand served at the edge in place of the fleet, by year from the first; the last holds after.</summary>
    public required IReadOnlyList<Quantity<Fraction>> EdgeShare { get; init; }

    /// <summary>How much of a change of demand shows in the price of compute; the rest shows in utilisation.</summary>
    public required Ranged<Fraction> PriceResponse { get; init; }

    /// <summary>Elasticity of the market value of systems to the price of compute, as demand, a future or a rebound on record moves it.</summary>
    public required Ranged<Ratio> ResaleResponse { get; init; }

    /// <summary>Utilisation that no demand lifts a fleet above; what is beyond lifts the price.</summary>
    public required Ranged<Fraction> UtilisationCap { get; init; }
}
