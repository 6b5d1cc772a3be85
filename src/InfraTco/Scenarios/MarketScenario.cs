using InfraTco.Obsolescence;
using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>How hardware loses value.</summary>
public sealed record MarketScenario
{
    /// <summary>Decline of resale value per year of age, releases of new generations apart.</summary>
    public required Ranged<AnnualRate> ResaleDecline { get; init; }

    /// <summary>Factor on resale value at each release of a generation.</summary>
    public required Ranged<Ratio> GenerationStep { get; init; }

    /// <summary>Time between releases.</summary>
    public required Ranged<Duration> GenerationGap { get; init; }

    /// <summary>Releases on record; those by the start count in what was bought before it.</summary>
    public required IReadOnlyList<GenerationRelease> Releases { get; init; }

    /// <summary>Date of the latest release by the start.</summary>
    public required DateOnly LastGeneration { get; init; }

    /// <summary>Date of the latest release as it was stated, where that is after the start; absent: <see cref="LastGeneration"/>.</summary>
    public DateOnly? StatedLastGeneration { get; init; }

    /// <summary>Times on record in which rents rose again.</summary>
    public required IReadOnlyList<MarketRebound> Rebounds { get; init; }

    /// <summary>Least value, as a share of the price of a new unit.</summary>
    public required Ranged<Fraction> Scrap { get; init; }

    /// <summary>How the fleet is sold at the end, and what an owned fleet would fetch now.</summary>
    public required SaleRoute Sale { get; init; }

    /// <summary>Decline per year of the price of a new unit while its generation is sold.</summary>
    public required Ranged<AnnualRate> NewPriceDecline { get; init; }

    /// <summary>Where the price of used and owned systems comes from.</summary>
    public required UsedPriceRule UsedPrice { get; init; }

    /// <summary>Growth per year of computing per dollar of new hardware.</summary>
    public required Ranged<AnnualRate> PerformancePerDollarGrowth { get; init; }

    /// <summary>What a generation gains over the one before.</summary>
    public required SuccessorScenario Successor { get; init; }

    /// <summary>Price at which the fleet's compute is sold, per H100-equivalent hour at the start; absent: no revenue.</summary>
    public Ranged<ComputePrice>? ComputePrice { get; init; }

    /// <summary>Compute sold at the rental price of each fleet's own class, in place of one price; absent: not so.</summary>
    public RentalSale? Rental { get; init; }

    /// <summary>Whether compute is sold.</summary>
    public bool SellsCompute => ComputePrice is not null || Rental is not null;

    /// <summary>Change of that price per year, releases apart.</summary>
    public required Ranged<AnnualRate> ComputePriceTrend { get; init; }

    /// <summary>Demand for compute.</summary>
    public required DemandScenario Demand { get; init; }
}
