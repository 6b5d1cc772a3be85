using System.Globalization;
using System.Text.Json.Nodes;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>Shards that are damaged, lie elsewhere or are of another run.</summary>
public sealed class MergeTests(MergeTests.TwoShards shards) : IClassFixture<MergeTests.TwoShards>, IDisposable
{
    // Three blocks of paths in two shards: the second holds one.
    private static readonly string[] Small = ["--paths", "9000", "--years", "1", "--systems", "dgx-h100,dgx-b200"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("done", "1", "done is 1, and shard 2 of 2 has 4096 of the 9000 paths")]
    [InlineData("paths", "0", "paths is 0")]
    [InlineData("paths", "9001", "its fields are not those that its digest was made of")]
    [InlineData("shards", "100000", "shard is 2 of 100000, which is no share of a run")]
    [InlineData("shards", "0", "shard is 2 of 0, which is no share of a run")]
    [InlineData("shard", "3", "shard is 3 of 2, which is no share of a run")]
    [InlineData("seed", "2", "its fields are not those that its digest was made of")]
    [InlineData("profiles", "\"dgx-h100:0\"", "its fields are not those that its digest was made of")]
    [InlineData("folder", "\"elsewhere\"", "its fields are not those that its digest was made of")]
    [InlineData("systems", "[]", "systems is empty")]
    [InlineData("systems.1.3", null, "systems[1] has")]
    [InlineData("systems.1.3.count", "5", "systems[1][3]: count is 5 and missing is 0, and together they are not the 4096 paths done")]
    [InlineData("systems.1.3.count", "0", "systems[1][3]: count is 0, and bins add up to 4096")]
    [InlineData("systems.1.3.missing", "-1", "systems[1][3]: count is 4096 and missing is -1")]
    [InlineData("systems.1.3.saturated", "5000", "systems[1][3]: saturated is 5000 of 4096 outcomes")]
    [InlineData("systems.1.3.low", "1e300", "systems[1][3]: centre, exponent, low and high are no range")]
    [InlineData("systems.1.3.exponent", "1000", "systems[1][3]: centre, exponent, low and high are no range")]
    [InlineData("systems.1.3.centre", "1", "its fields are not those that its digest was made of")]
    [InlineData("systems.1.3.bins.1", "100000", "systems[1][3]: count is 4096, and bins add up to")]
    [InlineData("systems.1.3.bins.1", "-1", "systems[1][3]: a bin is below zero")]
    [InlineData("systems.1.3.bins.0", "99999", "is no shard")]
    [InlineData("systems.1.3.bins.0", null, "is no shard")]
    [InlineData("systems.1.3.sum", "\"99999999999999999999999999999\"", "systems[1][3]: sum and squares cannot be those of 4096 outcomes")]
    [InlineData("systems.1.3.squares", "\"-1\"", "systems[1][3]: sum and squares cannot be those of 4096 outcomes")]
    [InlineData("systems.1.3.sum", "\"1\"", "its fields are not those that its digest was made of")]
    [InlineData("systems.1.3.minimum", "1e39", "systems[1][3]: minimum and maximum are no bounds")]
    [InlineData("systems.1.3.sum", "7", "is no shard")]
    [InlineData("pairs", "[]", "pairs has 0 of the 1 pairs of 2 systems")]
    [InlineData("pairs.0.a", "99", "pairs[0]: it is of systems 99 and 1, and 0 and 1 are due here")]
    [InlineData("pairs.0.cheaper", "4097", "pairs[0]: a count of paths is outside 0 to 4096")]
    [InlineData("pairs.0.cheaper", "17", "its fields are not those that its digest was made of")]
    [InlineData("pairs.0.tco.count", "5", "pairs[0].tco: count is 5")]
    [InlineData("digest", "\"\"", "its fields are not those that its digest was made of")]
    [InlineData("digest", null, "is no shard")]
    public void A_damaged_shard_is_refused_by_name_and_place(string place, string? value, string says)
    {
        var damaged = _folder.Write("damaged.json", Edited(File.ReadAllText(shards.Second), place.Split('.'), value));
        CommandLine.Refused($"infratco: {damaged}: {(says == "is no shard" ? says : "is damaged: " + says)}", "merge", shards.First, damaged);
        CommandLine.Refused(damaged, "merge", damaged);
    }

