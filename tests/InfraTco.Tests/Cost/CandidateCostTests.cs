using InfraTco.Cost;
using InfraTco.Fleet;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Tests.Scenarios;
using static InfraTco.Tests.Scenarios.TestSystem;

namespace InfraTco.Tests.Cost;

public class CandidateCostTests
{
    private static CandidateCost Of(CandidateScenario candidate, Scenario? scenario = null)
    {
        var s = scenario ?? TestScenario.Plain;
        return CandidateCost.Of(new FleetDesign(candidate, Find(candidate.System), 1, 10, 10), s);
    }

    [Fact]
    public void Network_and_storage_are_shares_of_it_capex_with_themselves_in_it()
    {
        var cost = Of(TestScenario.New("old"));
        var it = cost.Servers + cost.Network + cost.Storage;
        Assert.Equal(300e3, cost.Servers);
        Assert.Equal(0.13, cost.Network / it, 12);
        Assert.Equal(0.02, cost.Storage / it, 12);
        Assert.Equal(0.025, cost.Installation / it, 12);
        Assert.Equal(it, cost.ItCapexNew, 6);
        Assert.Equal(it * 1.025, cost.It, 6);
    }

    [Fact]
    public void A_used_system_costs_its_used_price_and_needs_a_network_of_the_new_one()
    {
        var (used, asNew) = (Of(TestScenario.Used("old")), Of(TestScenario.New("old")));
        Assert.Equal(150e3, used.Servers);
        Assert.Equal(150e3, used.MarketValue);
        Assert.Equal(asNew.Network, used.Network);
        Assert.Equal(asNew.ItCapexNew, used.ItCapexNew);
    }

    [Theory]
    [InlineData(SaleRoute.Orderly, 150e3)]
    [InlineData(SaleRoute.Broker, 127.5e3)]
    [InlineData(SaleRoute.Auction, 97.5e3)]
    [InlineData(SaleRoute.Distressed, 67.5e3)]
    public void An_owned_system_costs_what_its_sale_would_bring_and_nothing_around_it(SaleRoute route, double forgone)
    {
        var owned = Of(TestScenario.Owned("old"), TestScenario.Plain.WithMarket(m => m with { Sale = route }));
        Assert.Equal(forgone, owned.Servers, 6);
        Assert.Equal(forgone, owned.It, 6);
        Assert.Equal(150e3, owned.MarketValue);
    }

    [Fact]
    public void A_price_of_the_candidate_stands_above_the_profile()
    {
        var cheap = Of(TestScenario.New("old") with { Price = Quantity<Money>.Of(250, "kUSD") });
        Assert.Equal(250e3, cheap.Servers);
        Assert.Equal(Of(TestScenario.New("old")).Network, cheap.Network);
    }

    [Fact]
    public void Without_a_used_price_a_used_system_is_refused_by_name()
    {
        var error = Assert.Throws<ScenarioException>(() => Of(TestScenario.Used("fast")));
        Assert.Contains("'fast-used' is used, but the profile 'fast' has no used price", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_that_leave_nothing_to_the_systems_are_refused()
    {
        Scenario Storage(double percent) => TestScenario.Plain.WithCosts(c => c with { StorageCapexShare = Value<Fraction>(percent, "%") });
        Assert.Throws<ScenarioException>(() => Of(TestScenario.New("old"), Storage(87)));
        Assert.True(Of(TestScenario.New("old"), Storage(86)).Storage > 0);
    }
}
