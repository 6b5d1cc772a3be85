using FsCheck.Fluent;
using InfraTco.Demand;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Demand;

public class MarketBalanceTests
{
    [Fact]
    public void A_surplus_is_shared_between_price_and_utilisation()
    {
        var balance = MarketBalance.At(0.64, 0.25, 0.5, 0.9);
        Assert.Equal(0.32, balance.Utilisation, 12);
        Assert.Equal(0.5, balance.Price, 12);
    }

    [Fact]
    public void Demand_beyond_the_ceiling_lifts_the_price_alone()
    {
        var balance = MarketBalance.At(0.6, 4, 0.5, 0.9);
        Assert.Equal(0.9, balance.Utilisation);
        Assert.Equal(2 * 1.2 / 0.9, balance.Price, 12);
    }

    [Fact]
    public void Without_a_change_nothing_moves_not_even_a_start_above_the_ceiling()
    {
        Assert.Equal(new MarketBalance(0.65, 1), MarketBalance.At(0.65, 1, 0.3, 0.9));
        Assert.Equal(new MarketBalance(1, 1), MarketBalance.At(1, 1, 0.3, 0.9));
    }

    [Fact]
    public void Spending_moves_with_demand_whatever_the_split() => Holds(
        from start in Between(0.01, 1)
        from demand in Between(0.01, 20)
        from split in Between(0, 1)
        from ceiling in Between(0.3, 1)
        select (start, demand, split, ceiling),
        x => MarketBalance.At(x.start, x.demand, x.split, x.ceiling) is var balance
            && balance.Utilisation <= Math.Max(x.start, x.ceiling)
            && Near(x.start * x.demand, balance.Utilisation * balance.Price, x.start * x.demand));
}
