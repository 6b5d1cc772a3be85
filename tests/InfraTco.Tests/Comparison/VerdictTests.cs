using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class VerdictTests
{
    private static string First(Scenario scenario) => Verdict.Sentences(scenario.Run())[0];

    [Fact]
    public void The_verdict_names_basis_site_class_precision_winner_metric_and_horizon()
    {
        var sentence = First(TestScenario.Plain);
        Assert.StartsWith("On equal site power (10 MW of critical IT power) at Testville, for training at the same precision, new Fast box is cheapest: ", sentence, StringComparison.Ordinal);
        Assert.Contains("USD per H100-equivalent hour (levelised at 12 % over 5 years)", sentence, StringComparison.Ordinal);
        Assert.Contains("below new Old box", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Basis.Gpus, "On equal GPUs")]
    [InlineData(Basis.Work, "On equal work")]
    [InlineData(Basis.Budget, "On equal budget")]
    public void Every_basis_is_named(Basis basis, string start) =>
        Assert.StartsWith(start, First(TestScenario.Plain.WithFleet(f => f with { Basis = basis })), StringComparison.Ordinal);

    [Fact]
    public void Capacity_at_the_meter_is_named() =>
        Assert.Contains("10 MW at the meter", First(TestScenario.Plain.WithSite(s => s with { CapacityAt = CapacityPoint.Utility })), StringComparison.Ordinal);

    [Fact]
    public void Given_counts_are_no_equal_basis() =>
        Assert.StartsWith("On given numbers of systems", First(TestScenario.Plain.With(TestScenario.New("old") with { Count = 3 }, TestScenario.New("fast") with { Count = 2 })), StringComparison.Ordinal);

    [Fact]
    public void Serving_at_best_precision_is_named() =>
        Assert.Contains(
            "for serving at each side's best precision",
            First(TestScenario.Plain.WithFleet(f => f with { Workload = WorkloadClass.Serving, Precision = PrecisionPolicy.Best })),
            StringComparison.Ordinal);

    [Fact]
    public void Break_even_price_and_throughput_are_told()
    {
        var result = TestScenario.Plain.Run();
        var pair = Assert.Single(result.Pairs);
        var turn = Verdict.Sentences(result)[1];
        Assert.Contains($"at a price of {pair.BreakEvenPriceUsd / 1e3:N0} kUSD a system", turn, StringComparison.Ordinal);
        Assert.Contains($"does {pair.BreakEvenThroughputRatio:N2} times the work", turn, StringComparison.Ordinal);
        Assert.Contains("profile: 2.20", turn, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_total_cost_disagrees_the_verdict_says_so()
    {
        var result = TestScenario.Plain.Run();
        var (old, fast) = (result.Candidates[0], result.Candidates[1]);
        Assert.True(Pair.Levelised(fast) < Pair.Levelised(old));
        Assert.True(old.Metrics[Metric.TcoUsd] < fast.Metrics[Metric.TcoUsd]);
        Assert.Contains(Verdict.Sentences(result), s => s.StartsWith("Total cost disagrees: new Old box costs least in all", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_carbon_disagrees_the_verdict_says_so()
    {
        // An owned fleet at half the price is cheapest; the fast one emits less for its work.
        var owned = TestScenario.Owned("old") with { Price = Quantity<Money>.Of(20, "kUSD") };
        var result = TestScenario.Plain.With(owned, TestScenario.New("fast")).Run();
        Assert.Contains("the owned Old box fleet is cheapest", Verdict.Sentences(result)[0], StringComparison.Ordinal);
        Assert.Contains(Verdict.Sentences(result), s => s.StartsWith("Carbon disagrees: new Fast box emits least", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_all_agree_nothing_disagrees()
    {
        var cheap = TestScenario.New("fast") with { Price = Quantity<Money>.Of(100, "kUSD") };
        var sentences = Verdict.Sentences(TestScenario.Plain.With(TestScenario.New("old"), cheap).Run());
        Assert.Equal(2, sentences.Count);
    }

    [Fact]
    public void A_fleet_alone_gets_a_cost_and_no_rival()
    {
        var sentence = Assert.Single(Verdict.Sentences(TestScenario.Plain.With(TestScenario.New("old")).Run()));
        Assert.Contains("new Old box does training at the same precision for", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_fleets_of_one_system_are_told_apart_by_their_identifiers()
    {
        var cheap = TestScenario.New("old") with { Id = "old-cheap", Price = Quantity<Money>.Of(200, "kUSD") };
        var sentence = First(TestScenario.Plain.With(TestScenario.New("old"), cheap));
        Assert.Contains("new Old box (old-cheap) is cheapest", sentence, StringComparison.Ordinal);
        Assert.Contains("below new Old box (", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("(old)", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void One_year_is_one_year() => Assert.Contains("over one year)", First(TestScenario.Plain with { Years = 1 }), StringComparison.Ordinal);
}
