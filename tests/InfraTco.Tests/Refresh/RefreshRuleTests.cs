using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation.Draws;

namespace InfraTco.Tests.Refresh;

public sealed class RefreshRuleTests
{
    [Theory]
    [InlineData(RefreshPolicy.Never, 0, "never")]
    [InlineData(RefreshPolicy.EveryYears, 4, "every-4-years")]
    [InlineData(RefreshPolicy.CashCost, 0, "cash-cost")]
    [InlineData(RefreshPolicy.Optimal, 0, "optimal")]
    public void A_policy_has_a_name_in_results(RefreshPolicy policy, int years, string id) => Assert.Equal(id, new RefreshRule(policy, years).Id);

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(0.045, 12, 0.955)]
    [InlineData(0.045, 24, 0.912025)]
    [InlineData(0, 12, 1)]
    public void The_price_of_a_challenger_falls_as_that_of_new_units(double decline, int months, double factor) =>
        Assert.Equal(factor, Successor.PriceFactor(decline, months), 1e-9);

    [Fact]
    public void Training_draws_from_the_seed_in_a_stream_of_its_own()
    {
        var (one, two) = (DrawKey.OfSeed(1), DrawKey.OfSeed(2));
        Assert.NotEqual(one, RefreshTraining.Key(one));
        Assert.NotEqual(RefreshTraining.Key(one), RefreshTraining.Key(two));
        Assert.NotEqual(Draw.WordOf(one, 0, 0, 0), Draw.WordOf(RefreshTraining.Key(one), 0, 0, 0));
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "-next")]
    [InlineData(3, "-next3")]
    public void A_successor_is_named_after_the_system_it_follows(int generations, string suffix) => Assert.Equal(suffix, Successor.Suffix(generations));
}
