using System.CommandLine;
using System.Globalization;
using InfraTco.Cli.Output;
using InfraTco.Data;
using InfraTco.Data.Results;
using InfraTco.Data.Series;
using InfraTco.Learning.Trends;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco forecast trend</c>: how fast chips improve, and how fast their prices fall.</summary>
internal static class ForecastTrendCommand
{
    private const string Kind = "a table of chips (Hardware name, Release date, TDP) or of their prices (Price date, Hardware model), as Epoch AI publishes them";
    private static readonly string[] Columns = ["Trend", "Points", "A year", "90 % low", "90 % high", "Doubling, years", "Residual sd"];

    public static ExampleCommand Create(Page page)
    {
        var command = new ExampleCommand(
            "trend",
            "Fit performance per watt and dollar, steps between generations and falling prices to tables of chips and of their prices.",
            ["infratco forecast trend --history ml_hardware.csv", "infratco forecast trend --history gpu_prices.csv --json -"]);
        var history = new Option<string>("--history") { Description = "Table of chips, or of their prices.", Required = true };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        command.Add(history);
        command.Add(json);
        command.SetAction(parsed => Run(page, parsed.GetValue(history)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Page page, string file, string? json)
    {
        OutputPlaces.Check([file], null, json);
        var table = QuotedTable.Read(file, Kind);
        if (HardwareTrends.Is(table))
        {
            var chips = HardwareTrends.Of(table);
            return Show(page, json, table.Skipped + chips.Unreadable, skipped => TrendJson.Write(chips, skipped), () => Write(page, chips));
        }
        if (!PriceTrends.Is(table))
            throw new InputException(file, 1, 1, $"the columns are not known; it should be {Kind}");
        var prices = PriceTrends.Of(table);
        return Show(page, json, table.Skipped + prices.Unreadable, skipped => TrendJson.Write(prices, skipped), () => Write(page, prices));
    }

    private static int Show(Page page, string? json, int skipped, Func<int, string> write, Action tables)
    {
        var text = write(skipped);
        if (json == "-")
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, text);
        if (skipped > 0)
            page.Text(string.Create(CultureInfo.InvariantCulture, $"{skipped} {(skipped == 1 ? "row" : "rows")} left out, wholly or in part: too few or too many cells, or a date or number that is none"));
        tables();
        page.Written(json);
        return ExitCode.Done;
    }

    private static void Write(Page page, HardwareTrends trends)
    {
        page.Text(string.Create(CultureInfo.InvariantCulture, $"{trends.Chips.Count} chips with a release date"));
        page.Table(Columns, [.. Row("Dense FP16 a watt", trends.PerWatt), .. Row("Dense FP16 a dollar", trends.PerDollar)]);
        page.Heading("From generation to generation");
        page.Table(["From", "To", "Gap, years", "Performance, x", "Per watt, x"], trends.Steps.Select(s => (IReadOnlyList<string>)
            [s.From.Name, s.To.Name, Figures.Number(s.GapYears, 2), Figures.Number(s.Performance, 2), Figures.Number(s.PerformancePerWatt, 2)]));
    }

    private static void Write(Page page, PriceTrends trends)
    {
        page.Heading("List price of a chip");
        page.Table(Columns, trends.List.SelectMany(t => Row(t.Model, t.Fit)));
        page.Heading("On-demand rental, hyperscalers left out");
        page.Table(Columns, trends.Rental.SelectMany(t => Row(t.Model, t.Fit)));
    }

    private static IEnumerable<IReadOnlyList<string>> Row(string name, TrendFit? fit) => fit is null
        ? []
        :
        [
            [
                name, Figures.Number(fit.Points, 0), Figures.Percent(fit.GrowthPerYear.Value), Figures.Percent(fit.GrowthPerYear.Low), Figures.Percent(fit.GrowthPerYear.High),
                fit.DoublingYears < 0 ? $"{Figures.Number(-fit.DoublingYears, 1)} (halving)" : Figures.Number(fit.DoublingYears, 1), Figures.Number(fit.ResidualDeviation, 2),
            ],
        ];
}
