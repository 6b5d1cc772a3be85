using System.Globalization;
using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>Histories and questions about power, good and bad, through the command line.</summary>
public class ForecastTests
{
    private static string Prices(string column, int months, Func<int, double> price) => $"date,{column}\n" + string.Concat(Enumerable.Range(0, months).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2018, 1, 1).AddMonths(i):yyyy-MM-dd},{price(i)}\n")));

    // A season-free swing with a spike upwards every fourteenth month.
    private static double Spiky(int i) => 40 * Math.Exp(0.08 * Math.Sin(1.7 * i * i) + (i % 14 == 5 ? 1.2 + 0.05 * (i % 3) : 0));

    [Fact]
    public void Jumps_of_a_history_go_into_a_scenario_that_runs()
    {
        using var folder = new TemporaryFolder();
        var history = folder.Write("prices.csv", Prices("Price (USD/MWh)", 120, Spiky));
        var json = CommandLine.Good("forecast", "price", "--history", history, "--out", folder["risk.yaml"], "--json", "-").Json();
        Assert.True(json.GetProperty("jumpsBeyondChance").GetBoolean());
        Assert.InRange(json.GetProperty("electricityJumpMean").GetProperty("value").GetDouble(), 1.0, 1.4);
        CommandLine.Good("compare", folder["risk.yaml"]);
    }

    [Fact]
    public void Prices_of_compute_give_trend_and_volatility_of_a_scenario_that_runs()
    {
        using var folder = new TemporaryFolder();
        var history = folder.Write("rental.csv", Prices("price_usd_per_gpu_h", 36, i => 4 * Math.Exp(-0.02 * i + 0.05 * Math.Sin(1.7 * i * i))));
        var json = CommandLine.Good("forecast", "price", "--history", history, "--out", folder["market.yaml"], "--json", "-").Json();
        double Trend(string name) => json.GetProperty(name).GetProperty("value").GetDouble();
        Assert.Equal(1, json.GetProperty("releases").GetInt32());
        var taken = Math.Pow(0.8, 12 / 35.0);
        Assert.Equal((1 + Trend("computePriceTrendWithReleases")) / taken - 1, Trend("computePriceTrend"), 1e-3);
        Assert.Contains("taken out (1 at 0.80, 0.65 to 0.95)", File.ReadAllText(folder["market.yaml"]), StringComparison.Ordinal);
        CommandLine.Good("compare", folder["market.yaml"]);
    }

    [Fact]
    public void The_months_after_a_history_are_told_and_drawn()
    {
        using var folder = new TemporaryFolder();
        var history = folder.Write("prices.csv", Prices("Price (USD/MWh)", 60, i => 40 * Math.Exp(0.3 * Math.Sin(1.7 * i * i))));
        var outlook = CommandLine.Good("forecast", "price", "--history", history, "--months", "36", "--plot", folder["prices.svg"], "--json", "-").Json().GetProperty("outlook");
        Assert.Equal(36, outlook.GetArrayLength());
        Assert.All(outlook.EnumerateArray(), month => Assert.True(month.GetProperty("p05").GetDouble() < month.GetProperty("p50").GetDouble() && month.GetProperty("p50").GetDouble() < month.GetProperty("p95").GetDouble()));
        Assert.Contains("Electricity price: history and outlook of 36 months", File.ReadAllText(folder["prices.svg"]), StringComparison.Ordinal);
        var page = CommandLine.Good("forecast", "price", "--history", history, "--months", "1", "--plot", folder["prices.svg"]).Output;
        Assert.Contains("Outlook, Price (USD/MWh)", page, StringComparison.Ordinal);
        Assert.Contains("prices.svg", page, StringComparison.Ordinal);
        CommandLine.Refused("is read, and a result would be written over it", "forecast", "price", "--history", history, "--out", history);
        CommandLine.Refused("--months: 0 is out of range; give 1 to 120", "forecast", "price", "--history", history, "--months", "0");
        CommandLine.Refused("--months", "forecast", "price", "--history", history, "--months", "121");
    }

    // The driver of a scenario has no jumps downwards.
    [Fact]
    public void Falls_of_a_history_stay_in_the_volatility_of_a_scenario_that_runs()
    {
        using var folder = new TemporaryFolder();
        var history = folder.Write("prices.csv", Prices("Price (USD/MWh)", 120, i => 1600 / Spiky(i)));
        var json = CommandLine.Good("forecast", "price", "--history", history, "--out", folder["risk.yaml"], "--json", "-").Json();
        Assert.True(json.GetProperty("jumpsBeyondChance").GetBoolean());
        Assert.InRange(json.GetProperty("electricityJumpMean").GetProperty("value").GetDouble(), -1.4, -1.0);
        Assert.Contains("electricityJumpRate: { typical: 0,", File.ReadAllText(folder["risk.yaml"]), StringComparison.Ordinal);
        CommandLine.Good("compare", folder["risk.yaml"]);
        Assert.Contains("Jumps, 1/yr (downwards, left out)", CommandLine.Good("forecast", "price", "--history", history).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_of_several_series_is_refused()
    {
        using var folder = new TemporaryFolder();
        var text = "date,gpu,usd_per_gpu_h\n" + string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2022, 1, 1).AddMonths(i):yyyy-MM-dd},A100,{1 + i % 3}\n{new DateOnly(2022, 1, 1).AddMonths(i):yyyy-MM-dd},H100,{2 + i % 4}\n")));
        CommandLine.Refused("prices.csv:1:2: 'gpu' is both 'A100' and 'H100' at one time", "forecast", "price", "--history", folder.Write("prices.csv", text));
    }

    [Fact]
    public void Prices_that_two_files_hold_count_once()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("prices.csv", Prices("Price (USD/MWh)", 30, i => 30 + i % 7));
        var json = CommandLine.Good("forecast", "price", "--history", path, path, "--json", "-").Json();
        Assert.Equal((30, 30), (json.GetProperty("prices").GetInt32(), json.GetProperty("skipped").GetInt32()));
    }

    [Fact]
    public void The_median_of_several_prices_is_taken_and_all_files_are_in_the_source()
    {
        using var folder = new TemporaryFolder();
        string Year(int year) => "date,gpu,p10_usd_per_gpu_h,median_usd_per_gpu_h\n" + string.Concat(Enumerable.Range(1, 12).Select(m => string.Create(CultureInfo.InvariantCulture, $"{year}-{m:00}-01,H100,1,{2 + m % 5}\n")));
        string[] arguments = ["forecast", "price", "--history", folder.Write("2022.csv", Year(2022)), folder.Write("2023.csv", Year(2023)), "--out", folder["market.yaml"], "--json", "-"];
        Assert.Equal("median_usd_per_gpu_h", CommandLine.Good(arguments).Json().GetProperty("column").GetString());
        Assert.Contains("24 monthly prices of 2022.csv and 1 more,", File.ReadAllText(folder["market.yaml"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h100_price_usd_per_hour", "Column 'h100_price_usd_per_hour', taken as prices of rental: 'h100_price_usd_per_hour' names an accelerator (--kind electricity otherwise)")]
    [InlineData("price", "Column 'price', taken as prices of electricity: nothing in it names an accelerator (--kind rental otherwise)")]
    [InlineData("price", "Column 'price', taken as prices of rental: as --kind says", "--kind", "rental")]
    public void The_page_says_what_the_price_is_taken_for(string column, string says, params string[] options)
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["forecast", "price", "--history", folder.Write("prices.csv", Prices(column, 36, i => 4 * Math.Exp(-0.02 * i + 0.05 * Math.Sin(1.7 * i * i)))), .. options];
        Assert.Contains(says, CommandLine.Good(arguments).Output, StringComparison.Ordinal);
        var isRental = says.Contains("of rental", StringComparison.Ordinal);
        Assert.Equal(isRental ? "rental" : "electricity", CommandLine.Good([.. arguments, "--out", folder["out.yaml"], "--json", "-"]).Json().GetProperty("kind").GetString());
        Assert.Equal(isRental, File.ReadAllText(folder["out.yaml"]).Contains("computePriceVolatility", StringComparison.Ordinal));
        CommandLine.Good("compare", folder["out.yaml"]);
    }

    [Fact]
    public void A_kind_of_price_that_is_none_is_refused()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused("--kind: 'rentel' is no kind of price", "forecast", "price", "--history", folder.Write("prices.csv", Prices("price", 30, i => 30 + i % 7)), "--kind", "rentel");
    }

    [Fact]
    public void Rows_that_are_left_out_are_on_the_page_and_in_the_result()
    {
        using var folder = new TemporaryFolder();
        string[] arguments = ["forecast", "price", "--history", folder.Write("prices.csv", Daily("2022-12-30,99999999\n2022-12-31,soon\n"))];
        var json = CommandLine.Good([.. arguments, "--json", "-"]).Json();
        Assert.Equal(2, json.GetProperty("skipped").GetInt32());
        Assert.Equal("""{"badPrice":1,"implausible":1}""", JsonSerializer.Serialize(json.GetProperty("skippedByReason")));
        var page = CommandLine.Good(arguments).Output;
        Assert.Contains("1 row left out: the price is more than 5,000 times the median of all; the first is", page, StringComparison.Ordinal);
        Assert.Contains("prices.csv:1682:2: '99999999'", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_for_lack_of_months_names_the_rows_that_could_not_be_read()
    {
        using var folder = new TemporaryFolder();
        var text = Prices("price", 20, i => 30 + i % 7) + "2020-01-01,30~5\n2020-02-01,31~5\n";
        CommandLine.Refused("prices.csv:22:2: '30~5'", "forecast", "price", "--history", folder.Write("prices.csv", text));
    }

    // A plain mean-reverting price: what its jumps would be like nothing tells.
    [Theory]
    [InlineData("Price (USD/MWh)", 1)]
    [InlineData("Price (USD/MWh)", 2)]
    [InlineData("price_usd_per_gpu_h", 3)]
    public void What_a_history_does_not_tell_is_a_dash_and_null(string column, int seed)
    {
        using var folder = new TemporaryFolder();
        var (random, log) = (new Random(seed), 0.0);
        var history = folder.Write("prices.csv", Prices(column, 96, _ => 50 * Math.Exp(log = 0.77 * log + 0.3 * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))));
        var json = CommandLine.Good("forecast", "price", "--history", history, "--out", folder["risk.yaml"], "--json", "-").Json();
        Assert.False(json.GetProperty("jumpsBeyondChance").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("electricityJumpMean").GetProperty("high").ValueKind);
        Assert.All(Numbers(json), n => Assert.InRange(Math.Abs(n), 0, 1e4));
        var lines = CommandLine.Good("forecast", "price", "--history", history).Output.Split('\n');
        Assert.Contains(lines, l => l.Contains(", 1/yr (none beyond chance)", StringComparison.Ordinal) && l.EndsWith('-'));
        Assert.All(lines.SkipWhile(l => !l.StartsWith("Driver", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("The price goes back", StringComparison.Ordinal) && !l.StartsWith("Jumps are left", StringComparison.Ordinal)), l => Assert.InRange(l.Length, 0, 100));
        CommandLine.Good("compare", folder["risk.yaml"]);
    }

    private static IEnumerable<double> Numbers(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Number => [json.GetDouble()],
        _ => [],
    };

    private static string Daily(string extra = "", Func<int, int, bool>? has = null) => "date,Price (USD/MWh)\n" + string.Concat(
        from month in Enumerable.Range(0, 60)
        from day in Enumerable.Range(1, 28)
        where has?.Invoke(month, day) ?? true
        select string.Create(CultureInfo.InvariantCulture, $"{new DateOnly(2018, 1, day).AddMonths(month):yyyy-MM-dd},{40 + 9 * Math.Sin(1.7 * month * month) + day % 5}\n")) + extra;

    [Fact]
    public void A_month_of_one_price_is_left_out_and_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var whole = CommandLine.Good("forecast", "price", "--history", folder.Write("whole.csv", Daily()), "--json", "-").Json();
        var path = folder.Write("partial.csv", Daily("2023-01-01,400\n"));
        var partial = CommandLine.Good("forecast", "price", "--history", path, "--json", "-").Json();
        Assert.Equal(whole.GetProperty("electricityVolatility").ToString(), partial.GetProperty("electricityVolatility").ToString());
        Assert.Equal((60, 60 * 28), (partial.GetProperty("months").GetInt32(), partial.GetProperty("prices").GetInt32()));
        Assert.Equal("""[{"month":"2023-01","prices":1,"usualPrices":28}]""", partial.GetProperty("partialMonths").ToString().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        Assert.Equal(0, whole.GetProperty("partialMonths").GetArrayLength());
        Assert.Contains("2023-01 left out: it holds 1 of the usual 28 prices", CommandLine.Good("forecast", "price", "--history", path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_month_is_enough_and_less_is_not()
    {
        using var folder = new TemporaryFolder();
        JsonElement Partial(int days) =>
            CommandLine.Good("forecast", "price", "--history", folder.Write("prices.csv", Daily(has: (m, d) => m > 0 || d <= days)), "--json", "-").Json().GetProperty("partialMonths");
        Assert.Equal(0, Partial(14).GetArrayLength());
        Assert.Equal("2018-01", Assert.Single(Partial(13).EnumerateArray()).GetProperty("month").GetString());
    }

    [Fact]
    public void A_history_that_turns_from_monthly_to_daily_stays_whole()
    {
        using var folder = new TemporaryFolder();
        var json = CommandLine.Good("forecast", "price", "--history", folder.Write("prices.csv", Daily(has: (m, d) => m >= 30 || d == 1)), "--json", "-").Json();
        Assert.Equal((60, 0), (json.GetProperty("months").GetInt32(), json.GetProperty("partialMonths").GetArrayLength()));
    }

    [Fact]
    public void A_partial_month_in_the_middle_is_named_as_what_the_history_lacks()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused("2020-07 holds 3 of the usual 28 prices", "forecast", "price", "--history", folder.Write("prices.csv", Daily(has: (m, d) => m is < 30 or > 32 || d <= 3)));
    }

    [Fact]
    public void A_partial_month_alone_is_filled_and_named()
    {
        using var folder = new TemporaryFolder();
        var page = CommandLine.Good("forecast", "price", "--history", folder.Write("prices.csv", Daily(has: (m, d) => m != 30 || d <= 3))).Output;
        Assert.Contains("Note: 2020-07 left out: it holds 3 of the usual 28 prices", page, StringComparison.Ordinal);
        Assert.Contains("Note: 2020-07: no usable price, filled between the months around", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the file is empty", "")]
    [InlineData("no row holds a time and a price", "date,price\n")]
    [InlineData("are too few", "date,price\n2024-01-01,30\n")]
    public void A_history_without_prices_is_refused(string says, string text)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, "forecast", "price", "--history", folder.Write("prices.csv", text));
    }

    [Theory]
    [InlineData("the columns are not known", "a,b\n1,2\n")]
    [InlineData("holds no rows", "Hardware name,Release date\n")]
    public void A_table_that_holds_no_chips_is_refused(string says, string text)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused(says, "forecast", "trend", "--history", folder.Write("chips.csv", text));
    }

    [Fact]
    public void A_model_that_is_served_gives_the_power_of_servers()
    {
        var systems = CommandLine.Good("forecast", "power", "--class", "llm", "--parameters", "70e9", "--concurrency", "64", "--json", "-").Json().GetProperty("systems");
        Assert.Equal(2, systems.GetArrayLength());
        Assert.InRange(systems[0].GetProperty("systemPowerW").GetProperty("value").GetDouble(), 5000, 8400);
    }

    [Theory]
    [InlineData("--parameters 70: fleet.inference.parameters is no number of parameters", "70", "dgx-h100")]
    [InlineData("was not measured", "70e9", "dgx-h200")]
    [InlineData("there is no system 'dgx-h10'", "70e9", "dgx-h10")]
    [InlineData("--systems: ',' names no system", "70e9", ",")]
    public void A_question_that_cannot_be_answered_is_refused(string says, string parameters, string systems) =>
        CommandLine.Refused(says, "forecast", "power", "--class", "llm", "--parameters", parameters, "--concurrency", "64", "--systems", systems);

    [Fact]
    public void A_scenario_that_names_its_model_draws_what_the_model_takes()
    {
        string[] served = ["--set", "fleet.workload=serving", "--set", "fleet.inference.class=llm", "--set", "fleet.inference.parameters=8e9", "--set"];
        double Energy(string concurrency) => CommandLine.Good(["compare", "--systems", "dgx-h100", .. served, $"fleet.inference.concurrency={concurrency}", "--json", "-"]).Json()
            .GetProperty("systems")[0].GetProperty("metrics").GetProperty("itEnergyMwh").GetProperty("expected").GetDouble();
        Assert.True(Energy("256") > 1.1 * Energy("4"));
    }
}
