using InfraTco.Comparison;
using InfraTco.Finance;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Comparison;

/// <summary>
/// J. Hamilton, "Overall Data Center Costs", Perspectives, 2010-09-18: 45,978 servers at 1,450 USD, network 12.63 MUSD, facility
/// 72 MUSD for 8 MW of critical load drawn to 80 %, PUE 1.45, 0.07 USD/kWh; shares of the monthly cost 57/8/18/4/13 %.
/// Here the model lays out the same site, and its nominal lines are the principals of the published amortisation.
/// </summary>
public class HamiltonTests
{
    private const int Servers = 45_978;
    private const double ServerUsd = 1_450;
    private const double NetworkUsd = 12.63e6;
    private const double FacilityUsd = 72e6;
    private const double CriticalKw = 8_000;

    private static readonly CandidateResult Site = Run();

    private static CandidateResult Run()
    {
        var watts = 0.8 * CriticalKw / Servers * 1e3;
        var server = Old with
        {
            AcceleratorCount = 1,
            RatedPower = Value<Power>(CriticalKw / Servers, "kW"),
            IdleEmptyPower = Value<Power>(watts / 2, "W"),
            BusyPower = new Dictionary<WorkloadClass, Ranged<Power>> { [WorkloadClass.Training] = Value<Power>(watts, "W") },
            PriceNew = Value<Money>(ServerUsd, "USD"),
            NetworkCapexShare = Value<Fraction>(NetworkUsd / (Servers * ServerUsd + NetworkUsd), ""),
        };
        var scenario = TestScenario.Plain
            .With(TestScenario.New("old"))
            .WithFleet(f => f with
            {
                NonServerPowerShare = Value<Fraction>(0, ""),
                Utilisation = Value<Fraction>(1, ""),
                Spares = Value<Fraction>(0, ""),
            })
            .WithCosts(c => c with { StorageCapexShare = Value<Fraction>(0, ""), Installation = Value<Fraction>(0, "") })
            .WithSite(s => s with { Capacity = Quantity<Power>.Of(CriticalKw, "kW"), Electricity = s.Electricity with { Escalation = Value<AnnualRate>(0, "1/yr") } })
            .WithBuilding(b => b with { Cost = Value<CapacityCost>(FacilityUsd / CriticalKw, "USD/kW"), Life = Value<Duration>(10, "years") });
        var reliable = server with { Accelerator = server.Accelerator with { FaultRate = Value<EventRate>(0, "1/GPU-yr") } };
        return Study.Run(scenario, _ => reliable, new FlatSite { Pue = 1.45, Price = 0.07 }.For).Candidates[0];
    }

    [Fact]
    public void The_nominal_lines_are_the_published_principals()
    {
        Assert.Equal(Servers, Site.Design.Count);
        Assert.Equal(Servers * ServerUsd, Site.Ledger.Sum(LineItem.Servers), 1);
        Assert.Equal(NetworkUsd, Site.Ledger.Sum(LineItem.Network), 1);
        Assert.Equal(FacilityUsd, Site.Ledger.Sum(LineItem.Building), 1);
        Assert.Equal(1.45, Site.Metrics[Metric.Pue], 12);
    }

    [Fact]
    public void A_mean_month_of_energy_costs_the_published_474_208_dollars() =>
        Assert.Equal(474_208, Site.Ledger.Sum(LineItem.Energy) / Site.Ledger.Months, 1.0);

    [Fact]
    public void Amortised_over_36_48_and_120_months_at_5_percent_the_lines_have_the_published_shares()
    {
        CapitalItem[] capital =
        [
            new("servers", Site.Ledger.Sum(LineItem.Servers), 0.05, 36),
            new("network", Site.Ledger.Sum(LineItem.Network), 0.05, 48),
            new("power and cooling", 0.82 * Site.Ledger.Sum(LineItem.Building), 0.05, 120),
            new("other facility", 0.18 * Site.Ledger.Sum(LineItem.Building), 0.05, 120),
        ];
        var power = Site.Ledger.Sum(LineItem.Energy) / Site.Ledger.Months;
        var lines = AmortisedMonthlyCost.Breakdown(capital, new(0, 0, 1, 0), ("power", power)).Where(l => l.Amount > 0).ToArray();
        Assert.Equal([57, 8, 18, 4, 13], lines.Select(l => Math.Round(100 * l.Share)));
    }
}
