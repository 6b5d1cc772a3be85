using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>Costs of the IT itself.</summary>
public sealed record CostScenario
{
    /// <summary>Storage as a share of IT capex (servers, network, storage).</summary>
    public required Ranged<Fraction> StorageCapexShare { get; init; }

    /// <summary>Racking, cabling and commissioning as a share of IT capex.</summary>
    public required Ranged<Fraction> Installation { get; init; }

    /// <summary>Maintenance contracts and labour per year as a share of IT capex; parts are counted as repairs.</summary>
    public required Ranged<AnnualRate> Maintenance { get; init; }

    /// <summary>Time during which the vendor replaces failed accelerators.</summary>
    public required Ranged<Duration> Warranty { get; init; }

    /// <summary>Software and operations per year as a share of IT capex.</summary>
    public required Ranged<AnnualRate> Software { get; init; }

    /// <summary>Growth of staff, maintenance, insurance, water and rent per year.</summary>
    public required Ranged<AnnualRate> Inflation { get; init; }
}
