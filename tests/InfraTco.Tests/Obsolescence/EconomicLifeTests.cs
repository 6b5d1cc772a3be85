using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class EconomicLifeTests
{
    [Fact]
    public void Twice_the_money_has_the_same_life_at_twice_the_cost() => Holds(
        from price in Between(0, 1e5)
        from years in ListBetween(0, 1e4, 1, 10)
        from rate in Between(0, 0.3)
        from scale in Between(0.1, 10)
        select (price, years, rate, scale),
        x =>
        {
            double[] resale = [.. x.years.Select((_, year) => x.price * Math.Pow(0.7, year + 1))];
            var costs = EconomicLife.AnnualCosts(x.price, x.years, resale, x.rate);
            var scaled = EconomicLife.AnnualCosts(
                x.scale * x.price, [.. x.years.Select(cost => x.scale * cost)], [.. resale.Select(value => x.scale * value)], x.rate);
            return costs.Zip(scaled).All(pair => Near(x.scale * pair.First, pair.Second, x.scale * 1e5));
        });

    [Fact]
    public void The_curve_agrees_with_the_closed_form_at_level_cost() => Holds(
        from price in Between(0, 1e5)
        from opex in Between(0, 1e4)
        from salvage in Between(0, 1)
        from rate in Between(0, 0.3)
        from years in Gen.Choose(1, 12)
        select (price, opex, salvage: salvage * price, rate, years),
        x => Near(
            EconomicLife.EquivalentAnnualCost(x.price, x.years, x.salvage, x.opex, x.rate),
            EconomicLife.AnnualCosts(
                x.price, [.. Enumerable.Repeat(x.opex, x.years)], [.. Enumerable.Repeat(x.salvage, x.years)], x.rate)[^1], 1e5));

    [Fact]
    public void At_zero_rate_annual_cost_is_what_is_spent_over_the_years() =>
        Assert.Equal((100.0 + 10 + 20 - 40) / 2, EconomicLife.AnnualCosts(100, [10, 20], [70, 40], 0)[1], 12);

    [Fact]
    public void A_dearer_machine_is_kept_at_least_as_long() => Holds(
        from price in Between(1e3, 1e5)
        from more in Between(0, 1e5)
        select (price, more),
        x => Life(x.price + x.more) >= Life(x.price));

    [Fact]
    public void Hardware_whose_opex_never_rises_is_kept_to_the_last_year() =>
        Assert.Equal(5, EconomicLife.Find(100, [1, 1, 1, 1, 1], [0, 0, 0, 0, 0], 0.1).Years);

    [Fact]
    public void The_shortest_of_equal_lives_is_taken() =>
        Assert.Equal(new LeastAnnualCost(1, 50), EconomicLife.Find(100, [0, 0], [50, 0], 0));

    [Fact]
    public void Impossible_input_is_refused_and_unknown_gives_no_number()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EconomicLife.Find(100, [], [], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EconomicLife.Find(-1, [1], [1], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EconomicLife.AnnualCosts(100, [1, 2], [1], 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => EconomicLife.EquivalentAnnualCost(100, 0, 0, 0, 0.1));
        Assert.Equal(double.NaN, EconomicLife.AnnualCosts(double.NaN, [1], [1], 0.1)[0]);
    }

    private static int Life(double price) => EconomicLife.Find(
        price, [.. Enumerable.Range(0, 15).Select(year => 1000.0 * (1 + year))], new double[15], 0.08).Years;
}
