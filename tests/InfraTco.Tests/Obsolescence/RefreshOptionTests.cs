using FsCheck.Fluent;
using InfraTco.Obsolescence;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Obsolescence;

public class RefreshOptionTests
{
    [Fact]
    public void The_textbook_case_waits_until_value_is_twice_the_outlay()
    {
        // Dixit and Pindyck 1994, ch. 5: r = δ = 0.04 (no drift), σ = 0.2 gives β = 2, V* = 2·I, and F(1) = 1/4 for I = 1.
        Assert.Equal(2, RefreshOption.Exponent(0, 0.2, 0.04), 12);
        Assert.Equal(2, RefreshOption.Trigger(1, 0, 0.2, 0.04), 12);
        Assert.Equal(0.25, RefreshOption.Value(1, 1, 0, 0.2, 0.04), 12);
    }

    [Fact]
    public void The_exponent_solves_its_quadratic() => Holds(
        Options(),
        x =>
        {
            var beta = RefreshOption.Exponent(x.Drift, x.Volatility, x.Rate);
            var half = 0.5 * x.Volatility * x.Volatility;
            return beta > 1 && Near(x.Rate, half * beta * (beta - 1) + x.Drift * beta, half * beta * beta + Math.Abs(x.Drift) * beta);
        });

    [Fact]
    public void More_uncertainty_waits_longer() => Holds(
        Options(),
        x => RefreshOption.Trigger(1, x.Drift, x.Volatility * 1.1, x.Rate) > RefreshOption.Trigger(1, x.Drift, x.Volatility, x.Rate));

    [Fact]
    public void The_right_to_wait_is_worth_at_least_refreshing_now_and_meets_it_at_the_trigger() => Holds(
        Options(),
        x =>
        {
            var trigger = RefreshOption.Trigger(1, x.Drift, x.Volatility, x.Rate);
            return RefreshOption.Value(x.Value * trigger, 1, x.Drift, x.Volatility, x.Rate) >= x.Value * trigger - 1 - 1e-9
                && Near(trigger - 1, RefreshOption.Value(trigger * (1 - 1e-12), 1, x.Drift, x.Volatility, x.Rate), trigger);
        });

    [Fact]
    public void Without_uncertainty_only_growth_is_worth_waiting_for()
    {
        Assert.Equal(0.1 / (0.1 - 0.02), RefreshOption.Trigger(1, 0.02, 0, 0.1), 12);
        Assert.Equal(RefreshOption.Trigger(1, 0.02, 0, 0.1), RefreshOption.Trigger(1, 0.02, 1e-4, 0.1), 5);
        Assert.Equal(1, RefreshOption.Trigger(1, -0.2, 0, 0.1));
        Assert.Equal(0, RefreshOption.Value(0.5, 1, -0.2, 0, 0.1));
    }

    // At r = 0 the quadratic leaves β = 1 − 2α/σ².
    [Fact]
    public void A_value_that_falls_has_a_trigger_without_discounting() =>
        Assert.Equal(6, RefreshOption.Exponent(-0.1, 0.2, 0), 12);

    [Fact]
    public void Waiting_for_ever_has_no_trigger_and_negative_volatility_is_refused()
    {
        Assert.Equal(double.NaN, RefreshOption.Trigger(1, 0.1, 0.2, 0.1));
        Assert.Equal(double.NaN, RefreshOption.Trigger(1, 0, 0.2, 0));
        Assert.Equal(double.NaN, RefreshOption.Trigger(1, -0.1, 0.2, -0.01));
        Assert.Throws<ArgumentOutOfRangeException>(() => RefreshOption.Exponent(0, -0.1, 0.1));
    }

    private static FsCheck.Gen<(double Drift, double Volatility, double Rate, double Value)> Options() =>
        from drift in Between(-0.4, 0.1)
        from volatility in Between(0.05, 1)
        from spread in Between(0.01, 0.2)
        from value in Between(0, 2)
        select (drift, volatility, Math.Max(0, drift) + spread, value);
}
