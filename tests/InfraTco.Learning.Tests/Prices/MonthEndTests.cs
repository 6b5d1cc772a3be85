using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Learning.Tests.Prices;

/// <summary>A price of compute that is read every day: the means of its months move by √(2/3) of what it does (Working, 1960), its last dates as it does.</summary>
public class MonthEndTests
{
    private const double Volatility = 0.2;
    private const int Days = 28; // as many as every month has
    private const int Months = 96;

    // 24 series at 90 %, three standard errors; a rebound by 0.4 of the logarithm each year.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Volatility_and_rebounds_of_daily_prices_are_those_of_the_price(double rebounds)
    {
        const int Series = 24;
        var fits = new PriceForecast[Series];
        Parallel.For(0, Series, s => fits[s] = Fit(Walk(new Random(300 + s), rebounds)));
        Assert.InRange(fits.Count(f => f.WalkDriverVolatility.Holds(Volatility)) / (double)Series, 0.7, 1);
        if (rebounds == 0)
            Assert.Equal(Volatility, fits.Average(f => f.WalkVolatility.Value), 0.012);
        else
            Assert.All(new[] { fits.Average(f => f.Walk.RatePerYear.Value) / rebounds, fits.Average(f => f.Walk.Mean.Value) / 0.4 }, ratio => Assert.InRange(ratio, 0.85, 1.3));
    }

    [Fact]
    public void A_month_of_compute_is_its_last_date_and_one_of_electricity_its_mean()
    {
        (DateOnly, double)[] prices = [(new(2024, 3, 29), 4), (new(2024, 3, 2), 1), (new(2024, 3, 29), 2)];
        Assert.Equal(3, PriceHistory.Of(prices, "usd_per_hour", 0, 1, PriceKind.Rental).Months[0].Price);
        Assert.Equal(7 / 3.0, PriceHistory.Of(prices, "usd_per_mwh", 0, 1, PriceKind.Electricity).Months[0].Price, 1e-12);
    }

    private static double[] Walk(Random random, double rebounds) =>
        new MadePrices(0, Volatility / Math.Sqrt(Days)) { JumpsPerYear = rebounds / Days, JumpMean = 0.4, JumpDeviation = 0.1 }.Logs(random, Months * Days);

    private static PriceForecast Fit(double[] logs)
    {
        var start = new DateOnly(2018, 1, 1);
        return PriceForecast.Of("prices.csv", PriceHistory.Of(logs.Select((log, day) => (start.AddMonths(day / Days).AddDays(day % Days), Math.Exp(log))), "usd_per_hour", 0, 1, PriceKind.Rental));
    }
}
