using FsCheck.Fluent;
using InfraTco.Finance;
using static InfraTco.Tests.Finance.Property;

namespace InfraTco.Tests.Finance;

public class InternalRateOfReturnTests
{
    [Fact]
    public void Flows_are_worth_nothing_at_every_rate_reported() => Holds(
        ListBetween(-1000, 1000, 2, 30),
        flows => InternalRateOfReturn.All(flows).All(rate => WorthNothing(flows, rate)));

    [Fact]
    public void An_outlay_followed_by_income_has_exactly_one_rate() => Holds(
        ListBetween(0.01, 1000, 1, 120),
        income => InternalRateOfReturn.All([-1000, .. income]).Count == 1);

    [Fact]
    public void As_many_rates_are_found_as_were_put_in() => Holds(
        from first in Between(-0.4, 0.4)
        from second in Between(0.5, 1.5)
        from third in Between(1.7, 3)
        select (double[])[first, second, third],
        rates =>
        {
            double[] flows = [1];
            foreach (var rate in rates)
                flows = [.. Enumerable.Range(0, flows.Length + 1).Select(t =>
                    (t < flows.Length ? flows[t] : 0) - (t > 0 ? flows[t - 1] * (1 + rate) : 0))];
            var found = InternalRateOfReturn.All(flows);
            return found.Count == 3 && found.Zip(rates).All(pair => Near(pair.Second, pair.First, 1, 1e-6));
        });

    [Fact]
    public void A_rate_where_the_value_only_touches_zero_is_found_once()
    {
        // −(1 − 1.1·v)² in v = 1/(1 + rate).
        var rate = Assert.Single(InternalRateOfReturn.All([-1, 2.2, -1.21]));
        Assert.Equal(0.1, rate, 6);
    }

    [Fact]
    public void Two_rates_of_an_oil_pump_are_both_reported()
    {
        // J. H. Lorie, L. J. Savage, "Three problems in rationing capital", Journal of Business 28 (1955): −1,600, 10,000, −10,000
        // gives 25 % and 400 %.
        var rates = InternalRateOfReturn.All([-1600, 10000, -10000]);
        Assert.Equal([0.25, 4.0], rates.Select(rate => Math.Round(rate, 12)));
        Assert.Equal(0.25, InternalRateOfReturn.Preferred([-1600, 10000, -10000]), 12);
    }

    [Fact]
    public void Dated_flows_a_year_apart_have_the_periodic_rate()
    {
        DateOnly[] dates = [new(2025, 1, 1), new(2026, 1, 1), new(2027, 1, 1)];
        Assert.Equal(InternalRateOfReturn.Preferred([-100, 60, 70]), InternalRateOfReturn.Dated([-100, 60, 70], dates), 12);
        Assert.Equal(
            InternalRateOfReturn.Dated([-100, 60, 70], dates),
            InternalRateOfReturn.Dated([70, -100, 60], [dates[2], dates[0], dates[1]]),
            12);
    }

    [Fact]
    public void Modified_rate_equals_the_internal_rate_when_money_earns_it() => Holds(
        ListBetween(1, 1000, 1, 12),
        income =>
        {
            double[] flows = [-1000, .. income];
            var rate = InternalRateOfReturn.Preferred(flows);
            return Near(rate, InternalRateOfReturn.Modified(flows, rate, rate), 1, 1e-8);
        });

    [Fact]
    public void Flows_of_one_sign_or_unknown_have_no_rate()
    {
        Assert.Empty(InternalRateOfReturn.All([]));
        Assert.Empty(InternalRateOfReturn.All([0, 0, 0]));
        Assert.Empty(InternalRateOfReturn.All([-1, -2]));
        Assert.Equal(double.NaN, InternalRateOfReturn.Preferred([-1, double.NaN, 3]));
        Assert.Equal(double.NaN, InternalRateOfReturn.Modified([1, 2, 3], 0.1, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => InternalRateOfReturn.Dated([-1, 2], [new DateOnly(2025, 1, 1)]));
    }

    [Fact]
    public void Huge_rates_and_long_series_are_found()
    {
        Assert.Equal(1e9 - 1, InternalRateOfReturn.Preferred([-1, 1e9]), 1e-3);
        double[] monthly = [-1000, .. Enumerable.Repeat(1000.0 / 360 * 1.5, 360)];
        Assert.True(WorthNothing(monthly, InternalRateOfReturn.Preferred(monthly)));
    }

    private static bool WorthNothing(double[] flows, double rate)
    {
        var terms = flows.Select((flow, t) => flow * Math.Pow(1 + rate, -t)).ToArray();
        return Math.Abs(terms.Sum()) <= 1e-9 * terms.Sum(Math.Abs);
    }
}
