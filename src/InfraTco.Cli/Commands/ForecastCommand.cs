using System.CommandLine;
using System.Globalization;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Data.Telemetry;
using InfraTco.Learning;
using InfraTco.Learning.Prices;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco forecast</c>: drivers of futures from histories.</summary>
internal static class ForecastCommand
{
    public static Command Create(Page page) => new("forecast", "Fit the drivers of futures to histories.") { Price(page), ForecastPowerCommand.Create(page), ForecastTrendCommand.Create(page) };

    private static ExampleCommand Price(Page page)
    {
        var command = new ExampleCommand(
            "price",
            "Fit mean reversion, volatility, jumps, season and trend to monthly means of a price, for the risk section of a scenario.",
            [
                "infratco forecast price --history prices-2023.csv prices-2024.csv",
                "infratco forecast price --history prices.csv --out risk.yaml",
                "infratco forecast price --history h100.csv --kind rental --column usd_per_hour",
            ]);
        var history = new Option<string[]>("--history") { Description = "Files of dated prices of one series, in any order.", Required = true, AllowMultipleArgumentsPerToken = true };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var output = new Option<string?>("--out") { Description = "Write the fields of a scenario's risk section." };
        var kind = new Option<string?>("--kind") { Description = "What the price is paid for: electricity or rental. [default: by the names of columns and accelerators]" };
        var column = new Option<string?>("--column") { Description = "The column of prices. [default: the only one, or that of a median or mean]" };
        foreach (var option in new Option[] { history, kind, column, json, output })
            command.Add(option);
        command.SetAction(parsed =>
            Run(page, parsed.GetValue(history)!, new() { Kind = Kind(parsed.GetValue(kind)), Column = parsed.GetValue(column) }, parsed.GetValue(json), parsed.GetValue(output)));
        return command;
    }

    private static PriceKind? Kind(string? text)
    {
        string[] names = ["electricity", "rental"];
        return text is null ? null
            : names.Contains(text) ? Enum.Parse<PriceKind>(text, ignoreCase: true)
            : throw new UsageException($"--kind: '{text}' is no kind of price; {Unknown.Remedy(text, names)}");
    }

    private static int Run(Page page, string[] files, PriceOptions options, string? json, string? output)
    {
        OutputPlaces.Check(null, json, output);
        var forecast = PriceForecast.Of(files[0], PriceFile.Read(files, options));
        if (output is not null)
            AtomicFile.Write(output, forecast.ToYaml(files[0]));
        if (json == "-")
        {
            page.Raw.Write(PriceJson.Write(forecast));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, PriceJson.Write(forecast));
        var history = forecast.History;
        page.Text(string.Create(CultureInfo.InvariantCulture,
            $"{history.Prices} prices ({history.Skipped} rows left out), {history.Months.Count} months, {history.Months[0].Month:yyyy-MM} to {history.Months[^1].Month:yyyy-MM}"));
        page.Text($"Column '{history.Unit}', taken as {(forecast.IsRental ? "prices of rental" : "prices of electricity")}: {history.KindReason}{(options.Kind is null ? $" (--kind {(forecast.IsRental ? "electricity" : "rental")} otherwise)" : "")}");
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
            Row(Jumps(forecast), forecast.Jumps.RatePerYear),
            Row("Mean of a jump, of the logarithm", forecast.Jumps.Mean),
            Row("Deviation of a jump", forecast.Jumps.Deviation),
            Row("Volatility without reversion, 1/sqrt(yr)", forecast.WalkVolatility),
            .. forecast.IsRental ? Rebounds(forecast.Walk) : [],
        ]);
        page.Text($"Trend: {Figures.Percent(forecast.TrendPerYear)} a year. Season: {(forecast.SeasonTest.IsConvincing ? "taken out" : "not beyond chance, left in")}");
        page.Heading("For the scenario");
        page.Text(forecast.ToYaml(files[0]).TrimEnd());
        page.Written(json, output);
        return ExitCode.Done;
    }

    private static string Jumps(PriceForecast forecast) => forecast.HasSpikes
        ? "Jumps, 1/yr"
        : $"Jumps, 1/yr ({(forecast.Jumps.IsConvincing ? "downwards" : "not beyond chance")}, left out)";

    private static IEnumerable<IReadOnlyList<string>> Rebounds(WalkFit walk) =>
    [
        Row(walk.IsConvincing ? "Rebounds, 1/yr" : "Rebounds, 1/yr (not beyond chance, left out)", walk.RatePerYear),
        Row("Size of a rebound", walk.Size),
        Row("Volatility besides rebounds, 1/sqrt(yr)", walk.Volatility),
    ];

    private static IReadOnlyList<string> Row(string name, Estimate estimate) =>
        [name, Figures.Number(estimate.Value, 3), Figures.Number(estimate.Low, 3), Figures.Number(estimate.High, 3)];
}
