using FsCheck.Fluent;
using InfraTco.Risk;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Risk;

public class CreditTests
{
    [Fact]
    public void Portfolio_quantile_and_cumulative_undo_each_other() => Holds(
        from pd in Between(0.001, 0.3)
        from rho in Between(0.01, 0.6)
        from alpha in Between(0.05, 0.999)
        select (pd, rho, alpha),
        x => Near(x.alpha, VasicekPortfolio.LossCumulative(x.pd, x.rho, VasicekPortfolio.LossQuantile(x.pd, x.rho, x.alpha)), 1));

    [Fact]
    public void Without_correlation_the_loss_is_the_default_probability() =>
        Assert.Equal(0.05, VasicekPortfolio.LossQuantile(0.05, 0, 0.999), 12);

    [Fact]
    public void Five_percent_at_correlation_0_3_loses_32_887_percent_at_99() => // Vasicek 2002
        Assert.Equal(0.32887, VasicekPortfolio.LossQuantile(0.05, 0.30, 0.99), 5);

    [Fact]
    public void Merton_gives_the_textbook_firm()
    {
        // J. Hull, Options, Futures and Other Derivatives, "Credit risk": E = 3, σE = 80 %, D = 10, r = 5 %, T = 1: V = 12.40, σV =
        // 21.23 %, PD = 12.7 %.
        var firm = MertonFirm.FromEquity(3, 0.8, 10, 0.05, 1);
        Assert.Equal(12.40, firm.AssetValue, 0.005);
        Assert.Equal(0.2123, firm.AssetVolatility, 0.00005);
        Assert.Equal(0.127, firm.DefaultProbability, 0.0005);
    }

    [Fact]
    public void Merton_firm_is_worth_its_equity_and_less_than_equity_and_riskless_debt() => Holds(
        from equity in Between(0.5, 100)
        from volatility in Between(0.1, 1.2)
        from debt in Between(1, 100)
        from years in Between(0.25, 5)
        select (equity, volatility, debt, years),
        x => MertonFirm.FromEquity(x.equity, x.volatility, x.debt, 0.04, x.years) is var firm
            && firm.AssetValue > x.equity && firm.AssetValue <= x.equity + x.debt * Math.Exp(-0.04 * x.years) * (1 + 1e-12)
            && firm.AssetVolatility < x.volatility && firm.DefaultProbability is >= 0 and < 1);

    [Fact]
    public void Impossible_firms_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => MertonFirm.FromEquity(0, 0.5, 10, 0.05, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MertonFirm.FromEquity(1, 0.5, 10, 0.05, 0));
        Assert.Equal(double.NaN, MertonFirm.FromEquity(double.NaN, 0.5, 10, 0.05, 1).AssetValue);
        Assert.Equal(double.NaN, MertonFirm.FromEquity(1, double.NaN, 10, 0.05, 1).DefaultProbability);
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselRiskWeight.Corporate(0, 0.45));
        Assert.Throws<ArgumentOutOfRangeException>(() => BaselRiskWeight.Corporate(0.01, 1.45));
        Assert.Throws<ArgumentOutOfRangeException>(() => VasicekPortfolio.LossQuantile(0.01, 1, 0.9));
        Assert.Throws<ArgumentOutOfRangeException>(() => Survival.ImpliedDefault(0.01, 1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Survival.Weibull(0, 8, 1));
    }

    [Fact]
    public void Expected_shortfall_is_at_least_value_at_risk() => Holds(
        Between(0.01, 0.999),
        alpha => TailRisk.NormalCvar(0, 1, alpha) >= TailRisk.NormalVar(0, 1, alpha)
            && TailRisk.LognormalCvar(0, 0.5, alpha) >= Math.Exp(0.5 * NormalDistribution.Quantile(alpha)));

    [Fact]
    public void Sample_quantile_handles_one_value_the_ends_and_none()
    {
        Assert.Equal(7, SampleQuantile.Type7([7], 0.3));
        Assert.Equal(1, SampleQuantile.Type7([3, 1, 2], 0));
        Assert.Equal(3, SampleQuantile.Type7([3, 1, 2], 1));
        Assert.Equal(1.5, SampleQuantile.Type7([3, 1, 2], 0.25), 12);
        Assert.Equal(double.NaN, SampleQuantile.Type7([], 0.5));
        Assert.Equal(double.NaN, SampleQuantile.Type7([1, 2], 1.5));
    }
}
