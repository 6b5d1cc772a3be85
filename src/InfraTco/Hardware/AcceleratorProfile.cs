using InfraTco.Quantities;

namespace InfraTco.Hardware;

/// <summary>Facts of one accelerator package (not of a die): rating, memory, dense throughput, idle power, embodied carbon.</summary>
public sealed record AcceleratorProfile
{
    /// <summary>Identifier, equal to the file name without extension: <c>h100-sxm</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Trade name.</summary>
    public required string Name { get; init; }

    /// <summary>Maker.</summary>
    public required string Vendor { get; init; }

    /// <summary>Architecture or generation: Hopper, Blackwell.</summary>
    public required string Generation { get; init; }

    /// <summary>First volume shipment (announced date where it has not shipped).</summary>
    public required DateOnly LaunchDate { get; init; }

    /// <summary>Whether it can be bought.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Board power limit [W]. Low and high are SKU variants and are never sampled.</summary>
    public required Ranged<Power> Tdp { get; init; }

    /// <summary>Lowest board power limit that can be set [W].</summary>
    public Ranged<Power>? PowerCapMinimum { get; init; }

    /// <summary>Power with nothing allocated [W].</summary>
    public required Ranged<Power> IdleEmptyPower { get; init; }

    /// <summary>Power with a model resident and no work [W].</summary>
    public Ranged<Power>? IdleResidentPower { get; init; }

    /// <summary>Memory capacity that software sees.</summary>
    public required Ranged<DataSize> MemoryCapacity { get; init; }

    /// <summary>Memory bandwidth.</summary>
    public required Ranged<DataRate> MemoryBandwidth { get; init; }

    /// <summary>Memory type: HBM3e.</summary>
    public required string MemoryType { get; init; }

    /// <summary>Scale-up fabric bandwidth, both directions together.</summary>
    public Ranged<DataRate>? ScaleUpBandwidth { get; init; }

    /// <summary>Dense throughput by precision; a format the part lacks, or whose figure is not public, is absent.</summary>
    public required IReadOnlyDictionary<Precision, Ranged<ComputeRate>> DenseThroughput { get; init; }

    /// <summary>Highest operating temperature of the package.</summary>
    public Ranged<Temperature>? MaximumTemperature { get; init; }

    /// <summary>Process node, in words.</summary>
    public string? ProcessNode { get; init; }

    /// <summary>Compute silicon in the package.</summary>
    public Ranged<DieArea>? DieArea { get; init; }

    /// <summary>Compute dies in the package.</summary>
    public Ranged<Count>? DieCount { get; init; }

    /// <summary>Embodied carbon, cradle to gate, of one package with its share of the baseboard.</summary>
    public required Ranged<CarbonMass> EmbodiedCarbon { get; init; }

    /// <summary>Fault events that stop a job, per GPU and year.</summary>
    public required Ranged<EventRate> FaultRate { get; init; }

    /// <summary>Share of GPUs that are replaced for good per year.</summary>
    public required Ranged<AnnualRate> ReplacementRate { get; init; }

    /// <summary>On-demand rental price, where a market quotes one.</summary>
    public Ranged<ComputePrice>? RentalPrice { get; init; }

    /// <summary>Price of one accelerator, for repairs out of warranty.</summary>
    public required Ranged<Money> Price { get; init; }
}
