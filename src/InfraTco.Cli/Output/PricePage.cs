using System.Globalization;
using InfraTco.Learning;
using InfraTco.Learning.Prices;

namespace InfraTco.Cli.Output;

/// <summary>The driver of a price and its outlook as tables.</summary>
internal static class PricePage
{
    private static readonly int[] Horizons = [1, 3, 6, 12, 24, 36, 60, 120]; // months

    public static void Write(Page page, PriceForecast forecast, PriceOutlook outlook, string file, bool isKindGiven)
    {
        var history = forecast.History;
        page.Text(string.Create(CultureInfo.InvariantCulture,
            $"{history.Prices} prices ({history.Skipped} rows left out), {history.Months.Count} months, {history.Months[0].Month:yyyy-MM} to {history.Months[^1].Month:yyyy-MM}"));
        page.Text($"Column '{history.Unit}', taken as {(forecast.IsRental ? "prices of rental" : "prices of electricity")}: {history.KindReason}{(isKindGiven ? "" : $" (--kind {(forecast.IsRental ? "electricity" : "rental")} otherwise)")}");
        foreach (var note in history.Notes)
            page.Text("Note: " + note);
        foreach (var partial in history.PartialMonths)
            page.Text(string.Create(CultureInfo.InvariantCulture, $"Note: {partial.Month:yyyy-MM} left out: it holds {partial.Prices} of the usual {partial.Usual} prices a month"));
        page.Heading("Driver of monthly means");
        page.Table(["Parameter", "Value", "90 % low", "90 % high"],
        [
            Row("Persistence, month to month", forecast.Driver.Persistence),
            Row("Reversion, 1/yr", forecast.Driver.ReversionPerYear),
            Row("Volatility, 1/sqrt(yr)", forecast.Driver.VolatilityPerRootYear),
            Row($"Jumps, 1/yr{LeftOut(forecast.Jumps.HasSpikes, forecast.Jumps.IsConvincing)}", forecast.Jumps.RatePerYear),
            Row("Mean of a jump, of the logarithm", forecast.Jumps.Mean),
            Row("Deviation of a jump", forecast.Jumps.Deviation),
            Row("Volatility without reversion, 1/sqrt(yr)", forecast.WalkVolatility),
            .. forecast.IsRental ? Rental(forecast) : [],
        ]);
        if (!(forecast.IsRental ? forecast.Walk.HasRebounds : forecast.Jumps.HasSpikes))
            page.Text("Jumps are left in the volatility; the low end of its interval leaves room for them.");
        if (!forecast.IsRental && forecast.Driver.IsAtBound)
            page.Text("Persistence is at the end of what is fitted (0.02 to 0.995): months hardly depend on each other, or nothing pulls the price back.");
        page.Text($"Trend by the slope of the logarithm: {Figures.Percent(forecast.TrendPerYear)} a year. Season: {(forecast.SeasonTest.IsConvincing ? "taken out" : "not beyond chance, left in")}");
        Outlook(page, history.Unit, outlook);
        page.Heading("For the scenario");
        page.Text(forecast.ToYaml(file).TrimEnd());
    }

    private static void Outlook(Page page, string unit, PriceOutlook outlook)
    {
        page.Heading($"Outlook, {unit}");
        page.Table(["Month", "Ahead", "P5", "P25", "P50", "P75", "P95"],
            Horizons.Where(h => h < outlook.Months.Count).Append(outlook.Months.Count).Select(h => Row(outlook.First.AddMonths(h - 1), h, outlook.Months[h - 1])));
    }

    private static IReadOnlyList<string> Row(DateOnly month, int ahead, PriceQuantiles price) =>
    [
        month.ToString("yyyy-MM", CultureInfo.InvariantCulture), Figures.Number(ahead, 0),
        .. new[] { price.P05, price.P25, price.P50, price.P75, price.P95 }.Select(value => Figures.Number(value, 2)),
    ];

    private static string LeftOut(bool isTaken, bool isConvincing) => isTaken ? "" : $" ({(isConvincing ? "downwards" : "not beyond chance")}, left out)";

    private static IEnumerable<IReadOnlyList<string>> Rental(PriceForecast forecast) =>
    [
        Row($"Rebounds, 1/yr{LeftOut(forecast.Walk.HasRebounds, forecast.Walk.IsConvincing)}", forecast.Walk.RatePerYear),
        Row("Size of a rebound", forecast.Walk.Size),
        Row("Volatility of the driver, 1/sqrt(yr)", forecast.WalkDriverVolatility),
        Row("Growth of the mean, 1/yr", forecast.WalkTrendPerYear),
        Row($"The same, {forecast.Releases.Text}", forecast.WalkTrendApartPerYear),
    ];

    private static IReadOnlyList<string> Row(string name, Estimate estimate) =>
        [name, Figures.Number(estimate.Value, 3), Figures.Number(estimate.Low, 3), Figures.Number(estimate.High, 3)];
}
