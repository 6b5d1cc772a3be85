using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Rental;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Cost;

public class ComputeSaleTests
{
    private static readonly Scenario Own = TestScenario.Plain.WithMarket(m => m with { Rental = new(RentalTier.OneYear, Value<Ratio>(0.65, "x")) });

    private static FleetDesign Fleet(string system, double? rent) => new(TestScenario.New(system), Rented(Find(system), rent), 1, 10, 10);

    private static SystemProfile Rented(SystemProfile system, double? rent) => system with
    {
        Accelerator = system.Accelerator with { RentalPrice = rent is { } usd ? Value<ComputePrice>(usd, "USD/GPU-h") : null },
    };

    [Fact]
    public void A_price_of_the_scenario_holds_for_every_fleet()
    {
        var one = TestScenario.Plain.WithMarket(m => m with { ComputePrice = Value<ComputePrice>(2.5, "USD/GPU-h") });
        Assert.Equal(2.5, ComputeSale.PriceAtStart(Fleet("old", 9), one));
        Assert.Equal(0, ComputeSale.PriceAtStart(Fleet("old", 9), TestScenario.Plain));
    }

    [Fact]
    public void A_fleet_sold_at_its_own_price_earns_its_rent_per_gpu_hour()
    {
        var fast = Fleet("fast", 6);
        var throughput = fast.System.RelativeThroughput[(WorkloadClass.Training, PrecisionPolicy.Same)].Base;
        Assert.Equal(6 * 0.65 / throughput, ComputeSale.PriceAtStart(fast, Own), 12);
        var level = Own.OnTime().WithMarket(m => m with { ComputePriceTrend = Value<AnnualRate>(0, "%/yr") });
        var first = Study.Run(level.With(TestScenario.New("fast")), id => Rented(Find(id), 6), new FlatSite().For).Candidates[0].Annual[0];
        Assert.Equal(6 * 0.65, first[Metric.RevenueUsd] / first[Metric.UtilisedGpuHours], 9);
    }

    [Theory]
    [InlineData("2027-01-01", 0)]
    [InlineData("2026-10", 78)] // the middle of the month
    [InlineData("2026", 184)] // the middle of the year, and the generation of September 2026 after it
    [InlineData("2028-01", 0)] // nothing is carried back
    [InlineData("", 0)]
    public void A_rent_of_an_earlier_day_is_carried_to_the_start(string date, int days)
    {
        var fast = Fleet("fast", 6);
        var rent = fast.System.Accelerator.RentalPrice!;
        var dated = fast with { System = fast.System with { Accelerator = fast.System.Accelerator with { RentalPrice = rent with { Provenance = new("", date, 'C') } } } };
        var releases = date == "2026" ? 1 : 0;
        Assert.Equal(
            ComputeSale.PriceAtStart(fast, Own) * Math.Pow(0.8, days / 365.0) * Math.Pow(0.8, releases), ComputeSale.PriceAtStart(dated, Own), 2e-3);
    }

    [Fact]
    public void A_profile_without_a_rental_price_is_refused_by_name()
    {
        var error = Assert.Throws<ScenarioException>(() => ComputeSale.PriceAtStart(Fleet("old", null), Own));
        Assert.Contains("'old' is to be sold at the price of its own class", error.Message, StringComparison.Ordinal);
    }
}
