using InfraTco.Data.Results;
using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Data.Tests.Refresh;

/// <summary>Policies of the built-in example: what holds between them in any future.</summary>
public class RefreshPolicyTests
{
    private static readonly RefreshResult Example = RefreshExample.Run("years=7");

    [Fact]
    public void The_optimal_policy_is_no_worse_than_any_rule_in_training()
    {
        var training = Example.Training!;
        var optimal = training.Means[Index(Example, "optimal")];
        Assert.All(training.Means, mean => Assert.True(mean <= optimal, $"{mean} > {optimal}"));
        Assert.Null(training.Instead);
    }

    [Fact]
    public void On_fresh_futures_it_is_no_worse_than_any_rule_and_below_foresight()
    {
        var optimal = RefreshExample.Mean(Example, "optimal");
        Assert.All(Example.Rules, rule => Assert.True(RefreshExample.Mean(Example, rule.Id) <= optimal, rule.Id));
        Assert.True(optimal <= Example.Foresight.Distribution(RefreshFigure.ValueUsd).Mean);
    }

    [Fact]
    public void Foresight_never_loses_and_gains_where_it_switches()
    {
        Assert.True(Example.Foresight.Distribution(RefreshFigure.ValueUsd).Minimum >= 0);
        Assert.Equal(Example.Foresight.Switched, Example.Foresight.Better);
    }

    [Fact]
    public void Foresight_bounds_rules_that_replace_again_in_every_future()
    {
        // Switches that cost nothing and a price that falls fast: to replace often is best, and no single replacement comes near.
        var result = RefreshExample.RunWith(
            new() { Paths = 1_000 }, "years=9", "refresh.everyYears=[1]", "refresh.policies=[every-years, optimal]",
            "refresh.challengers=[{ system: vera-rubin-nvl72, from: 2027-01, downtime: 0, switchingCost: 0 USD/kW, price: 10 kUSD }]", "market.computePriceTrend=-5 %/yr",
            "market.newPriceDecline=40 %/yr", "market.resaleDecline=5 %/yr");
        var every = result.Tallies[0].Distribution(RefreshFigure.ValueUsd);
        var foresight = result.Foresight.Distribution(RefreshFigure.ValueUsd);
        Assert.True(result.Tallies[0].ActionCount > 8 * result.Tallies[0].Switched);
        Assert.True(every.Mean <= foresight.Mean);
        Assert.True(result.Foresight.ActionCount > 2 * result.Foresight.Switched);
        Assert.True(result.ExpectedFigure(result.Sequences[0], RefreshFigure.ValueUsd) <= result.ExpectedFigure(result.Foreseen, RefreshFigure.ValueUsd));
    }

    [Fact]
    public void Leave_to_close_never_lowers_what_foresight_gains_and_rules_of_age_never_use_it()
    {
        RefreshResult With(string closing) => RefreshExample.RunWith(new() { Paths = 4_096 }, "years=6", $"refresh.closing={closing}");
        var (free, bound) = (With("true"), With("false"));
        Assert.True(free.Foresight.Distribution(RefreshFigure.ValueUsd).Mean > bound.Foresight.Distribution(RefreshFigure.ValueUsd).Mean);
        Assert.True(RefreshExample.Mean(free, "optimal") > RefreshExample.Mean(bound, "optimal"));
        foreach (var rule in new[] { "every-4-years", "economic-life", "margin" })
        {
            Assert.Equal(0, free.Tallies[Index(free, rule)].Actions[free.Input.Close]);
            // What they bought is closed before it loses more.
            Assert.True(RefreshExample.Mean(bound, rule) < RefreshExample.Mean(free, rule), rule);
        }
        Assert.Equal(free.Input.Challengers.Count, bound.Foresight.Actions.Count);
    }

    [Fact]
    public void Years_challengers_and_never_sum_to_the_futures()
    {
        foreach (var tally in Example.Tallies.Append(Example.Foresight))
        {
            Assert.Equal(tally.Switched, tally.Years.Sum());
            Assert.InRange(tally.Switched, 0, Example.Paths);
            Assert.All(Enum.GetValues<RefreshFigure>(), figure => Assert.Equal(Example.Paths, tally.Distribution(figure).Count));
        }
    }

