using System.Globalization;

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
        CommandLine.Good("forecast", "price", "--history", history, "--out", folder["market.yaml"]);
        Assert.Contains("computePriceTrend", File.ReadAllText(folder["market.yaml"]), StringComparison.Ordinal);
        CommandLine.Good("compare", folder["market.yaml"]);
    }

    [Theory]
    [InlineData("holds no rows", "")]
    [InlineData("no row holds a time and a price", "date,price\n")]
    [InlineData("are too few", "date,price\n2024-01-01,30\n")]
    public void A_history_without_prices_is_refused(string says, string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("prices.csv", text);
        if (text.Length == 0)
            CommandLine.Refused("", "forecast", "price", "--history", path);
        else
            CommandLine.Refused(says, "forecast", "price", "--history", path);
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
