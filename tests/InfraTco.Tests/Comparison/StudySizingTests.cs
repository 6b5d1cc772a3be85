using InfraTco.Comparison;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Comparison;

public class StudySizingTests
{
    private static int[] Counts(StudyResult result) => [.. result.Candidates.Select(c => c.Design.Count)];

    private static Scenario On(Basis basis, Func<FleetScenario, FleetScenario>? change = null) =>
        TestScenario.Plain.WithFleet(f => (change ?? (g => g))(f with { Basis = basis }));

    private static readonly IReadOnlyList<DeliveryScenario> Thirds =
        [new(0, new Quantity<Fraction>(1 / 3.0)), new(5, new Quantity<Fraction>(1 / 3.0)), new(11, new Quantity<Fraction>(1 / 3.0))];

    [Fact]
    public void Equal_power_fills_the_hall_and_builds_all_of_it()
    {
        var result = (TestScenario.Plain.WithSite(s => s with { Capacity = Quantity<Power>.Of(10.01, "MW") })).Run();
        Assert.Equal([900, 600], Counts(result));
        Assert.All(result.Candidates, c => Assert.Equal(10.0, c.Metrics[Metric.StrandedPowerKw], 6));
        Assert.All(result.Candidates, c => Assert.Equal(11_000 * 10_010.0, c.Ledger.Sum(LineItem.Building), 3));
    }

    [Theory]
    [InlineData(Basis.Gpus, 900, 900)]
    [InlineData(Basis.Work, 900, 410)] // 900 ÷ 2.2 = 409.1
    [InlineData(Basis.Budget, 900, 571)] // 900 · 483,987 ÷ 762,157 = 571.5, USD of IT, installation and hall a system
    public void The_first_fleet_is_the_measure_where_none_is_stated(Basis basis, int first, int second) =>
        Assert.Equal([first, second], Counts(On(basis).Run()));

    [Fact]
    public void Stated_gpus_are_rounded_up_to_whole_systems() =>
        Assert.Equal([126, 126], Counts(On(Basis.Gpus, f => f with { Gpus = 1001 }).Run()));

    [Fact]
    public void Stated_work_gets_the_least_fleet_that_does_it()
    {
        var result = On(Basis.Work, f => f with { WorkH100eHours = 1e7, Deliveries = Thirds }).Run();
        Assert.All(result.Candidates, c =>
        {
            Assert.True(c.Metrics[Metric.WorkH100eHours] >= 1e7);
            Assert.True(Smaller(c).Metrics[Metric.WorkH100eHours] < 1e7);
        });

        CandidateResult Smaller(CandidateResult c) =>
            On(Basis.Work, f => f with { Deliveries = Thirds }).With(c.Design.Candidate with { Count = c.Design.Count - 1 }).Run().Candidates[0];
    }

    [Fact]
    public void Equal_work_keeps_the_first_fleet_though_its_deliveries_are_rounded() =>
        Assert.Equal(900, Counts(On(Basis.Work, f => f with { Deliveries = Thirds }).Run())[0]);

    [Fact]
    public void Stated_budget_is_spent_but_not_exceeded()
    {
        var result = On(Basis.Budget, f => f with { Budget = Quantity<Money>.Of(100, "MUSD") }).Run();
        Assert.All(result.Candidates, c => Assert.InRange(c.Metrics[Metric.CapexUsd], 100e6 - c.Metrics[Metric.CapexUsd] / c.Design.Count, 100e6));
    }

    [Fact]
    public void A_stated_measure_holds_on_a_site_smaller_than_a_system()
    {
        var tiny = On(Basis.Work, f => f with { WorkH100eHours = 1e6 }).WithSite(s => s with { Capacity = Quantity<Power>.Of(1, "kW") });
        var large = On(Basis.Work, f => f with { WorkH100eHours = 1e6 });
        Assert.Equal(Counts(large.Run()), Counts(tiny.Run()));
    }

    [Fact]
    public void Off_the_power_basis_the_hall_fits_its_fleet() =>
        Assert.All(On(Basis.Gpus).Run().Candidates, c =>
        {
            Assert.Equal(0, c.Design.StrandedPowerKw, 9);
            Assert.Equal(c.Design.Count * c.Design.ProvisionedKwPerSystem, c.Design.FacilityItPowerKw, 9);
        });

    [Fact]
    public void At_the_meter_capacity_is_the_p99_6_hour_of_a_full_hall()
    {
        var result = TestScenario.Plain.WithSite(s => s with { CapacityAt = CapacityPoint.Utility }).Run();
        // 10 MW ÷ 1.25 = 8 MW of IT: 720 systems of 11.1 kW, or 480 of 16.7 kW.
        Assert.Equal([720, 480], Counts(result));
        Assert.All(result.Candidates, c => Assert.Equal(8000, c.Design.FacilityItPowerKw, 6));
    }

    [Fact]
    public void Measured_peak_and_oversubscription_put_more_systems_behind_the_same_capacity()
    {
        Assert.Equal([1125, 750], Counts(TestScenario.Plain.WithFleet(f => f with { Provisioning = Provisioning.MeasuredPeak }).Run()));
        Assert.Equal([1080, 720], Counts(TestScenario.Plain.WithFleet(f => f with { Oversubscription = Quantity<Ratio>.Of(1.2, "x") }).Run()));
    }

    [Fact]
    public void The_peak_of_an_oversubscribed_hall_is_capped_at_its_capacity()
    {
        var result = TestScenario.Plain.With(TestScenario.New("old")).WithFleet(f => f with { Oversubscription = Quantity<Ratio>.Of(1.6, "x") }).Run();
        Assert.Equal(1.3 * 10_000, result.Candidates[0].Metrics[Metric.PeakFacilityPowerKw], 6);
    }

    [Fact]
    public void A_hall_that_would_draw_more_than_its_capacity_on_average_is_refused()
    {
        var twice = TestScenario.Plain.WithFleet(f => f with { Oversubscription = Quantity<Ratio>.Of(2.2, "x") });
        Assert.Contains("oversubscribe less", Assert.Throws<ScenarioException>(() => twice.Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_too_small_for_one_system_is_refused_and_one_that_just_fits_is_not()
    {
        Scenario Of(double kw) => TestScenario.Plain.With(TestScenario.New("old")).WithSite(s => s with { Capacity = Quantity<Power>.Of(kw, "kW") });
        Assert.Equal([1], Counts(Of(10 / 0.9).Run()));
        Assert.Throws<ScenarioException>(() => Of(10 / 0.9 - 0.001).Run());
    }

    [Fact]
    public void A_fleet_beyond_counting_is_refused() =>
        Assert.Throws<ScenarioException>(() => On(Basis.Work, f => f with { WorkH100eHours = 1e30 }).Run());

    [Fact]
    public void A_given_count_stands_above_any_basis() =>
        Assert.Equal([900, 7], Counts(TestScenario.Plain.With(TestScenario.New("old"), TestScenario.New("fast") with { Count = 7 }).Run()));

    [Fact]
    public void An_owned_system_without_a_used_price_is_refused_unless_the_candidate_names_one()
    {
        Assert.Throws<ScenarioException>(() => TestScenario.Plain.With(TestScenario.Owned("fast")).Run());
        var priced = TestScenario.Owned("fast") with { Price = Quantity<Money>.Of(300, "kUSD") };
        Assert.Equal(0.85 * 300e3 * 600, TestScenario.Plain.With(priced).Run().Candidates[0].Metrics[Metric.CapexUsd] - 110e6, 3);
    }
}
