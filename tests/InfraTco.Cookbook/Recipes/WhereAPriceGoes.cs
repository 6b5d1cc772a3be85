using InfraTco.Charts;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Cookbook.Recipes;

public class WhereAPriceGoes : Recipe
{
    public override string Name => "Where a price of compute goes from here";

    public override string Description =>
        "Three years of a rental price, its trend and volatility, and two years more with what the history leaves open; infratco forecast price does the same with files.";

    public override Chart Cook()
    {
        var first = new DateOnly(2023, 10, 1);
        double[] prices = [.. Enumerable.Range(0, 36).Select(month => 4.8 * Math.Exp(-0.025 * month + 0.06 * Math.Sin(1.7 * month * month)))];
        var history = new PriceHistory([.. prices.Select((price, month) => (first.AddMonths(month), price))], prices.Length, "USD/GPU-h", 0) { Kind = PriceKind.Rental };

        var outlook = PriceOutlook.Of(PriceForecast.Of("history", history), months: 24).Months;
        IEnumerable<double> Ahead(Func<PriceQuantiles, double> of) => Enumerable.Repeat(double.NaN, 35).Append(prices[^1]).Concat(outlook.Select(of));

        return new Lines("A rental price and its outlook", new MonthAxis(first, 60), new("Price", "USD/GPU-h"),
        [
            new("History", [.. prices, .. Enumerable.Repeat(double.NaN, 24)]),
            new("Median", [.. Ahead(m => m.P50)]) { Band = new("P5 to P95", [.. Ahead(m => m.P05)], [.. Ahead(m => m.P95)]) },
        ]);
    }
}
