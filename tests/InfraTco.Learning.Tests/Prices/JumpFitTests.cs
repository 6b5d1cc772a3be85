using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Learning.Tests.Prices;

public class JumpFitTests
{
    private const double Kappa = 3.2;
    private const double Sigma = 1.0;
    private const double Rate = 2;
    private const double JumpMean = 0.8;
    private const double JumpDeviation = 0.3;
    private const double Step = 1.0 / 12;

    // 80 series at 90 %: three standard errors of the share are 10 points, and short series come out a few points low.
    [Fact]
    public void Parameters_of_simulated_series_with_jumps_lie_in_their_intervals_as_often_as_stated()
    {
        const int Series = 80;
        var (held, convincing) = (new int[5], 0);
        Parallel.For(0, Series, s =>
        {
            var fit = JumpFit.Of(Simulate(new Random(1000 + s), 120, Rate), Step);
            Interlocked.Add(ref convincing, fit.IsConvincing ? 1 : 0);
            bool[] holds =
            [
                fit.Reversion.ReversionPerYear.Holds(Kappa), fit.Reversion.VolatilityPerRootYear.Holds(Sigma), fit.RatePerYear.Holds(Rate), fit.Mean.Holds(JumpMean), fit.Deviation.Holds(JumpDeviation),
            ];
            for (var i = 0; i < holds.Length; i++)
                Interlocked.Add(ref held[i], holds[i] ? 1 : 0);
        });
        Assert.True(convincing >= 0.9 * Series, $"{convincing} of {Series} series show their jumps");
        Assert.All(held, h => Assert.InRange(h / (double)Series, 0.78, 1));
    }

    // A GPU rental price: 20 % lower a year, volatility 0.30, a rebound by 0.5 of the logarithm each year.
    [Fact]
    public void Rebounds_of_a_simulated_price_of_compute_lie_in_their_intervals_as_often_as_stated()
    {
        const int Series = 80;
        const double Volatility = 0.3;
        const double Size = 0.5;
        var held = new int[3];
        var rental = new MadePrices(0, Volatility) { DriftPerYear = -0.2, JumpsPerYear = 1, JumpMean = Size, JumpDeviation = 0.1 };
        Parallel.For(0, Series, s =>
        {
            var logs = rental.Logs(new Random(500 + s), 96);
            var fit = WalkFit.Of(logs, Step);
            bool[] holds = [fit.Volatility.Holds(Volatility), fit.RatePerYear.Holds(1), fit.Mean.Holds(Size)];
            for (var i = 0; i < holds.Length; i++)
                Interlocked.Add(ref held[i], holds[i] ? 1 : 0);
        });
        Assert.All(held, h => Assert.InRange(h / (double)Series, 0.8, 1));
    }

    // Five years, jumps of 0.4 of the logarithm twice a year (finance.md §6): one series in ten shows them, in the others they are in the volatility.
    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    public void Volatility_holds_that_besides_jumps_whether_or_not_they_stand_out(double rate)
    {
        const int Series = 60;
        const double Volatility = 1.27;
        var (held, plain) = (0, 0);
        var prices = new MadePrices(Kappa, Volatility) { JumpsPerYear = rate, JumpMean = 0.4, JumpDeviation = 0.3 };
        Parallel.For(0, Series, s =>
        {
            var forecast = PriceForecast.Of("prices.csv", MadePrices.History(prices.Logs(new Random(3000 + s), 60)));
            Interlocked.Add(ref held, forecast.Driver.VolatilityPerRootYear.Holds(Volatility) ? 1 : 0);
            Interlocked.Add(ref plain, forecast.Reversion.VolatilityPerRootYear.Holds(Volatility) ? 1 : 0);
        });
        Assert.InRange(held / (double)Series, 0.8, 1);
        Assert.Equal(rate == 0, plain > 0.8 * Series);
    }

    // A spike in a month of five years moves that month's mean, and hides the season: both have to be fitted at once. 48 series at 90 %.
    [Fact]
    public void Volatility_and_jumps_besides_a_season_lie_in_their_intervals()
    {
        const int Series = 48;
        var (season, held, rate) = (0, 0, 0);
        Parallel.For(0, Series, s =>
        {
            var logs = Simulate(new Random(9000 + s), 60, Rate).Select((x, i) => 3 + x + 0.9 * Math.Cos(2 * Math.PI * i / 12));
            var forecast = PriceForecast.Of("prices.csv", MadePrices.History(logs));
            Interlocked.Add(ref season, forecast.SeasonTest.IsConvincing ? 1 : 0);
            Interlocked.Add(ref held, forecast.Driver.VolatilityPerRootYear.Holds(Sigma) ? 1 : 0);
            Interlocked.Add(ref rate, forecast.Jumps.RatePerYear.Holds(Rate) ? 1 : 0);
        });
        Assert.InRange(season / (double)Series, 0.8, 1);
        Assert.InRange(held / (double)Series, 0.78, 1);
        Assert.InRange(rate / (double)Series, 0.8, 1);
    }

