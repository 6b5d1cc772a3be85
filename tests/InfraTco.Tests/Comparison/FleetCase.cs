using FsCheck;
using FsCheck.Fluent;
using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;
using Property = InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Comparison;

/// <summary>A random fleet on a random site, in the figures that move its results most.</summary>
internal sealed record FleetCase
{
    internal int Count { get; init; }
    internal int Years { get; init; }
    internal int Delay { get; init; }
    internal int SecondDelivery { get; init; }
    internal double Utilisation { get; init; }
    internal double Spares { get; init; }
    internal double Pue { get; init; }
    internal double Price { get; init; }
    internal double SystemPriceUsd { get; init; }
    internal double Inflation { get; init; }
    internal double BuildingLife { get; init; }
    internal WorkloadClass Workload { get; init; }
    internal Acquisition Acquisition { get; init; }
    internal bool Colocated { get; init; }

    /// <summary>Even counts, so that two deliveries of a half are whole systems.</summary>
    internal static Gen<FleetCase> Any { get; } =
        from count in Gen.Choose(1, 500)
        from years in Gen.Choose(1, 12)
        from delay in Gen.Choose(0, 11)
        from second in Gen.Choose(0, 11)
        from u in Property.ListBetween(0, 1, 8, 8)
        from workload in Gen.Elements(Enum.GetValues<WorkloadClass>())
        from acquisition in Gen.Elements(Enum.GetValues<Acquisition>())
        from colocated in Gen.Elements(false, true)
        select new FleetCase
        {
            Count = 2 * count,
            Years = years,
            Delay = delay,
            SecondDelivery = second,
            Utilisation = 0.05 + 0.95 * u[0],
            Spares = 0.3 * u[1],
            Pue = 1 + 0.8 * u[2],
            Price = 0.2 * u[3],
            SystemPriceUsd = 1e5 + 9e5 * u[4],
            Inflation = 0.08 * u[5],
            BuildingLife = 3 + 27 * u[6],
            Workload = workload,
            Acquisition = acquisition,
            Colocated = colocated,
        };

    internal CandidateResult Run() => Scenario.First(new FlatSite { Pue = Pue, Price = Price });

    private Scenario Scenario => (TestScenario.Plain with { Years = Years })
        .With(new CandidateScenario
        {
            Id = "any",
            System = "old",
            Acquisition = Acquisition,
            Count = Count,
            Price = new Quantity<Money>(SystemPriceUsd),
        })
        .WithFleet(f => f with
        {
            Workload = Workload,
            Utilisation = Value<Fraction>(Utilisation, ""),
            Spares = Value<Fraction>(Spares, ""),
            EnergisationDelayMonths = Delay,
            Deliveries = [new(0, new Quantity<Fraction>(0.5)), new(SecondDelivery, new Quantity<Fraction>(0.5))],
        })
        .WithCosts(c => c with { Inflation = Value<AnnualRate>(Inflation, "1/yr") })
        .WithMarket(m => m with { ComputePrice = Value<ComputePrice>(2.5, "USD/GPU-h") })
        .WithBuilding(b => b with
        {
            Life = Value<Duration>(BuildingLife, "years"),
            Colocation = Colocated ? Value<CapacityPrice>(140, "USD/kW-month") : null,
        })
        .WithSite(s => s with
        {
            Electricity = s.Electricity with { Tariff = TariffKind.Unbundled, DemandCharge = Value<CapacityPrice>(8, "USD/kW-month") },
        });
}
