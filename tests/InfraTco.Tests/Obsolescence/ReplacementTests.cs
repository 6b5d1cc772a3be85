using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class ReplacementTests
{
    private static readonly double[] Opex = [4000, 5000, 6500, 9000];
    private static readonly double[] Resale = [20000, 15000, 11000, 8000, 6000];

    [Fact]
    public void Marginal_cost_is_opex_interest_and_loss_of_value() =>
        Assert.Equal(4000 + 0.1 * 20000 + 5000, Replacement.MarginalCost(4000, 20000, 15000, 0.1), 9);

    [Theory]
    [InlineData(10_999, 0)] // marginal costs by year: 11,000; 10,500; 10,600; 11,800
    [InlineData(11_000, 3)]
    [InlineData(11_799, 3)]
    [InlineData(11_800, 4)]
    public void The_incumbent_is_kept_while_it_costs_no_more_than_the_challenger(double challenger, int years) =>
        Assert.Equal(years, Replacement.YearsToKeep(Opex, Resale, 0.1, challenger));

    [Fact]
    public void Only_cost_for_equal_output_counts() => Holds(
        from challenger in Between(1, 1e5)
        from ratio in Between(0.1, 5)
        select (challenger, ratio),
        x => Replacement.YearsToKeep(Opex, Resale, 0.1, x.challenger * x.ratio, x.ratio)
            == Replacement.YearsToKeep(Opex, Resale, 0.1, x.challenger * x.ratio / x.ratio));

    [Fact]
    public void At_limited_power_the_margin_per_megawatt_hour_decides()
    {
        Assert.Equal(0, Replacement.GainAtLimitedPower(300, 200, 1000, 100_000), 9);
        Assert.True(Replacement.GainAtLimitedPower(300, 200, 1001, 100_000) > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.GainAtLimitedPower(300, 200, -1, 0));
    }

    [Fact]
    public void Cash_shutdown_price_is_energy_and_variable_cost_for_each_hour_sold()
    {
        Assert.Equal((1.3 * 1.25 * 0.08 + 0.05) / 0.6, Replacement.CashShutdownPrice(1.3, 1.25, 0.08, 0.05, 0.6), 12);
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.CashShutdownPrice(1.3, 0.9, 0.08, 0, 0.6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.CashShutdownPrice(1.3, 1.2, 0.08, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.CashShutdownPrice(1.3, 1.2, 0.08, 0, 1.1));
    }

    [Fact]
    public void Resale_for_every_year_is_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Replacement.YearsToKeep(Opex, Opex, 0.1, 1));
}
