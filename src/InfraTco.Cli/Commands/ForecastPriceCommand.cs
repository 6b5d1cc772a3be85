using System.CommandLine;
using InfraTco.Charts;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Prices;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco forecast price</c>: the driver of a price from its history, and the months after it.</summary>
internal static class ForecastPriceCommand
{
    public static ExampleCommand Create(Page page)
    {
        var command = new ExampleCommand(
            "price",
            "Fit mean reversion, volatility, jumps, season and trend to a price by month (electricity: its mean; rental: its last date), for the sections risk and market of a scenario, and say where it goes from there.",
            [
                "infratco forecast price --history prices-2023.csv prices-2024.csv",
                "infratco forecast price --history prices.csv --out risk.yaml",
                "infratco forecast price --history h100.csv --kind rental --column usd_per_hour",
                "infratco forecast price --history prices.csv --months 36 --plot prices.svg",
            ]);
        var history = new Option<string[]>("--history") { Description = "Files of dated prices of one series, in any order.", Required = true, AllowMultipleArgumentsPerToken = true };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var output = new Option<string?>("--out") { Description = "Write the fields of a scenario's risk section." };
        var kind = new Option<string?>("--kind") { Description = "What the price is paid for: electricity or rental. [default: by the names of columns and accelerators]" };
        var column = new Option<string?>("--column") { Description = "The column of prices. [default: the only one, or that of a median or mean]" };
        var months = new Option<int>("--months") { Description = FormattableString.Invariant($"Months ahead that the outlook covers, 1 to {PriceOutlook.MostMonths}."), DefaultValueFactory = _ => 24 };
        var plot = new Option<string?>("--plot") { Description = "Write a chart of history and outlook (SVG)." };
        foreach (var option in new Option[] { history, kind, column, months, json, output, plot })
            command.Add(option);
        command.SetAction(parsed => Run(
            page, parsed.GetValue(history)!, new() { Kind = Kind(parsed.GetValue(kind)), Column = parsed.GetValue(column) }, parsed.GetValue(months),
            parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(plot)));
        return command;
    }

    private static PriceKind? Kind(string? text)
    {
        string[] names = ["electricity", "rental"];
        return text is null ? null
            : names.Contains(text) ? Enum.Parse<PriceKind>(text, ignoreCase: true)
            : throw new UsageException($"--kind: '{text}' is no kind of price; {Unknown.Remedy(text, names)}");
    }

    private static int Run(Page page, string[] files, PriceOptions options, int months, string? json, string? output, string? plot)
    {
        if (months is < 1 or > PriceOutlook.MostMonths)
            throw new UsageException(FormattableString.Invariant($"--months: {months} is out of range; give 1 to {PriceOutlook.MostMonths}"));
        OutputPlaces.File("--out", output);
        OutputPlaces.File("--plot", plot);
        OutputPlaces.Check(files, null, json, output, plot);
        var forecast = PriceForecast.Of(files[0], PriceFile.Read(files, options));
        var outlook = PriceOutlook.Of(forecast, months);
        if (output is not null)
            AtomicFile.Write(output, forecast.ToYaml(files[0]));
        if (plot is not null)
            AtomicFile.Write(plot, Svg.Render(PriceChart.Of(forecast, outlook)));
        if (json == "-")
        {
            page.Raw.Write(PriceJson.Write(forecast, outlook));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, PriceJson.Write(forecast, outlook));
        PricePage.Write(page, forecast, outlook, files[0], isKindGiven: options.Kind is not null);
        page.Written(json, output, plot);
        return ExitCode.Done;
    }
}
