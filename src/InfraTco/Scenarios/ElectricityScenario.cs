using InfraTco.Quantities;

namespace InfraTco.Scenarios;

/// <summary>The price of electricity. Exactly one of all-in and unbundled.</summary>
public sealed record ElectricityScenario
{
    /// <summary>All-in or unbundled.</summary>
    public required TariffKind Tariff { get; init; }

    /// <summary>Price of energy in the first year; holds the demand charge if the tariff is all-in.</summary>
    public required Ranged<EnergyPrice> Price { get; init; }

    /// <summary>Charge on the month's highest hour; only with an unbundled tariff.</summary>
    public Ranged<CapacityPrice>? DemandCharge { get; init; }

    /// <summary>Growth of both per year, nominal.</summary>
    public required Ranged<AnnualRate> Escalation { get; init; }

    /// <summary>CSV of hourly prices whose shape, or whose level too, is used; relative to the scenario file.</summary>
    public string? HourlyFile { get; init; }
}
