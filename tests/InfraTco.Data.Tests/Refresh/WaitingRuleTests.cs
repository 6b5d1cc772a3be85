using InfraTco.Refresh;

namespace InfraTco.Data.Tests.Refresh;

public class WaitingRuleTests
{
    private const double Trend = -0.2;
    private const double Rate = 0.09;
    private const double Volatility = 0.3;

    [Fact]
    public void The_trigger_is_that_of_the_price_of_compute_and_the_discount_rate()
    {
        var rule = WaitingRule.Of(RefreshExample.Input("market.computePriceTrend=-20 %/yr", "market.generationStep=1", "finance.discountRate=9 %/yr", "risk.computePriceVolatility=0.3 1/sqrt(yr)", "risk.reboundRate=0 1/yr"));
        Assert.Equal(Math.Log(1 + Trend), rule.DriftPerYear, 9);
        Assert.Equal(Math.Log(1 + Rate), rule.RatePerYear, 12);
        Assert.Equal(Volatility, rule.VolatilityPerRootYear, 12);
        // β solves ½σ²β(β − 1) + αβ = r (Dixit and Pindyck 1994, ch. 5).
        var beta = rule.Exponent;
        Assert.Equal(rule.RatePerYear, Volatility * Volatility / 2 * beta * (beta - 1) + rule.DriftPerYear * beta, 9);
        Assert.Equal(beta / (beta - 1), rule.TriggerOverOutlay, 9);
    }

    [Fact]
    public void Releases_and_rebounds_are_in_the_price()
    {
        var rule = WaitingRule.Of(RefreshExample.Input("market.generationStep=0.8", "market.generationGap=2 years", "risk.reboundRate=0.25 1/yr", "risk.reboundSize=0.6", "risk.computePriceVolatility=0.3 1/sqrt(yr)"));
        Assert.Equal(Math.Log(1 + Trend) + Math.Log(0.8) / 2, rule.DriftPerYear, 9);
        Assert.Equal(Math.Sqrt(Volatility * Volatility + 0.25 * Math.Log(1.6) * Math.Log(1.6)), rule.VolatilityPerRootYear, 12);
    }

    [Fact]
    public void Releases_make_the_price_fall_faster_and_waiting_worth_less()
    {
        var (steady, stepped) = (WaitingRule.Of(RefreshExample.Input("market.generationStep=1")), WaitingRule.Of(RefreshExample.Input("market.generationStep=0.8")));
        Assert.True(stepped.DriftPerYear < steady.DriftPerYear);
        Assert.True(stepped.TriggerOverOutlay < steady.TriggerOverOutlay);
    }

    [Fact]
    public void Twice_the_risk_asks_for_more_before_the_outlay() => Assert.True(
        WaitingRule.Of(RefreshExample.Input("risk.scale=2")).TriggerOverOutlay > WaitingRule.Of(RefreshExample.Input()).TriggerOverOutlay);

    [Fact]
    public void Value_over_outlay_is_the_gain_on_the_day_over_what_is_paid_on_it()
    {
        var expected = new ExpectedRefresh(RefreshExample.Input());
        Assert.All([new SwitchChoice(0, 0), new SwitchChoice(12, 0), new SwitchChoice(12, 1)], choice =>
        {
            var ratio = WaitingRule.ValueOverOutlay(expected, choice);
            Assert.Equal(expected.Value(choice), (ratio - 1) * expected.Outlay(choice) * expected.Discount(choice.Date), 1e-3);
            Assert.True(expected.Outlay(choice) > 0);
        });
        Assert.Equal(1, expected.Discount(0));
        Assert.InRange(expected.Discount(12), 0.5, 0.999);
    }

    // What a switch itself costs is paid on the day and changes nothing of what is bought for it.
    [Theory]
    [InlineData(0)]
    [InlineData(18)]
    public void Value_is_the_same_whatever_the_switch_costs(int date)
    {
        static double Value(string cost, int date)
        {
            var expected = new ExpectedRefresh(RefreshExample.Input($"refresh.challengers=[{{ system: dgx-b200, switchingCost: {cost} }}]"));
            return WaitingRule.ValueOverOutlay(expected, new(date, 0)) * expected.Outlay(new(date, 0));
        }
        Assert.Equal(Value("0 USD/kW", date), Value("2000 USD/kW", date), 1);
    }

    [Fact]
    public void The_first_switch_is_that_of_the_month_from_which_a_challenger_can_be_had()
    {
        var input = RefreshExample.Input("refresh.challengers=[dgx-b200, { system: vera-rubin-nvl72, from: 2027-07 }]");
        var expected = new ExpectedRefresh(input);
        Assert.Equal(new SwitchChoice(0, 0), expected.FirstOf(0));
        Assert.Equal(6, input.Month(expected.FirstOf(1).Date));
    }

    [Fact]
    public void A_challenger_dearer_by_a_thousand_dollars_a_server_costs_that_more_on_its_day()
    {
        static RefreshInput Input(string price) => RefreshExample.Input($"refresh.challengers=[{{ system: dgx-b200, price: {price} }}]");
        var (cheap, dear) = (Input("50 kUSD"), Input("51 kUSD"));
        double Outlay(RefreshInput input) => new ExpectedRefresh(input).Outlay(new(0, 0));
        Assert.Equal(1000.0 * cheap.Challengers[0].Candidate.Design.Count, Outlay(dear) - Outlay(cheap), 1);
    }
}
