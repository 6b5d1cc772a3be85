using System.Globalization;
using InfraTco.Learning;
using InfraTco.Learning.Prices;

namespace InfraTco.Cli.Output;

/// <summary>The driver of a price and its outlook as tables.</summary>
internal static class PricePage
{
    private const string JumpsLeftIn = "Jumps are left in the volatility; the low end of its interval leaves room for them.";

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
        page.Heading(forecast.IsRental ? "Driver of prices at the ends of months" : "Driver of monthly means");
        page.Table(["Parameter", "Value", "90 % low", "90 % high"], forecast.IsRental ? Rental(forecast) : Electricity(forecast));
        foreach (var remark in forecast.IsRental ? RentalRemarks(forecast) : ElectricityRemarks(forecast))
            page.Text(remark);
        if (forecast.SeasonFactors() is { Count: > 0 } season)
        {
            page.Heading("Season, times the price of an average month");
            page.Table(["Month", "Factor", "90 % low", "90 % high"], season.Select((factor, month) => Row(CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month + 1), factor)));
        }
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

    private static string LeftOut(bool isTaken) => isTaken ? "" : " (downwards, left out)";

    private static IReadOnlyList<string>[] NoJumps(string name) => [[$"{name}, 1/yr (none beyond chance)", "-", "-", "-"]];

    private static IEnumerable<IReadOnlyList<string>> Electricity(PriceForecast forecast) =>
    [
        Row("Persistence, month to month", forecast.Driver.Persistence),
        Row("Reversion, 1/yr", forecast.Driver.ReversionPerYear),
        Row("Half-life of a deviation, months", HalfLife(forecast.Driver.ReversionPerYear)),
        Row("Volatility, 1/sqrt(yr)", forecast.Driver.VolatilityPerRootYear),
        .. forecast.Jumps is { IsConvincing: true } jumps
            ? [Row($"Jumps, 1/yr{LeftOut(jumps.HasSpikes)}", jumps.RatePerYear), Row("Mean of a jump, of the logarithm", jumps.Mean), Row("Deviation of a jump", jumps.Deviation)]
            : NoJumps("Jumps"),
    ];

    private static IEnumerable<string> ElectricityRemarks(PriceForecast forecast)
    {
        var history = forecast.History;
        yield return string.Create(CultureInfo.InvariantCulture,
            $"The price goes back to about {Math.Exp(forecast.Level.Average()):0.##} ({history.Unit}), the geometric mean of the months; the logarithm of a month is off by {forecast.Reversion.StationaryDeviation:0.00} (standard deviation).");
        yield return $"Trend by the slope of the logarithm, not part of the driver: {Figures.Percent(forecast.TrendPerYear)} a year. Season: {(forecast.SeasonTest.IsConvincing ? "taken out" : "not beyond chance, left in")}";
        if (!forecast.Jumps.HasSpikes)
            yield return JumpsLeftIn;
        if (forecast.Driver.IsAtBound)
            yield return string.Create(CultureInfo.InvariantCulture, $"Persistence is at the end of what is fitted ({ReversionFit.LowestPersistence} to {ReversionFit.HighestPersistence}): months hardly depend on each other, or nothing pulls the price back.");
        else if (forecast.Driver.Persistence.High >= ReversionFit.HighestPersistence)
            yield return string.Create(CultureInfo.InvariantCulture, $"Persistence may be as high as is fitted ({ReversionFit.HighestPersistence}): the history does not rule out that nothing pulls the price back.");
        if (history.Prices > history.Months.Count)
            yield return "All of it is of monthly means; prices within a month vary more.";
    }

    private static IEnumerable<IReadOnlyList<string>> Rental(PriceForecast forecast) =>
    [
        Row("Volatility of the driver, 1/sqrt(yr)", forecast.WalkDriverVolatility),
        .. forecast.Walk is { IsConvincing: true } walk
            ? [Row($"Rebounds, 1/yr{LeftOut(walk.HasRebounds)}", walk.RatePerYear), Row("Size of a rebound", walk.Size)]
            : NoJumps("Rebounds"),
        Row("Growth of the mean, %/yr", forecast.WalkTrendPerYear.Of(growth => 100 * growth)),
        Row($"The same, {forecast.Releases.Text}", forecast.WalkTrendApartPerYear.Of(growth => 100 * growth)),
    ];

    private static IEnumerable<string> RentalRemarks(PriceForecast forecast)
    {
        if (!forecast.Walk.HasRebounds)
            yield return JumpsLeftIn;
        yield return $"The median, by the slope of the logarithm, moves by {Figures.Percent(forecast.TrendPerYear)} a year; the mean of many futures grows faster, by half the variance.";
        if (forecast.History.Prices > forecast.History.Months.Count)
            yield return "A month goes by its last date: the mean of a month moves less than the price, and parts a rebound.";
    }

    private static Estimate HalfLife(Estimate reversion) => new(Months(reversion.High), Months(reversion.Value), Months(reversion.Low));

    private static double Months(double reversionPerYear) => 12 * Math.Log(2) / reversionPerYear;

    private static IReadOnlyList<string> Row(string name, Estimate estimate) =>
        [name, Figures.Number(estimate.Value, 3), Figures.Number(estimate.Low, 3), Figures.Number(estimate.High, 3)];
}
