using InfraTco.Finance;

namespace InfraTco.Tests.Finance;

public class AmortisedMonthlyCostTests
{
    // J. Hamilton, "Overall Data Center Costs", Perspectives, 2010-09-18: shares 57/8/18/4/13 %; inputs as published there.
    private static readonly CapitalItem[] Hamilton =
    [
        new("servers", 45_978 * 1_450.0, 0.05, 36),
        new("network", 12.63e6, 0.05, 48),
        new("power and cooling", 72e6 * 0.82, 0.05, 120),
        new("other facility", 72e6 * 0.18, 0.05, 120),
    ];

    private static readonly MonthlyPower Power = new(8_000, 0.8, 1.45, 0.07);

    [Fact]
    public void Hamilton_2010_is_reproduced_to_the_percent()
    {
        var lines = AmortisedMonthlyCost.Breakdown(Hamilton, Power);
        Assert.Equal(["servers", "network", "power and cooling", "other facility", "power"], lines.Select(line => line.Name));
        Assert.Equal([57, 8, 18, 4, 13], lines.Select(line => Math.Round(100 * line.Share)));
        double[] usdPerMonth = [1_998_103, 290_815, 626_211, 137_461, 474_208];
        Assert.All(usdPerMonth.Zip(lines), pair => Assert.Equal(pair.First, pair.Second.Amount, 60.0));
    }

    [Fact]
    public void Shares_sum_to_one_with_other_costs_among_them()
    {
        var lines = AmortisedMonthlyCost.Breakdown(Hamilton, Power, ("staff", 100_000), ("insurance", 20_000));
        Assert.Equal(7, lines.Count);
        Assert.Equal(1, lines.Sum(line => line.Share), 12);
        Assert.Equal(20_000, lines[^1].Amount);
    }

    [Fact]
    public void At_zero_rate_capital_is_spread_evenly() =>
        Assert.Equal(100, AmortisedMonthlyCost.OfCapital(new("rack", 3_600, 0, 36)), 10);

    [Fact]
    public void Negative_prices_of_power_are_legal_and_impossible_plants_are_not()
    {
        Assert.True(AmortisedMonthlyCost.OfPower(Power with { UsdPerKwh = -0.01 }) < 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => AmortisedMonthlyCost.OfPower(Power with { Pue = 0.9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmortisedMonthlyCost.OfPower(Power with { CriticalKw = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => AmortisedMonthlyCost.OfCapital(Hamilton[0] with { Months = 0 }));
    }
}