    // finance.md §6: two jumps of 0.4 a year, ten in all, which χ² of many jumps holds in three quarters of series. 60 at 90 %, three standard errors.
    [Fact]
    public void Few_jumps_lie_in_their_intervals()
    {
        const int Series = 60;
        var held = new int[3];
        var prices = new MadePrices(Kappa, 0.35) { JumpsPerYear = 2, JumpMean = 0.4, JumpDeviation = 0.3 };
        Parallel.For(0, Series, s =>
        {
            var fit = JumpFit.Of(prices.Logs(new Random(7000 + s), 60), Step);
            bool[] holds = [fit.RatePerYear.Holds(2), fit.Mean.Holds(0.4), fit.Deviation.Holds(0.3)];
            for (var i = 0; i < holds.Length; i++)
                Interlocked.Add(ref held[i], holds[i] ? 1 : 0);
        });
        Assert.All(held, h => Assert.InRange(h / (double)Series, 0.84, 1));
    }

    [Theory]
    [InlineData(24)]
    [InlineData(36)]
    public void Short_histories_leave_volatility_above_zero(int months)
    {
        Assert.All(Enumerable.Range(0, 16), s =>
        {
            var forecast = PriceForecast.Of("prices.csv", MadePrices.History(Simulate(new Random(s), months, s % 2 * Rate)));
            Assert.All([forecast.Driver, forecast.Jumps.Reversion], fit => Assert.InRange(fit.VolatilityPerRootYear.Low, 0.01, fit.VolatilityPerRootYear.Value));
            Assert.InRange(forecast.WalkDriverVolatility.Low, 0.01, forecast.WalkDriverVolatility.Value);
        });
    }

    [Fact]
    public void A_series_without_jumps_shows_none() =>
        Assert.True(Enumerable.Range(0, 40).Count(s => JumpFit.Of(Simulate(new Random(s), 60, 0), Step).IsConvincing) <= 3);

    [Fact]
    public void The_season_of_a_simulated_series_is_found_and_taken_out()
    {
        var random = new Random(3);
        double[] season = [.. Enumerable.Range(0, 12).Select(m => 0.6 * Math.Cos(2 * Math.PI * m / 12))];
        var logs = Simulate(random, 120, 0);
        var history = new PriceHistory([.. logs.Select((x, i) => (new DateOnly(2015, 1, 1).AddMonths(i), Math.Exp(3 + x + season[i % 12])))], 120, "Price (USD/MWh)", 0);
        var forecast = PriceForecast.Of("prices.csv", history);
        Assert.True(forecast.SeasonTest.IsConvincing);
        Assert.All(Enumerable.Range(0, 12), m => Assert.Equal(season[m], forecast.SeasonTest.Months[m], 0.3));
        Assert.True(forecast.Driver.ReversionPerYear.Holds(Kappa));
        Assert.True(forecast.Driver.VolatilityPerRootYear.Holds(Sigma));
    }

    // A walk is as likely with any line through time: only its changes tell.
    [Fact]
    public void A_steady_fall_changes_nothing_but_the_drift_of_a_walk()
    {
        var walk = new MadePrices(0, 0.1).Logs(new Random(8), 60);
        var (flat, falling) = (WalkFit.Of(walk, Step), WalkFit.Of([.. walk.Select((log, i) => log - 0.03 * i)], Step));
        Assert.Equal(flat.Volatility.Value, falling.Volatility.Value, 0.02 * flat.Volatility.Value);
        Assert.Equal(flat.Volatility.High, falling.Volatility.High, 0.02 * flat.Volatility.High);
        Assert.Equal(HiddenLow(walk), HiddenLow([.. walk.Select((log, i) => log - 0.03 * i)]), 0.02);
    }

    [Fact]
    public void A_history_with_jumps_gives_a_driver_with_jumps()
    {
        var logs = Simulate(new Random(1), 120, Rate);
        var history = new PriceHistory([.. logs.Select((x, i) => (new DateOnly(2015, 1, 1).AddMonths(i), Math.Exp(3 + x)))], 120, "Price (USD/MWh)", 0);
        var yaml = PriceForecast.Of("prices.csv", history).ToYaml("prices.csv");
        Assert.Contains("electricityJumpMean:", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("in the volatility", yaml, StringComparison.Ordinal);
        Assert.Contains("electricityJumpRate:", yaml, StringComparison.Ordinal);
    }

    private static double HiddenLow(double[] logs) =>
        Math.Log(PriceForecast.Of("prices.csv", MadePrices.History(logs, PriceKind.Rental)).WalkDriverVolatility.Low);

    private static double[] Simulate(Random random, int months, double rate) =>
        new MadePrices(Kappa, Sigma) { JumpsPerYear = rate, JumpMean = JumpMean, JumpDeviation = JumpDeviation }.Logs(random, months);
}
