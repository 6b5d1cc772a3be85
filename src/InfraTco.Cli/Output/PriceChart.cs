using System.Globalization;
using InfraTco.Charts;
using InfraTco.Learning.Prices;

namespace InfraTco.Cli.Output;

/// <summary>A price's history and outlook as a chart.</summary>
internal static class PriceChart
{
    public static Chart Of(PriceForecast forecast, PriceOutlook outlook)
    {
        var history = forecast.History.Months;
        double[] known = [.. history.Select(m => m.Price)];
        double[] before = [.. Enumerable.Repeat(double.NaN, known.Length - 1), known[^1]]; // the outlook begins where the history ends
        double[] Ahead(Func<PriceQuantiles, double> of) => [.. before, .. outlook.Months.Select(of)];
        return new Lines(
            string.Create(CultureInfo.InvariantCulture, $"{(forecast.IsRental ? "Rental price" : "Electricity price")}: history and outlook of {outlook.Months.Count} months"),
            new MonthAxis(history[0].Month, known.Length + outlook.Months.Count),
            new(forecast.History.Unit, ""),
            [
                new("History", [.. known, .. Enumerable.Repeat(double.NaN, outlook.Months.Count)]),
                new("Median", Ahead(m => m.P50)) { Band = new("P5 to P95", Ahead(m => m.P05), Ahead(m => m.P95)) },
            ])
        {
            Subtitle = (forecast.IsRental ? "Prices at the ends of months" : "Monthly means") + "; band P5 to P95, which holds the errors of the fit but for those of jumps. "
                + (forecast.IsRental ? "The price goes on by its trend." : "The price goes back to its mean."),
        };
    }
}
