namespace InfraTco.Cli.Tests.Commands;

/// <summary>Where results go, and that nothing is half-written where they cannot.</summary>
public class OutputTests
{
    private static readonly string[] Files = ["books.csv", "books-1-dgx-h100.svg", "figures.csv", "months.csv", "result.json", "scenario.yaml"];

    [Fact]
    public void Folder_holds_result_and_scenario_and_no_temporary_file()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Good("compare", "--out", folder["new/inner"]);
        var names = Directory.GetFiles(folder["new/inner"]).Select(Path.GetFileName).ToList();
        Assert.All(Files, file => Assert.Contains(file, names));
        Assert.DoesNotContain(names, name => name!.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_work_gives_equal_bytes_whatever_the_writer()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Good("compare", "--json", folder["r.json"]);
        CommandLine.Good("compare", "--out", folder["out"]);
        var standard = CommandLine.Good("compare", "--json", "-").Output;
        Assert.Equal(standard, File.ReadAllText(folder["r.json"]));
        Assert.Equal(standard, File.ReadAllText(folder["out/result.json"]));
    }

    [Fact]
    public void The_scenario_in_the_folder_runs_to_the_same_result()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Good("compare", "--site", "dublin", "--years", "7", "--out", folder["a"]);
        CommandLine.Good("compare", folder["a/scenario.yaml"], "--out", folder["b"]);
        Assert.Equal(File.ReadAllText(folder["a/result.json"]), File.ReadAllText(folder["b/result.json"]));
    }

    [Fact]
    public void The_scenario_in_the_folder_still_finds_its_hourly_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/p.csv", HourlyText.Prices(8760, hour => hour % 24 < 12 ? "20" : "70"));
        var scenario = folder.Write("in/s.yaml", "site: { electricity: { hourlyFile: p.csv } }\n");
        CommandLine.Good("compare", scenario, "--out", folder["far/out"]);
        Assert.Equal(CommandLine.Good("compare", scenario).Output, CommandLine.Good("compare", folder["far/out/scenario.yaml"]).Output);
    }

    [Fact]
    public void An_existing_folder_keeps_what_else_is_in_it_and_takes_new_results()
    {
        using var folder = new TemporaryFolder();
        var own = folder.Write("out/notes.txt", "mine");
        folder.Write("out/result.json", "{ \"infratcoVersion\": \"0.0.0-earlier\" }");
        CommandLine.Good("compare", "--out", folder["out"]);
        Assert.Equal("mine", File.ReadAllText(own));
        Assert.DoesNotContain("0.0.0-earlier", File.ReadAllText(folder["out/result.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare", "scenario.yaml", "no result of an earlier run")]
    [InlineData("compare", "months.csv", "no result of an earlier run")]
    [InlineData("simulate", "result.json", "is no earlier result")]
    [InlineData("refresh", "refresh.json", "is no earlier result")]
    public void A_file_of_the_user_that_goes_by_the_name_of_a_result_is_kept(string command, string name, string says)
    {
        using var folder = new TemporaryFolder();
        var own = folder.Write($"out/{name}", "mine");
        CommandLine.Refused(says, command, "--out", folder["out"]);
        Assert.Equal("mine", File.ReadAllText(own));
        Assert.Equal([own], Directory.GetFileSystemEntries(folder["out"]));
    }

    [Theory]
    [InlineData("compare", "--json", "nowhere/r.json", "its folder does not exist")]
    [InlineData("compare", "--json", "directory", "it is a folder")]
    [InlineData("compare", "--json", "", "name is empty")]
    [InlineData("compare", "--out", "", "name is empty")]
    [InlineData("compare", "--out", "file", "is a file")]
    [InlineData("compare", "--out", "file/inner", "cannot be written")]
    [InlineData("site", "--json", "nowhere/r.json", "its folder does not exist")]
    [InlineData("init", "--out", "file", "exists")]
    [InlineData("init", "--out", "directory", "exists")]
    [InlineData("init", "--out", "nowhere/s.yaml", "its folder does not exist")]
    public void A_place_that_cannot_be_written_is_refused_before_anything_is_printed(string command, string option, string name, string says)
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "mine");
        Directory.CreateDirectory(folder["directory"]);
        var place = name.Length == 0 ? "" : folder[name];
        CommandLine.Refused(says, command, option, place);
        Assert.Equal("mine", File.ReadAllText(folder["file"]));
        Assert.Equal([folder["directory"], folder["file"]], Directory.GetFileSystemEntries(folder.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_in_the_way_of_one_file_leaves_none_of_them()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["out/months.csv.part"]);
        CommandLine.Refused("months.csv", "compare", "--out", folder["out"]);
        Assert.Equal([folder["out/months.csv.part"]], Directory.GetFileSystemEntries(folder["out"]));
    }

    [SkippableFact]
    public void A_full_device_is_bad_input_not_a_fault_of_ours()
    {
        Skip.IfNot(File.Exists("/dev/full"), "no /dev/full on this system");
        CommandLine.Refused("/dev/full: cannot be written (No space left on device)", "compare", "--json", "/dev/full");
        Assert.True(File.Exists("/dev/full"));
    }

    [Fact]
    public void Every_file_of_a_run_may_be_written_again_by_the_next()
    {
        using var folder = new TemporaryFolder();
        string[][] runs =
        [
            ["compare", "--json", folder["compare.json"], "--out", folder["results"]],
            ["simulate", "--paths", "4096", "--json", folder["futures.json"], "--stats", folder["stats.json"]],
            ["simulate", "--paths", "8192", "--shard", "1/2", "--json", folder["shard.json"]],
            ["refresh", "--paths", "4096", "--out", folder["refresh"]],
            ["init", "--out", folder["site.yaml"]],
        ];
        foreach (var run in runs)
            CommandLine.Good(run);
        foreach (var run in runs[..^1])
            CommandLine.Good(run);
        CommandLine.Refused("site.yaml exists", runs[^1]);
        CommandLine.Refused("site.yaml exists and is no earlier result", "compare", "--json", folder["site.yaml"]);
    }

    [SkippableFact]
    public void A_link_stays_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need a privilege there");
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(folder["link.json"], folder.Write("target.json", "{ \"infratcoVersion\": \"0\" }"));
        CommandLine.Good("compare", "--json", folder["link.json"]);
        Assert.NotNull(new FileInfo(folder["link.json"]).LinkTarget);
        Assert.StartsWith("{", File.ReadAllText(folder["target.json"]), StringComparison.Ordinal);
    }
}
