using System.Text.Json;

namespace InfraTco.Cli.Tests.Commands;

public class SimulateTests
{
    // Three blocks of paths, the last not whole: enough for shards to differ.
    private static readonly string[] Small = ["--paths", "9000", "--years", "2", "--systems", "dgx-h100,dgx-b200"];

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(2, "--set", "market.demand.edgeShare=[10 %]")] // with a note
    public void Merged_shards_are_the_bytes_of_the_whole(int shards, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string[] run = ["simulate", .. Small, .. more];
        var whole = CommandLine.Good([.. run, "--json", "-"]);
        string[] files = [.. Enumerable.Range(1, shards).Select(i => folder[$"{i}.json"])];
        for (var i = 0; i < shards; i++)
            CommandLine.Good([.. run, "--shard", $"{i + 1}/{shards}", "--json", files[i]]);
        var merged = CommandLine.Good(["merge", .. files.Reverse()]);
        Assert.Equal(whole.Output, merged.Output);
    }

    [Theory]
    [InlineData("--threads", "1")]
    [InlineData("--threads", "3")]
    [InlineData("--engine", "wide4")]
    public void Results_do_not_depend_on_the_machine(string option, string value)
    {
        var here = CommandLine.Good(["simulate", .. Small, "--json", "-"]);
        var there = CommandLine.Good(["simulate", .. Small, "--json", "-", option, value]);
        Assert.Equal(here.Output, there.Output);
    }

    [Theory]
    [InlineData("--paths", "100000", "65536 or 131072")]
    [InlineData("--paths", "1000", "4096 or 8192")]
    [InlineData("--paths", "2147483647", "give 1073741824")]
    [InlineData("--precision", "1%", "give --paths")]
    [InlineData("--shard", "1/2", "leave one of them out")]
    public void Sobol_points_refuse_what_they_cannot_do(string option, string value, string remedy)
    {
        var refused = CommandLine.Run("simulate", "--sobol", option, value);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains(remedy, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sobol_points_know_the_same_mean_better_and_say_so()
    {
        string[] few = ["simulate", "--paths", "8192", "--years", "2", "--systems", "dgx-h100,dgx-b200", "--json", "-"];
        var (plain, sobol) = (CommandLine.Good(few), CommandLine.Good([.. few, "--sobol"]));
        Assert.Equal("threefry", plain.Json().GetProperty("sampling").GetString());
        Assert.Equal("sobol-digital-shift", sobol.Json().GetProperty("sampling").GetString());
        var (wide, narrow) = (Levelised(plain), Levelised(sobol));
        Assert.Equal(wide.Mean, narrow.Mean, 5 * wide.StandardError);
        Assert.True(narrow.StandardError < wide.StandardError);
    }

    [Fact]
    public void What_does_nothing_is_said() => Assert.Contains(
        "Note: market.demand.edgeShare moves nothing",
        CommandLine.Good("simulate", "--systems", "dgx-h100", "--paths", "200", "--set", "market.demand.edgeShare=[10 %]").Output,
        StringComparison.Ordinal);

    [Fact]
    public void Another_seed_gives_other_futures_near_by()
    {
        var one = Levelised(CommandLine.Good(["simulate", .. Small, "--json", "-"]));
        var two = Levelised(CommandLine.Good(["simulate", .. Small, "--seed", "2", "--json", "-"]));
        Assert.NotEqual(one.Mean, two.Mean);
        Assert.Equal(one.Mean, two.Mean, 5 * one.StandardError);
    }

    [Fact]
    public void Distributions_chances_risk_and_fans_are_there()
    {
        var json = CommandLine.Good(["simulate", .. Small, "--json", "-"]).Json();
        var system = json.GetProperty("systems")[0];
        var tco = system.GetProperty("metrics").GetProperty("tcoUsd");
        var quantiles = new[] { "p05", "p25", "p50", "p75", "p95" }.Select(q => tco.GetProperty(q).GetDouble()).ToArray();
        Assert.Equal(quantiles.Order(), quantiles);
        Assert.InRange(tco.GetProperty("mean").GetDouble(), quantiles[0], quantiles[4]);
        Assert.True(system.GetProperty("risk").GetProperty("tcoUsd").GetProperty("cvar95").GetDouble() >= quantiles[4]);
        Assert.Equal(24, system.GetProperty("fans").GetProperty("cumulativeCostUsd").GetArrayLength());
        var books = system.GetProperty("booksAgainstMarket");
        Assert.True(books.GetProperty("marketValueP05Usd")[23].GetDouble() < books.GetProperty("marketValueUsd")[23].GetDouble());
        Assert.True(books.GetProperty("marketValueP95Usd")[23].GetDouble() > books.GetProperty("marketValueUsd")[23].GetDouble());
        Assert.True(system.GetProperty("annual")[1].GetProperty("metrics").GetProperty("opexUsd").TryGetProperty("p95", out _));
        foreach (var pair in json.GetProperty("comparison").EnumerateArray())
        {
            Assert.InRange(pair.GetProperty("probabilityCheaper").GetDouble(), 0, 1);
            Assert.InRange(pair.GetProperty("probabilityLowerTco").GetDouble(), 0, 1);
        }
        Assert.Equal(9000, json.GetProperty("paths").GetInt64());
        Assert.Equal("f32-fma", json.GetProperty("arithmetic").GetString());
    }

    [Fact]
    public void Without_scatter_every_future_is_the_expected_case()
    {
        var json = CommandLine.Good(["simulate", .. Small, "--set", "risk.scale=0", "--json", "-"]).Json();
        foreach (var system in json.GetProperty("systems").EnumerateArray())
        {
            foreach (var metric in system.GetProperty("metrics").EnumerateObject().Where(m => m.Value.TryGetProperty("p05", out _)))
            {
                var expected = metric.Value.GetProperty("expected").GetDouble();
                foreach (var name in new[] { "mean", "p05", "p95" })
                    Assert.True(Math.Abs(metric.Value.GetProperty(name).GetDouble() - expected) <= 1e-4 * Math.Abs(expected), metric.Name);
            }
        }
    }

    [Fact]
    public void A_precision_stops_early_and_is_kept()
    {
        var json = CommandLine.Good("simulate", "--years", "2", "--precision", "0.5%", "--json", "-").Json();
        Assert.Equal(16384, json.GetProperty("paths").GetInt64());
        foreach (var system in json.GetProperty("systems").EnumerateArray())
        {
            var levelised = system.GetProperty("metrics").GetProperty("levelisedUsdPerH100eHour");
            Assert.True(1.96 * levelised.GetProperty("standardError").GetDouble() <= 0.005 * levelised.GetProperty("mean").GetDouble());
        }
    }

    [Theory]
    [InlineData("--paths", "0", "whole number from 1")]
    [InlineData("--paths", "1000000000000", "2,147,483,647")]
    [InlineData("--paths", "-5", "whole number")]
    [InlineData("--seed", "x", "not a seed")]
    [InlineData("--seed", "-1", "not a seed")]
    [InlineData("--paths", "1,0,0", "whole number")]
    [InlineData("--paths", "1,000_000", "whole number")]
    [InlineData("--paths", ",100", "whole number")]
    [InlineData("--threads", "0", "whole number from 1 to 1,024; write it as 4")]
    [InlineData("--engine", "abacus", "no engine")]
    [InlineData("--precision", "0", "not a precision")]
    [InlineData("--precision", "100%", "not a precision")]
    [InlineData("--shard", "3/2", "no share")]
    [InlineData("--shard", "0/2", "no share")]
    [InlineData("--shard", "1/2", "name it with --json")]
    [InlineData("--set", "risk.electricityVolatility=-1 1/sqrt(yr)", "electricityVolatility")]
    [InlineData("--set", "risk.carbonPriceCeiling=0.5", "below the expected price")]
    [InlineData("--set", "risk.correlations=[{ a: electricity, b: demand, value: 2 }]", "not a correlation")]
    [InlineData("--set", "risk.correlations=[{ a: electricity, b: demand, value: 1 }, { a: demand, b: weather, value: -1 }, { a: electricity, b: weather, value: 1 }]", "not positive definite")]
    public void What_makes_no_sense_is_refused(string option, string value, string problem) =>
        CommandLine.Refused(problem, "simulate", option, value);

    [Theory]
    [InlineData("1/2")]
    [InlineData("1/1")]
    public void A_precision_and_a_shard_are_refused_together(string shard) =>
        CommandLine.Refused("--shard", "simulate", "--precision", "1%", "--shard", shard, "--json", "x.json");

    [Fact]
    public void A_folder_and_a_shard_are_refused_together() =>
        CommandLine.Refused("--out", "simulate", "--shard", "1/2", "--json", "x.json", "--out", "x");

    [Theory]
    [InlineData("9,000")]
    [InlineData("9_000")]
    [InlineData("9000")]
    public void Thousands_are_separated_in_groups_of_three(string paths) =>
        Assert.Equal(9000, CommandLine.Good([.. Few(paths), "--json", "-"]).Json().GetProperty("paths").GetInt64());

    [Fact]
    public void One_future_is_told_in_the_singular() => Assert.Contains(" 1 future, seed 1.", CommandLine.Good(Few("1")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("10%", "the mean levelised cost is known within ", "10 % was asked for")]
    [InlineData("0.002%", "the precision of 0.002 % is not reached: the mean levelised cost is known within ", "after 9,000 futures; it takes about --paths ")]
    [InlineData("0.00001%", "the precision of 0.00001 % is not reached: ", "a run has at most 2,147,483,647, which reach about ")]
    public void A_precision_says_whether_it_is_reached_and_what_would_reach_it(string precision, string begins, string ends)
    {
        var run = CommandLine.Good([.. Few("9000"), "--precision", precision]);
        var note = Assert.Single(run.Output.Split('\n'), line => line.StartsWith("Note: ", StringComparison.Ordinal));
        Assert.StartsWith("Note: " + begins, note, StringComparison.Ordinal);
        Assert.Contains(ends, note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_paths_that_a_precision_is_said_to_take_reach_it()
    {
        var few = CommandLine.Run([.. Few("2000"), "--precision", "0.4%", "--json", "-"]);
        Assert.Equal(0, few.ExitCode);
        Assert.StartsWith("infratco: the precision of 0.4 % is not reached", few.Error, StringComparison.Ordinal);
        Assert.True(few.Json().GetProperty("precisionReached").GetDouble() > few.Json().GetProperty("precisionAsked").GetDouble());
        var paths = few.Error.Split("--paths ")[1].Trim();
        var enough = CommandLine.Run([.. Few(paths), "--precision", "0.4%", "--json", "-"]);
        Assert.Equal(0.004, enough.Json().GetProperty("precisionReached").GetDouble(), 0.0004);
    }

    [Fact]
    public void A_single_future_reaches_no_precision() =>
        Assert.Contains("cannot be told from so few futures", CommandLine.Good([.. Few("1"), "--precision", "5%"]).Output, StringComparison.Ordinal);

    [Fact]
    public void A_folder_holds_the_futures_and_the_scenario_that_gives_them_again()
    {
        using var folder = new TemporaryFolder();
        var run = CommandLine.Good([.. Few("5000"), "--out", folder["out"]]);
        Assert.Contains($"Written: {folder["out"]}: result.json, scenario.yaml, fan-cost-1-dgx-h100.svg", run.Output, StringComparison.Ordinal);
        Assert.Equal(CommandLine.Good([.. Few("5000"), "--json", "-"]).Output, File.ReadAllText(folder["out/result.json"]));
        Assert.Equal(CommandLine.Good("simulate", folder["out/scenario.yaml"], "--paths", "5000", "--json", "-").Output, File.ReadAllText(folder["out/result.json"]));
        Assert.Equal(6, Directory.GetFileSystemEntries(folder["out"]).Length);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--stats")]
    [InlineData("--out")]
    public void A_place_that_cannot_be_written_to_is_refused_before_the_scenario_is_read(string option)
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused("cannot be written", "simulate", folder["no-scenario.yaml"], option, Path.Combine(folder.Write("file", ""), "inner"));
        CommandLine.Refused("no-scenario.yaml", "simulate", folder["no-scenario.yaml"], option, folder["fine"]);
        Assert.Equal([folder["file"]], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Shards_missing_twice_or_of_another_run_are_refused()
    {
        using var folder = new TemporaryFolder();
        string Shard(string name, string share, params string[] more)
        {
            var file = folder[name];
            CommandLine.Good(["simulate", .. Small, "--shard", share, "--json", file, .. more]);
            return file;
        }
        var (a, b, other) = (Shard("a.json", "1/2"), Shard("b.json", "2/2"), Shard("c.json", "2/2", "--seed", "2"));
        CommandLine.Refused("shard 2 of 2 is missing", "merge", a);
        CommandLine.Refused("shard 1 once more", "merge", a, b, a);
        CommandLine.Refused("another run", "merge", a, other);
        CommandLine.Refused("is no shard", "merge", folder.Write("no.json", "{ \"kind\": 3 }"));
        CommandLine.Refused("is no shard", "merge", folder.Write("half.json", File.ReadAllText(a)[..5000]));
        CommandLine.Refused("cannot be read", "merge", folder["none.json"]);
    }

    private static string[] Few(string paths) => ["simulate", "--years", "1", "--systems", "dgx-h100,dgx-b200", "--paths", paths];

    private static (double Mean, double StandardError) Levelised(CommandLine run)
    {
        var figure = run.Json().GetProperty("systems")[0].GetProperty("metrics").GetProperty("levelisedUsdPerH100eHour");
        return (figure.GetProperty("mean").GetDouble(), figure.GetProperty("standardError").GetDouble());
    }
}