    [Fact]
    public void A_shard_that_was_only_laid_out_anew_is_taken()
    {
        var whole = CommandLine.Good("merge", shards.First, shards.Second).Output;
        var indented = _folder.Write("indented.json", JsonNode.Parse(File.ReadAllText(shards.Second))!.ToJsonString(new() { WriteIndented = true }));
        Assert.Equal(whole, CommandLine.Good("merge", shards.First, indented).Output);
    }

    [Fact]
    public void A_file_of_the_result_is_named_and_holds_what_standard_output_would()
    {
        Assert.Equal($"Written: {_folder["r.json"]}", CommandLine.Good("merge", shards.First, shards.Second, "--json", _folder["r.json"]).Output.TrimEnd());
        Assert.Equal(CommandLine.Good("merge", shards.First, shards.Second).Output, File.ReadAllText(_folder["r.json"]));
    }

    [Fact]
    public void However_the_path_of_the_scenario_is_spelt_it_is_the_same_run()
    {
        _folder.Write("in/p.csv", HourlyText.Prices(8760, hour => hour % 24 < 12 ? "20" : "70"));
        var scenario = _folder.Write("in/s.yaml", "site: { electricity: { hourlyFile: p.csv } }\n");
        var (a, b) = (_folder["a.json"], _folder["b.json"]);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, scenario);
        CommandLine.Good(["simulate", scenario, .. Small, "--shard", "1/2", "--json", a]);
        CommandLine.Good(["simulate", Path.Combine(Path.GetDirectoryName(relative)!, ".", "s.yaml"), .. Small, "--shard", "2/2", "--json", b]);
        Assert.Equal(CommandLine.Good(["simulate", scenario, .. Small, "--json", "-"]).Output, CommandLine.Good("merge", a, b).Output);
    }

    [Fact]
    public void Another_file_behind_the_same_name_makes_another_run()
    {
        string Shard(string share, string price)
        {
            _folder.Write("p.csv", HourlyText.Prices(8760, _ => price));
            var scenario = _folder.Write("s.yaml", "site: { electricity: { hourlyFile: p.csv } }\n");
            CommandLine.Good(["simulate", scenario, .. Small, "--shard", share, "--json", _folder[price]]);
            return _folder[price];
        }
        var (a, b) = (Shard("1/2", "40"), Shard("2/2", "50"));
        CommandLine.Refused("another run", "merge", a, b);
        var alone = Shard("1/1", "60");
        CommandLine.Good("merge", alone);
        File.AppendAllText(_folder["p.csv"], "\n");
        CommandLine.Refused("not as the shards met them", "merge", alone);
    }

    [Fact]
    public void Shards_without_a_block_of_their_own_count_too()
    {
        string[] few = ["--paths", "100", "--years", "1", "--systems", "dgx-h100,dgx-b200"];
        string[] files = [.. Enumerable.Range(1, 3).Select(i => _folder[i.ToString(CultureInfo.InvariantCulture)])];
        for (var i = 0; i < files.Length; i++)
            CommandLine.Good(["simulate", .. few, "--shard", $"{i + 1}/3", "--json", files[i]]);
        Assert.Equal(CommandLine.Good(["simulate", .. few, "--json", "-"]).Output, CommandLine.Good(["merge", .. files.Reverse()]).Output);
    }

    /// <summary>A text with one value replaced, or taken out where it is null.</summary>
    private static string Edited(string text, string[] place, string? value)
    {
        var root = JsonNode.Parse(text)!;
        var at = place[..^1].Aggregate(root, (node, step) => node is JsonArray ? node[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        if (at is JsonArray array)
        {
            var item = int.Parse(place[^1], CultureInfo.InvariantCulture);
            array.RemoveAt(item);
            if (value is not null)
                array.Insert(item, JsonNode.Parse(value));
        }
        else if (value is null)
        {
            at.AsObject().Remove(place[^1]);
        }
        else
        {
            at[place[^1]] = JsonNode.Parse(value);
        }
        return root.ToJsonString();
    }

    /// <summary>A run in two shards, whole and left as they are.</summary>
    public sealed class TwoShards : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public TwoShards()
        {
            CommandLine.Good(["simulate", .. Small, "--shard", "1/2", "--json", First]);
            CommandLine.Good(["simulate", .. Small, "--shard", "2/2", "--json", Second]);
        }

        public string First => _folder["1.json"];

        public string Second => _folder["2.json"];

        public void Dispose() => _folder.Dispose();
    }
}