    [Fact]
    public void Without_chance_the_optimal_policy_is_the_best_date_and_that_of_foresight()
    {
        var result = RefreshExample.RunWith(new() { Paths = 64 }, "years=7", "risk.scale=0");
        var (expected, best) = (result.Expected.Value(result.Expected.Best), result.Expected.Best);
        var foresight = result.Foresight.Distribution(RefreshFigure.ValueUsd);
        var optimal = result.Tallies[Index(result, "optimal")].Distribution(RefreshFigure.ValueUsd);
        Assert.False(best.IsNever);
        Assert.Equal(foresight.Mean, optimal.Mean);
        Assert.Equal((optimal.Minimum, foresight.Minimum), (optimal.Maximum, foresight.Maximum));
        Assert.Equal(foresight.Mean, RefreshExample.Mean(result, "planned-date"));
        // Gains are differences of sums of some hundred million in single precision.
        Assert.Equal(expected, foresight.Mean, 1e-6 * result.Input.Incumbent.Metrics[Comparison.Metric.TcoPresentValueUsd]);
        Assert.Equal(result.Paths, result.Foresight.Years[result.Input.Month(best.Date) / 12]);
    }

    [Theory]
    [InlineData(1, LaneWidth.Wide16)]
    [InlineData(2, LaneWidth.Wide32)]
    [InlineData(3, LaneWidth.Scalar)]
    [InlineData(2, LaneWidth.Wide4)]
    [InlineData(2, LaneWidth.Wide8)]
    public void Threads_and_lanes_give_the_same_bytes(int threads, LaneWidth lane)
    {
        string Text(int t, LaneWidth l) => RefreshJson.Write(RefreshExample.RunWith(new() { Paths = 5_000, Threads = t, Lane = l }, "years=2"), []);
        Assert.Equal(Text(2, LaneWidth.Wide16), Text(threads, lane));
    }

    [Fact]
    public void A_modelled_successor_is_never_bought_before_its_release()
    {
        var result = RefreshExample.Run("refresh.challengers=[{ system: vera-rubin-nvl72, generations: 1, from: 2020-01 }]", "refresh.everyYears=[1]");
        var at = result.Input.Engine.Future.Releases.Renewal.MeanFactor(0);
        var every = result.Tallies[Index(result, "every-1-years")];
        // MeanFactor(0) is the probability of no release up to and including a month; a switch in December sees the releases up to November.
        var released = 1 - at[10];
        Assert.Equal(released, (double)every.Years[0] / result.Paths, 0.02);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_dearer_switch_comes_later_or_never_and_gains_less(int seed)
    {
        var random = new Random(seed);
        var cheap = random.Next(0, 1500);
        var dear = cheap + random.Next(500, 3000);
        RefreshResult At(int usdPerKw) => RefreshExample.RunWith(
            new() { Paths = 4_096, Seed = (ulong)seed }, "years=6", $"refresh.challengers=[{{ system: vera-rubin-nvl72, from: 2027-01, switchingCost: {usdPerKw} USD/kW }}]");
        var (a, b) = (At(cheap), At(dear));
        Assert.True(a.Foresight.Switched >= b.Foresight.Switched, $"seed {seed}: {cheap} and {dear} USD/kW");
        Assert.True(RefreshExample.Mean(a, "optimal") >= RefreshExample.Mean(b, "optimal"), $"seed {seed}");
        Assert.True(a.Expected.BestOf(0).Date <= b.Expected.BestOf(0).Date, $"seed {seed}");
    }

    [Fact]
    public void Beyond_ten_years_decisions_are_further_apart()
    {
        var input = RefreshExample.Input("years=40");
        Assert.Equal((4, 120), (input.Interval, input.Dates));
        Assert.Equal((1, 60), (RefreshExample.Input().Interval, RefreshExample.Input().Dates));
    }

    [Fact]
    public void Policies_that_are_not_asked_for_are_not_run()
    {
        var result = RefreshExample.RunWith(new() { Paths = 100 }, "years=2", "refresh.policies=[margin, never]");
        Assert.Equal(["margin", "never"], result.Rules.Select(r => r.Id));
        Assert.Null(result.Training);
    }

    [Fact]
    public void A_cancelled_run_ends()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var input = RefreshExample.Input("years=2");
        Assert.Throws<OperationCanceledException>(() => RefreshRun.Run(input, new() { Paths = 100 }, cancel.Token));
    }

    [Fact]
    public void Challengers_that_come_too_late_are_refused()
    {
        var refused = Assert.Throws<ScenarioException>(() => RefreshExample.Input("years=1", "refresh.challengers=[{ system: dgx-b200, from: 2029-01 }]"));
        Assert.Contains("'dgx-b200' cannot be at work within one year", refused.Message, StringComparison.Ordinal);
    }

    private static int Index(RefreshResult result, string policy) => result.Rules.ToList().FindIndex(r => r.Id == policy);
}
