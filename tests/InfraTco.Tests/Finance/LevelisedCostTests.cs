using FsCheck.Fluent;
using InfraTco.Finance;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Finance;

public class LevelisedCostTests
{
    [Theory]
    [InlineData(50_000, 5_200, 0.8, 0.12, 5, 0.1, 2.61)]
    [InlineData(50_000, 5_200, 0.6, 0.12, 5, 0.1, 3.48)]
    [InlineData(50_000, 5_200, 0.9, 0.10, 6, 0, 2.12)]
    [InlineData(70_000, 7_500, 0.8, 0.12, 5, 0.1, 3.68)]
    public void Worked_cases_of_a_gpu_hour_are_reproduced(
        double capex, double opex, double sold, double rate, int years, double residual, double usdPerHour)
    {
        double[] costs = [.. Enumerable.Repeat(opex, years)];
        costs[^1] -= residual * capex;
        Assert.Equal(usdPerHour, LevelisedCost.PerGpuHour(capex, costs, [.. Enumerable.Repeat(8760 * sold, years)], rate), 0.005);
    }

    [Fact]
    public void Selling_at_the_levelised_cost_is_worth_nothing() => Holds(
        from capex in Between(0, 1e5)
        from opex in ListBetween(0, 1e4, 1, 8)
        from rate in Between(0, 0.3)
        from hours in Between(1, 8760)
        select (capex, opex, rate, hours),
        x =>
        {
            var price = LevelisedCost.PerGpuHour(x.capex, x.opex, [.. x.opex.Select(_ => x.hours)], x.rate);
            return Near(0, NetPresentValue.EndOfPeriod(x.rate, [.. x.opex.Select(cost => price * x.hours - cost)], -x.capex), 1e5);
        });

    [Fact]
    public void More_hours_sold_cost_less_each() => Holds(
        from few in Between(1, 8000)
        from more in Between(1, 700)
        select (few, more),
        x => LevelisedCost.PerGpuHour(5e4, [5e3, 5e3], [x.few + x.more, x.few + x.more], 0.1)
            < LevelisedCost.PerGpuHour(5e4, [5e3, 5e3], [x.few, x.few], 0.1));

    [Fact]
    public void Owning_and_renting_meet_where_their_costs_do()
    {
        Assert.Equal(0.5, LevelisedCost.BreakEvenUtilisation(8760, 2), 12);
        Assert.Equal(4, LevelisedCost.CrossoverMonth(300, [25, 25, 25, 25, 25], [100, 100, 100, 100, 100]));
        Assert.Equal(double.NaN, LevelisedCost.CrossoverMonth(300, [25, 25], [100, 100]));
        Assert.Equal(double.NaN, LevelisedCost.PerGpuHour(300, [25], [0], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.PerGpuHour(300, [25], [1, 2], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LevelisedCost.BreakEvenUtilisation(100, 0));
    }

    [Fact]
    public void Doubling_and_power_law_scale_as_they_say()
    {
        Assert.Equal(0.5, CostScaling.GrowthFromDoubling(-8.0 / 12, 8.0 / 12), 12);
        Assert.Equal(10, CostScaling.PowerLaw(10, 100, 100, 0.6), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => CostScaling.PowerLaw(10, 0, 100, 0.6));
    }
}
