using InfraTco.Refresh;
using InfraTco.Simulation;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Tests.Refresh;

public class CarbonPaybackTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(3, 1, 3)]
    [InlineData(2.5, 1, 2.5)]
    [InlineData(10, 1, 10)]
    public void Payback_is_what_was_spent_over_what_is_saved(double spent, double saved, double months) =>
        Assert.Equal(months, CarbonPayback.Months(spent, 5, 15, _ => saved), 12);

    [Theory]
    [InlineData(10.001, 1)]
    [InlineData(1, 0)]
    [InlineData(1, -2)]
    public void What_is_not_saved_within_the_horizon_is_never_paid_back(double spent, double saved) =>
        Assert.Equal(double.NaN, CarbonPayback.Months(spent, 5, 15, _ => saved));

    [Fact]
    public void While_the_site_waits_for_power_nothing_is_paid_back()
    {
        var result = RefreshExample.RunWith(new() { Paths = 16 }, "refresh.challengers=[{ system: dgx-b200, downtime: 0 }]", "refresh.policies=[never]", "fleet.energisationDelay=14");
        var payback = CarbonPayback.Of(result, 0);
        Assert.True(payback.Month < 14);
        Assert.InRange(payback.EqualWorkShare, 0.5, 0.8);
        Assert.InRange(payback.EqualWorkMonths, 14 - payback.Month + 1, 36);
        Assert.True(double.IsFinite(payback.KwhPerH100eHourAfter));
    }

    [Fact]
    public void At_equal_work_a_share_of_the_fleet_saves_the_difference_of_intensities()
    {
        var result = RefreshExample.RunWith(new() { Paths = 16 }, "refresh.challengers=[{ system: dgx-b200, downtime: 0 }]", "refresh.policies=[never]", "refresh.everyYears=[4]", "site.carbon.trend=0 %/yr");
        var payback = CarbonPayback.Of(result, 0);
        var (keep, run) = (result.Input.Incumbent.Ledger, result.Input.Challengers[0].Candidate.Ledger);
        var share = keep.Sum(LineItem.Work, 0, 12) / run.Sum(LineItem.Work, 0, 12);
        var saved = (keep.Sum(LineItem.CarbonLocation, 0, 12) - share * run.Sum(LineItem.CarbonLocation, 0, 12)) / 12e3;
        Assert.Equal(0, payback.Month);
        Assert.Equal(share, payback.EqualWorkShare, 9);
        // Months differ in length and weather; their mean tells the payback within a tenth.
        Assert.Equal(payback.EmbodiedT * share / saved, payback.EqualWorkMonths, 0.1 * payback.EqualWorkMonths);
        Assert.True(payback.KwhPerH100eHourAfter < payback.KwhPerH100eHourBefore);
    }

    [Fact]
    public void Without_volatility_every_future_pays_back_as_the_expected_case()
    {
        var result = RefreshExample.RunWith(new() { Paths = 64 }, "years=7", "risk.scale=0");
        for (var j = 0; j < result.Input.Challengers.Count; j++)
        {
            var (expected, futures) = (CarbonPayback.Of(result, j), result.Paybacks[j]);
            Assert.Equal(64, futures.Available);
            AssertAll(expected.EqualWorkMonths, futures.EqualWork);
            AssertAll(expected.EqualPowerMonths, futures.EqualPower);
        }
        Assert.Contains(result.Paybacks, p => p.EqualPower is not null);
    }

    [Fact]
    public void Futures_spread_around_the_expected_payback_where_the_challenger_can_be_had()
    {
        var result = RefreshExample.RunWith(
            new() { Paths = 4096 }, "years=8", "refresh.challengers=[{ system: dgx-b200 }, { system: vera-rubin-nvl72, generations: 1, from: 2020-01 }]", "refresh.policies=[never]");
        var (now, later) = (result.Paybacks[0], result.Paybacks[1]);
        Assert.Equal(4096, now.Available);
        Assert.InRange(later.Available, 400, 4000);
        var months = now.EqualWork!;
        Assert.InRange(CarbonPayback.Of(result, 0).EqualWorkMonths, months.Quantile(0.05), months.Quantile(0.95));
        Assert.Equal(now.Available, months.Count);
        Assert.InRange(months.Minimum, result.Input.Challengers[0].DowntimeMonths, months.Maximum);
    }

    private static void AssertAll(double expected, SeriesDistribution? futures)
    {
        if (double.IsNaN(expected))
        {
            Assert.Null(futures);
            return;
        }
        Assert.Equal(64, futures!.Count);
        Assert.Equal(expected, futures.Minimum, 2e-3 * expected);
        Assert.Equal(expected, futures.Maximum, 2e-3 * expected);
    }
}
