using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>The JSON of <c>compare</c>: names that scripts rely on.</summary>
public class CompareJsonTests
{
    private static readonly string[] Metrics =
    [
        "itPowerKw", "facilityPowerKw", "peakFacilityPowerKw", "strandedPowerKw", "pue", "tue", "coolingLoadKw", "liquidCoolingLoadKw",
        "itEnergyMwh", "facilityEnergyMwh", "waterM3", "carbonOperationalT", "carbonEmbodiedT", "capexUsd", "opexUsd", "tcoUsd",
        "tcoPresentValueUsd", "workH100eHours", "usdPerGpuHour", "usdPerInstalledGpuHour", "usdPerH100eHour", "levelisedUsdPerH100eHour",
        "kgCo2ePerH100eHour", "residualValueUsd", "economicLifeYears",
    ];

    private static readonly string[] Sales = ["revenueUsd", "marginUsd", "npvUsd"];

    [Fact]
    public void Every_system_has_every_metric_with_an_expected_value_and_a_unit()
    {
        var systems = Compare("--systems", "dgx-h100,gb200-nvl72").GetProperty("systems");
        Assert.Equal(["dgx-h100", "gb200-nvl72"], systems.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
        foreach (var system in systems.EnumerateArray())
        {
            Assert.True(system.GetProperty("gpus").GetInt64() > system.GetProperty("count").GetInt64());
            Assert.All(Metrics, name => AssertFigure(system.GetProperty("metrics"), name));
        }
    }

    [Fact]
    public void Years_hold_the_same_figures_and_their_sums_are_those_of_the_horizon()
    {
        var system = Compare("--years", "4").GetProperty("systems")[0];
        var annual = system.GetProperty("annual");
        Assert.Equal(4, annual.GetArrayLength());
        foreach (var name in new[] { "itEnergyMwh", "facilityEnergyMwh", "carbonOperationalT", "capexUsd", "opexUsd", "workH100eHours" })
        {
            var total = Expected(system.GetProperty("metrics"), name);
            Assert.Equal(total, annual.EnumerateArray().Sum(y => Expected(y.GetProperty("metrics"), name)), Math.Abs(total) * 1e-9);
        }
    }

    [Fact]
    public void Line_items_sum_to_capex_opex_and_total()
    {
        var system = Compare().GetProperty("systems")[0];
        var metrics = system.GetProperty("metrics");
        var total = Expected(metrics, "tcoUsd");
        var parts = Expected(metrics, "capexUsd") + Expected(metrics, "opexUsd") - Expected(metrics, "residualValueUsd") - Expected(metrics, "buildingResidualUsd");
        Assert.Equal(total, parts, total * 1e-9);
    }

    [Fact]
    public void Every_pair_has_its_break_even_points()
    {
        var pairs = Compare().GetProperty("comparison");
        Assert.NotEqual(0, pairs.GetArrayLength());
        Assert.All(pairs.EnumerateArray(), pair =>
        {
            Assert.True(pair.TryGetProperty("breakEvenPriceUsd", out _));
            Assert.True(pair.TryGetProperty("breakEvenThroughputRatio", out _));
        });
    }

    [Fact]
    public void Revenue_is_there_where_compute_has_a_price_and_only_there()
    {
        var priced = Compare("--set", "market.computePrice=2.6 USD/GPU-h").GetProperty("systems")[0].GetProperty("metrics");
        Assert.All(Sales, name => AssertFigure(priced, name));
        var free = Compare().GetProperty("systems")[0].GetProperty("metrics");
        Assert.All(Sales, name => Assert.False(free.TryGetProperty(name, out _)));
    }

    [Fact]
    public void Version_and_hashes_are_recorded_and_no_clock()
    {
        var result = Compare();
        Assert.Equal(Data.Results.ProductVersion.Text, result.GetProperty("infratcoVersion").GetString());
        Assert.Equal("f64", result.GetProperty("arithmetic").GetString());
        Assert.Matches("^[0-9a-f]{64}$", result.GetProperty("scenario").GetProperty("hash").GetString()!);
        Assert.All(result.GetProperty("profiles").EnumerateArray(), p => Assert.Matches("^[0-9a-f]{64}$", p.GetProperty("hash").GetString()!));
    }

    [Theory]
    [InlineData("--systems", "dgx-h100:owned,dgx-b200")]
    [InlineData("--workload", "serving")]
    [InlineData("--workload", "decode", "--precision-policy", "best")]
    [InlineData("--basis", "gpus")]
    [InlineData("--basis", "work")]
    [InlineData("--basis", "budget")]
    public void The_great_questions_are_one_option_away(params string[] options)
    {
        var result = Compare(options);
        Assert.NotEqual(0, result.GetProperty("verdict").GetArrayLength());
        Assert.NotEqual(Compare().GetProperty("scenario").GetProperty("hash").GetString(), result.GetProperty("scenario").GetProperty("hash").GetString());
    }

    [Fact]
    public void Every_shipped_system_can_be_compared()
    {
        var ids = Data.Profiles.ProfileLibrary.Embedded.SystemIds;
        var systems = Compare("--systems", string.Join(',', ids)).GetProperty("systems");
        Assert.Equal(ids, systems.EnumerateArray().Select(s => s.GetProperty("id").GetString()));
    }

    [Fact]
    public void Books_are_held_against_the_market_by_month_and_life()
    {
        var books = Compare().GetProperty("systems")[0].GetProperty("booksAgainstMarket");
        var market = Numbers(books, "marketValueUsd");
        Assert.Equal(60, market.Count);
        Assert.Equal([3, 4, 5, 5.5, 6], books.GetProperty("lives").EnumerateArray().Select(l => l.GetProperty("lifeYears").GetDouble()));
        Assert.All(books.GetProperty("lives").EnumerateArray(), life =>
        {
            var loss = Numbers(life, "unrecognisedLossUsd");
            Assert.Equal(Numbers(life, "bookValueUsd")[^1] - market[^1], loss[^1], 3);
            Assert.Equal(loss.Max(), life.GetProperty("peakUnrecognisedLossUsd").GetDouble(), 3);
        });
        Assert.Equal("fair-value-only", books.GetProperty("impairmentBasis").GetString());
    }

    private static List<double> Numbers(JsonElement from, string name) => [.. from.GetProperty(name).EnumerateArray().Select(v => v.GetDouble())];

    private static JsonElement Compare(params string[] options) => CommandLine.Good(["compare", "--json", "-", .. options]).Json();

    private static double Expected(JsonElement metrics, string name) => metrics.GetProperty(name).GetProperty("expected").GetDouble();

    private static void AssertFigure(JsonElement metrics, string name)
    {
        Assert.True(metrics.TryGetProperty(name, out var figure), name);
        Assert.True(double.IsFinite(figure.GetProperty("expected").GetDouble()), name);
        Assert.Equal(JsonValueKind.String, figure.GetProperty("unit").ValueKind);
    }
}
