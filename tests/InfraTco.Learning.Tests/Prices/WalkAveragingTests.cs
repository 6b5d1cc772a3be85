using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Learning.Tests.Prices;

/// <summary>A walk that is read every day, of which the means of months change less than it does.</summary>
public class WalkAveragingTests
{
    private const double Volatility = 0.3;
    private const int Days = 30;
    private const int Months = 60;

    // Working (1960): the standard deviation of means is √(2/3) of that of the price.
    [Fact]
    public void Volatility_of_daily_prices_is_that_of_the_price()
    {
        const int Series = 40;
        var random = new Random(31);
        var forecasts = Enumerable.Range(0, Series).Select(_ => Fit(Walk(random))).ToList();
        Assert.Equal(Volatility, forecasts.Average(f => f.WalkVolatility.Value), 0.01);
        Assert.Equal(Volatility * Math.Sqrt(2 / 3.0), forecasts.Average(f => f.WalkVolatility.Value / f.Averaging), 0.01);
        Assert.InRange(forecasts.Count(f => f.WalkDriverVolatility.Holds(Volatility)) / (double)Series, 0.76, 1);
    }

    [Fact]
    public void A_price_that_stands_for_a_month_is_not_averaged()
    {
        var walk = Walk(new Random(32));
        var posted = walk.Select((_, day) => walk[day / Days * Days]).ToArray();
        Assert.Equal(1, Fit(posted).Averaging, 1e-12);
        Assert.Equal(1, PriceForecast.Of("prices.csv", MadePrices.History(new MadePrices(0, Volatility).Logs(new Random(33), Months), PriceKind.Rental)).Averaging);
    }

    // Offers of a day that are far apart say nothing of how the price moves.
    [Fact]
    public void Quotes_that_differ_count_no_more_than_a_walk_would()
    {
        var (walk, random) = (Walk(new Random(34)), new Random(35));
        Assert.Equal(Math.Sqrt(1.5), Fit([.. walk.Select(log => log + 0.5 * random.NextDouble())]).Averaging, 1e-9);
    }

    private static double[] Walk(Random random) =>
        [.. new MadePrices(0, Volatility / Math.Sqrt(Days)).Logs(random, Months * Days)];

    private static PriceForecast Fit(double[] logs)
    {
        var start = new DateOnly(2020, 1, 1);
        var prices = logs.Select((log, day) => (start.AddMonths(day / Days), Math.Exp(log)));
        return PriceForecast.Of("prices.csv", PriceHistory.Of(prices, "usd_per_hour", 0, 1) with { Kind = PriceKind.Rental });
    }
}
