using InfraTco.Comparison;
using InfraTco.Hardware;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;

namespace InfraTco.Tests.Comparison;

public class BreakEvenTests
{
    private static Pair Only(Scenario scenario, Func<string, SystemProfile>? systems = null) =>
        Assert.Single(Study.Run(scenario, systems ?? TestSystem.Find, new FlatSite().For).Pairs);

    private static void Equalises(Scenario scenario)
    {
        var price = Only(scenario).BreakEvenPriceUsd;
        Assert.True(price > 0);
        var b = scenario.Candidates[1] with { Price = new Quantity<Money>(price) };
        var pair = Only(scenario.With(scenario.Candidates[0], b));
        Assert.Equal(1, Pair.Levelised(pair.B) / Pair.Levelised(pair.A), 9);
    }

    [Fact]
    public void At_the_break_even_price_both_cost_the_same_per_hour_of_work() => Equalises(TestScenario.Plain);

    [Fact]
    public void The_break_even_price_of_an_owned_fleet_is_its_market_value() =>
        Equalises(TestScenario.Plain.With(TestScenario.New("old"), TestScenario.Owned("old")));

    [Fact]
    public void The_break_even_price_holds_for_a_fleet_that_is_given_away() =>
        Equalises(TestScenario.Plain.With(TestScenario.New("old"), TestScenario.New("fast") with { Price = new Quantity<Money>(0) }));

    [Theory]
    [InlineData(Basis.Gpus)]
    [InlineData(Basis.Work)]
    public void The_break_even_price_holds_on_other_bases(Basis basis) => Equalises(TestScenario.Plain.WithFleet(f => f with { Basis = basis }));

    [Fact]
    public void At_the_break_even_throughput_both_cost_the_same_per_hour_of_work()
    {
        var ratio = Only(TestScenario.Plain).BreakEvenThroughputRatio;
        var tuned = TestSystem.Fast with
        {
            RelativeThroughput = new Dictionary<(WorkloadClass, PrecisionPolicy), Ranged<Ratio>>
            {
                [(WorkloadClass.Training, PrecisionPolicy.Same)] = TestSystem.Value<Ratio>(ratio, "x"),
            },
        };
        var pair = Only(TestScenario.Plain, id => id == "fast" ? tuned : TestSystem.Find(id));
        Assert.Equal(1, Pair.Levelised(pair.B) / Pair.Levelised(pair.A), 9);
        Assert.Equal(ratio, pair.BreakEvenThroughputRatio, 9);
    }

    [Fact]
    public void A_system_too_slow_to_pay_even_as_a_gift_has_a_negative_break_even_price()
    {
        var slow = TestSystem.Fast with
        {
            RelativeThroughput = new Dictionary<(WorkloadClass, PrecisionPolicy), Ranged<Ratio>>
            {
                [(WorkloadClass.Training, PrecisionPolicy.Same)] = TestSystem.Value<Ratio>(0.1, "x"),
            },
        };
        var result = Study.Run(TestScenario.Plain, id => id == "fast" ? slow : TestSystem.Find(id), new FlatSite().For);
        Assert.True(Assert.Single(result.Pairs).BreakEvenPriceUsd < 0);
        Assert.Contains(Verdict.Sentences(result), s => s.Contains("at no price", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_a_pair_for_every_two_candidates_the_earlier_as_reference()
    {
        var pairs = TestScenario.Plain.With(TestScenario.New("old"), TestScenario.Owned("old"), TestScenario.New("fast")).Run().Pairs;
        Assert.Equal(["old>old-owned", "old>fast", "old-owned>fast"], pairs.Select(p => $"{p.A.Id}>{p.B.Id}"));
    }
}
