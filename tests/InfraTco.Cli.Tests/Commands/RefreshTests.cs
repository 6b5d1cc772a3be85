using System.Globalization;
using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

public class RefreshTests
{
    private static readonly string[] Small = ["--paths", "3000", "--years", "3", "--challengers", "dgx-b200"];

    [Fact]
    public void It_says_when_by_what_how_sure_and_what_carbon_does()
    {
        var page = CommandLine.Good(["refresh", .. Small]).Output;
        foreach (var words in new[]
        {
            "when to replace the owned NVIDIA DGX H100 fleet at Ashburn, Virginia, equal site power, 3 years", "Present value gained against keeping, MUSD", "every-4-years",
            "perfect foresight", "Year of the action, share of futures", "Over 3,000 futures some replacement or closing it beats keeping in", "closing it is best in", "learnt on 16,384 other futures", "at equal work",
            "at equal power never", "Work is valued at 2.60 USD per H100-equivalent hour at the start (refresh.computePrice)",
        })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_policies_the_bound_above_them_and_what_was_learnt()
    {
        var json = CommandLine.Good(["refresh", .. Small, "--seed", "5", "--json", "-"]).Json();
        Assert.Equal((5, 3000), (json.GetProperty("seed").GetInt32(), json.GetProperty("paths").GetInt32()));
        Assert.Equal("power", json.GetProperty("basis").GetString());
        Assert.Equal("dgx-h100-owned", json.GetProperty("incumbent").GetProperty("id").GetString());
        Assert.True(json.GetProperty("challengers")[0].GetProperty("carbonPayback").GetProperty("equalWorkMonths").GetDouble() > 0);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("challengers")[0].GetProperty("carbonPayback").GetProperty("equalPowerMonths").ValueKind);
        Assert.Equal(36, json.GetProperty("expectedCase").GetProperty("switches")[0].GetProperty("valueUsd").GetArrayLength());
        Assert.Equal(
            ["never", "every-4-years", "every-6-years", "economic-life", "margin", "cash-cost", "planned-date", "optimal"],
            json.GetProperty("policies").EnumerateArray().Select(p => p.GetProperty("id").GetString()));
        var bound = Mean(json.GetProperty("perfectForesight"));
        foreach (var policy in json.GetProperty("policies").EnumerateArray())
        {
            Assert.True(Mean(policy) <= bound);
            Assert.Equal(1, policy.GetProperty("switchYear").EnumerateArray().Sum(y => y.GetProperty("probability").GetDouble()) + policy.GetProperty("probabilityNever").GetDouble(), 9);
            Assert.Equal("USD", policy.GetProperty("valueUsd").GetProperty("unit").GetString());
        }
        var training = json.GetProperty("training");
        Assert.Equal((16384, 36), (training.GetProperty("paths").GetInt32(), training.GetProperty("months").GetArrayLength()));
        Assert.Equal(36, training.GetProperty("months")[12].GetProperty("coefficientsUsd").GetProperty("dgx-b200").GetArrayLength());
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void Results_do_not_depend_on_threads(string threads) => Assert.Equal(
        CommandLine.Good(["refresh", .. Small, "--json", "-"]).Output, CommandLine.Good(["refresh", .. Small, "--json", "-", "--threads", threads]).Output);

    [Fact]
    public void What_was_learnt_can_be_followed_again()
    {
        using var folder = new TemporaryFolder();
        var first = CommandLine.Good(["refresh", .. Small, "--json", folder["first.json"]]);
        var again = CommandLine.Good(["refresh", .. Small, "--policy", folder["first.json"], "--json", "-"]).Json();
        using var learnt = JsonDocument.Parse(File.ReadAllText(folder["first.json"]));
        Assert.Contains("learnt on 16,384 other futures", first.Output, StringComparison.Ordinal);
        Assert.Equal(learnt.RootElement.GetProperty("training").ToString(), again.GetProperty("training").ToString());
        var pairs = learnt.RootElement.GetProperty("policies").EnumerateArray().Zip(again.GetProperty("policies").EnumerateArray());
        Assert.All(pairs, p => Assert.Equal(p.First.GetProperty("valueUsd").ToString(), p.Second.GetProperty("valueUsd").ToString()));
        Assert.All(again.GetProperty("policies").EnumerateArray(), p => Assert.Equal(JsonValueKind.Null, p.GetProperty("trainingMeanUsd").ValueKind));
        CommandLine.Refused("was learnt for 36 dates", "refresh", "--years", "4", "--challengers", "dgx-b200", "--policy", folder["first.json"]);
        CommandLine.Refused("was learnt from", "refresh", "--years", "3", "--challengers", "dgx-b300", "--policy", folder["first.json"]);
        File.WriteAllText(folder["other.json"], "{ \"training\": { \"variables\": 3 } }");
        CommandLine.Refused("holds no policy that was learnt", "refresh", "--policy", folder["other.json"]);
        CommandLine.Refused("cannot be read", "refresh", "--policy", folder["none.json"]);
        CommandLine.Refused("holds a policy that is not asked for", ["refresh", .. Small, "--policy", folder["first.json"], "--set", "refresh.policies=[margin]"]);
        Assert.Contains("by what was learnt on futures of an earlier run", CommandLine.Good(["refresh", .. Small, "--policy", folder["first.json"]]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_emitted_nothing_is_paid_back()
    {
        var page = CommandLine.Good(["refresh", .. Small, "--set", "site.carbon.accounting=market", "--set", "site.carbon.marketBased=0 gCO2e/kWh"]).Output;
        Assert.Contains("not paid back within the horizon, neither at equal work nor at equal power", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public void Closing_is_among_the_choices_where_it_is_allowed(string closing, bool allowed)
    {
        var json = CommandLine.Good(["refresh", .. Small, "--set", "market.computePrice=0.9 USD/GPU-h", "--set", $"refresh.closing={closing}", "--json", "-"]).Json();
        var policies = json.GetProperty("policies").EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!);
        Assert.Equal(allowed ? "close" : "keep", json.GetProperty("expectedCase").GetProperty("bestAction").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("expectedCase").GetProperty("bestChallenger").ValueKind);
        Assert.Equal(allowed, json.GetProperty("expectedCase").TryGetProperty("closeValueUsd", out _));
        Assert.Equal(allowed, policies["cash-cost"].TryGetProperty("probabilityClose", out _));
        Assert.Equal(allowed, json.GetProperty("verdict")[0].GetString()!.Contains("close the owned NVIDIA DGX H100 fleet in", StringComparison.Ordinal));
        if (allowed)
            Assert.InRange(policies["cash-cost"].GetProperty("probabilityClose").GetDouble(), 0.5, 1);
        Assert.Equal(!allowed, json.GetProperty("verdict").EnumerateArray().Any(v => v.GetString()!.Contains("closing it without another", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_date_that_matters_little_is_said_to()
    {
        var json = CommandLine.Good(["refresh", .. Small, "--set", "market.computePrice=2.6 USD/GPU-h", "--json", "-"]).Json();
        var values = json.GetProperty("expectedCase").GetProperty("closeValueUsd").EnumerateArray().Select(v => v.GetDouble()).ToList();
        var sentence = json.GetProperty("verdict")[1].GetString()!;
        Assert.Matches("^The date is not sharp: from [A-Z][a-z]+ 20[0-9]{2} to [A-Z][a-z]+ 20[0-9]{2} it gains 90 % of that or more[.]$", sentence);
        var words = sentence.Split(' ');
        int Month(int word) => (int.Parse(words[word + 1], CultureInfo.InvariantCulture) - 2027) * 12 + DateTime.ParseExact(words[word], "MMMM", CultureInfo.InvariantCulture).Month - 1;
        var (first, last, near) = (Month(6), Month(9), 0.9 * values.Max());
        Assert.True(last > first);
        Assert.All(values[first..(last + 1)], value => Assert.True(value >= near));
        Assert.True(values[first - 1] < near && values[last + 1] < near);
    }

    // Over fifteen years prices fall below cash cost: what is gained by buying, and closing what was bought, is no gain of what was bought.
    [Fact]
    public void What_is_bought_and_closed_again_is_said_to_be()
    {
        string[] years = ["refresh", "--paths", "1000", "--challengers", "dgx-b200", "--years"];
        var page = CommandLine.Good([.. years, "15"]).Output;
        Assert.Contains(", closed again in ", page, StringComparison.Ordinal);
        Assert.Contains("fleet without it would gain ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the site draws about as much as before", page, StringComparison.Ordinal);
        Assert.Equal("2033-05", CommandLine.Good([.. years, "15", "--json", "-"]).Json().GetProperty("challengers")[0].GetProperty("closedAgainMonth").GetString());
        foreach (var other in new[] { CommandLine.Good([.. years, "15", "--set", "refresh.closing=false"]), CommandLine.Good([.. years, "5"]) })
            Assert.DoesNotContain("closed again", other.Output, StringComparison.Ordinal);
    }

    // Eight years after the latest release on record: the expected case and the futures take releases since for granted alike.
    [Fact]
    public void The_policy_knows_its_way_on_the_expected_path_of_a_late_start()
    {
        var json = CommandLine.Good("refresh", "--paths", "3000", "--set", "start=2035-06-15", "--json", "-").Json();
        double Value(string id) => json.GetProperty("policies").EnumerateArray().Single(p => p.GetProperty("id").GetString() == id).GetProperty("valueUsd").GetProperty("expected").GetDouble();
        Assert.True(Value("optimal") > 0.8 * Value("planned-date"));
    }

    [Fact]
    public void A_price_in_the_market_section_comes_before_that_of_refresh()
    {
        var page = CommandLine.Good(["refresh", .. Small, "--set", "market.computePrice=1.5 USD/GPU-h"]).Output;
        Assert.Contains("Work is valued at 1.50 USD per H100-equivalent hour at the start (market.computePrice)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("market.computePrice=2.6 USD/GPU-h", false)]
    [InlineData("market.computePrice=0.9 USD/GPU-h", true)]
    public void A_fleet_that_would_better_be_switched_off_is_named(string price, bool named)
    {
        var page = CommandLine.Good(["refresh", .. Small, "--set", price, "--set", "fleet.energisationDelay=2"]).Output;
        Assert.Equal(named, page.Contains("Kept, the fleet in place earns less than the cash it costs to run", StringComparison.Ordinal));
        Assert.DoesNotContain("in some months from January 2027", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Fleets_may_sell_at_the_price_of_their_own_class()
    {
        string[] own = ["refresh", .. Small, "--set", "market.computePrice={ class: own, tier: neocloud }"];
        Assert.Contains("Work is sold at the rental price of each fleet's own class: ", CommandLine.Good(own).Output, StringComparison.Ordinal);
        var json = CommandLine.Good([.. own, "--json", "-"]).Json();
        Assert.False(json.TryGetProperty("computePriceUsdPerH100eHour", out _));
        double Price(JsonElement fleet) => fleet.GetProperty("computePriceUsdPerH100eHour").GetDouble();
        Assert.True(Price(json.GetProperty("incumbent")) > 0);
        Assert.NotEqual(Price(json.GetProperty("incumbent")), Price(json.GetProperty("challengers")[0]));
    }

    [Fact]
    public void Fleets_draw_what_the_model_that_they_serve_takes()
    {
        string[] served = ["refresh", .. Small, "--set", "fleet.workload=serving", "--json", "-", "--set"];
        double Kwh(string inference) => CommandLine.Good([.. served, inference]).Json()
            .GetProperty("challengers")[0].GetProperty("carbonPayback").GetProperty("kwhPerH100eHourBefore").GetDouble();
        Assert.True(Kwh("fleet.inference={ class: llm, parameters: 8e9, concurrency: 4 }") < 0.95 * Kwh("fleet.inference={ class: llm, parameters: 8e9, concurrency: 256 }"));
        CommandLine.Refused(
            "fleet.inference: what rubin-r200 of vera-rubin-nvl72 draws by model was not measured",
            "refresh", "--set", "fleet.workload=serving", "--set", "fleet.inference={ class: llm, parameters: 8e9, concurrency: 4 }");
    }

    [Fact]
    public void A_policy_or_scenario_is_not_written_over()
    {
        using var folder = new TemporaryFolder();
        string[] run = ["refresh", "--paths", "200", "--years", "2", "--challengers", "dgx-b200"];
        CommandLine.Good([.. run, "--out", folder["out"]]);
        CommandLine.Refused("refresh.json, which is read, lies there", [.. run, "--policy", Path.Combine(folder["out"], "refresh.json"), "--out", folder["out"]]);
        CommandLine.Refused("scenario.yaml, which is read, lies there", "refresh", Path.Combine(folder["out"], "scenario.yaml"), "--out", folder["out"]);
        CommandLine.Refused("is a place of --out", [.. run, "--out", folder["out"], "--json", Path.Combine(folder["out"], "scenario.yaml")]);
        CommandLine.Good([.. run, "--policy", Path.Combine(folder["out"], "refresh.json"), "--out", folder["again"]]);
    }

    [Fact]
    public void What_does_nothing_is_said() => Assert.Contains(
        "Note: market.demand.edgeShare moves nothing", CommandLine.Good(["refresh", .. Small, "--set", "market.demand.edgeShare=[10 %]"]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_successor_that_does_not_come_within_the_horizon_saves_nothing()
    {
        string[] late = ["refresh", "--paths", "500", "--set", "refresh.challengers=[{ system: dgx-b200, generations: 5 }]"];
        var page = CommandLine.Good(late).Output;
        Assert.Contains("does not come within the horizon on the expected path", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Replacing by", page, StringComparison.Ordinal);
        Assert.DoesNotContain("-0.0 MUSD", page, StringComparison.Ordinal);
        var payback = CommandLine.Good([.. late, "--json", "-"]).Json().GetProperty("challengers")[0].GetProperty("carbonPayback");
        Assert.Equal(JsonValueKind.Null, payback.GetProperty("equalWorkMonths").ValueKind);
    }

    [Fact]
    public void Years_are_those_of_the_calendar()
    {
        var json = CommandLine.Good(["refresh", .. Small, "--set", "start=2027-07-01", "--set", "refresh.everyYears=[4]", "--json", "-"]).Json();
        var every = json.GetProperty("policies").EnumerateArray().Single(p => p.GetProperty("id").GetString() == "every-4-years");
        Assert.Equal([2027, 2028, 2029, 2030], every.GetProperty("switchYear").EnumerateArray().Select(y => y.GetProperty("year").GetInt32()));
        // At two years and a half in July 2027, it is four years old in January 2029.
        Assert.Equal("2029-01", every.GetProperty("expectedMonth").GetString());
        Assert.Equal(1, every.GetProperty("switchYear")[2].GetProperty("probability").GetDouble());
    }

    [Fact]
    public void A_folder_holds_charts_the_result_and_a_scenario_that_runs_again()
    {
        using var folder = new TemporaryFolder();
        var first = CommandLine.Good(["refresh", .. Small, "--out", folder["results"], "--json", folder["result.json"]]);
        Assert.Contains("Written: ", first.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "refresh-year.svg", "refresh-value.svg", "refresh-month.svg", "refresh.json", "scenario.yaml" })
            Assert.True(File.Exists(folder[$"results/{name}"]), name);
        Assert.Equal(File.ReadAllText(folder["result.json"]), File.ReadAllText(folder["results/refresh.json"]));
        var again = CommandLine.Good("refresh", folder["results/scenario.yaml"], "--paths", "3000", "--json", "-");
        Assert.Equal(File.ReadAllText(folder["result.json"]), again.Output);
    }

    [Theory]
    [InlineData("refresh.challengers=[]", "is empty")]
    [InlineData("refresh.challengers=[dgx-b20]", "did you mean 'dgx-b200'?")]
    [InlineData("refresh.challengers=[dgx-b200, dgx-b200]", "'dgx-b200' is there twice")]
    [InlineData("refresh.challengers=[dgx-b200:owned]", "a challenger is bought")]
    [InlineData("refresh.challengers=[{ system: dgx-b200, downtime: 99 }]", "it is from 0 to 24")]
    [InlineData("refresh.challengers=[{ system: dgx-b200, fro: 2027-01 }]", "did you mean 'from'?")]
    [InlineData("refresh.challengers=[dgx-a100, dgx-h200, dgx-b200, dgx-b300, gb200-nvl72]", "give at most 4")]
    [InlineData("refresh.incumbent=dgx-h10:owned", "did you mean 'dgx-h100'?")]
    [InlineData("refresh.policies=[optimum]", "optimal")]
    [InlineData("refresh.policies=[optimal, optimal]", "names a policy twice")]
    [InlineData("refresh.challengers=[{ system: dgx-b200, id: close }]", "has a fleet called 'close'")]
    [InlineData("market.resaleDecline=-10 %/yr", "is not from 0 to below 100 %/yr")]
    [InlineData("refresh.everyYears=[]", "leave every-years out")]
    [InlineData("refresh.everyYears=[1, 2, 3, 4, 5, 6, 7, 8, 9]", "names 9 ages; name at most 8")]
    [InlineData("refresh.everyYears=[0]", "it is from 1 to 40")]
    [InlineData("refresh.switchingCost=100 USD", "is a unit of money")]
    [InlineData("refresh.computePrice=0 USD/GPU-h", "is zero")]
    [InlineData("refresh.incumbent={ system: dgx-h100, acquire: owned, count: 10 }", "fleets fill the site")]
    [InlineData("refresh.challengers=[{ system: dgx-b200, count: 5 }]", "fleets fill the site")]
    [InlineData("market.generationStep=1.2", "is not above 0 and up to 1")]
    [InlineData("market.generationStep=0", "is not above 0 and up to 1")]
    [InlineData("refresh.incumbant=dgx-h100", "did you mean 'incumbent'?")]
    [InlineData("refresh.challengers[7].price=300 kUSD", "from 0 to 1")]
    [InlineData("refresh.incumbent.colour=red", "unknown field")]
    public void A_bad_value_is_refused_and_named_as_it_was_set(string setting, string says)
    {
        CommandLine.Refused(says, "refresh", "--set", setting);
        CommandLine.Refused($"--set {setting}: ", "refresh", "--set", setting);
    }

    [Theory]
    [InlineData("'dgx-b20:new:x' is not a system", "--challengers", "dgx-b20:new:x")]
    [InlineData("--challengers dgx-b20: unknown system 'dgx-b20'", "--challengers", "dgx-b20")]
    [InlineData("--incumbent dgx-a10: unknown system", "--incumbent", "dgx-a10")]
    [InlineData("--paths: '0' is not a whole number", "--paths", "0")]
    [InlineData("unknown option '--systems'", "--systems", "dgx-b200")]
    [InlineData("unknown option '--sobol'", "--sobol")]
    [InlineData("has no used price", "--incumbent", "dgx-b200:owned", "--challengers", "dgx-b300")]
    public void A_bad_option_is_refused(string says, params string[] options) => CommandLine.Refused(says, ["refresh", .. options]);

    private static double Mean(JsonElement tally) => tally.GetProperty("valueUsd").GetProperty("mean").GetDouble();
}
