namespace InfraTco.Cli.Tests.Commands;

/// <summary>Commands that list, show, check, compare texts and start a scenario.</summary>
public class ListingTests
{
    [Fact]
    public void Profiles_list_names_every_system_and_accelerator()
    {
        var list = CommandLine.Good("profiles", "list").Output;
        var library = Data.Profiles.ProfileLibrary.Embedded;
        Assert.All(library.SystemIds.Concat(library.AcceleratorIds), id => Assert.Contains($"\n{id} ", list, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shown_profile_passes_the_check()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("dgx-h100.yaml", CommandLine.Good("profiles", "show", "dgx-h100").Output);
        Assert.EndsWith("in order.\n", CommandLine.Good("profiles", "check", file).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_with_a_fault_fails_the_check_with_its_place_and_exit_code_one()
    {
        using var folder = new TemporaryFolder();
        var text = CommandLine.Good("profiles", "show", "dgx-h100").Output;
        var file = folder.Write("dgx-h100.yaml", text.Replace("acceleratorCount: 8", "acceleratorCount: -8", StringComparison.Ordinal));
        var run = CommandLine.Run("profiles", "check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Error);
        Assert.Contains($"{file}:7:19: acceleratorCount is out of range (-8)", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 fault.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Presets_list_names_every_site_and_scenario()
    {
        var list = CommandLine.Good("presets", "list").Output;
        Assert.All(Data.Presets.SitePresets.Names.Append("ashburn-10mw"), name => Assert.Contains($"\n{name} ", list, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("singapore")]
    [InlineData("ashburn-10mw")]
    public void Presets_show_prints_the_file(string name) =>
        Assert.Contains("source:", CommandLine.Good("presets", "show", name).Output, StringComparison.Ordinal);

    [Fact]
    public void Init_gives_the_built_in_example()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Good("init", "--out", folder["s.yaml"]);
        Assert.Equal(CommandLine.Good("init").Output, File.ReadAllText(folder["s.yaml"]));
        Assert.Equal(CommandLine.Good("compare").Output, CommandLine.Good("compare", folder["s.yaml"]).Output);
        Assert.Equal(CommandLine.Good("compare", "--json", "-").Output, CommandLine.Good("compare", folder["s.yaml"], "--json", "-").Output);
    }

    [Fact]
    public void A_commented_scenario_of_a_few_lines_is_enough()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("s.yaml", "# only what differs\nsite:\n  preset: phoenix   # hot and dry\nyears: 3\n");
        Assert.Equal(
            CommandLine.Good("compare", "--site", "phoenix", "--years", "3", "--json", "-").Output,
            CommandLine.Good("compare", file, "--json", "-").Output);
    }

    [Fact]
    public void Diff_shows_values_in_handy_units_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var a = folder.Write("a.yaml", "years: 5\n");
        var b = folder.Write("b.yaml", "years: 7\nsite: { capacity: 20 MW }\nsystems: [dgx-h100]\n");
        var lines = CommandLine.Good("diff", a, b).Output.TrimEnd().Split('\n');
        Assert.Contains(lines, l => l.StartsWith("years ", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("10 MW", StringComparison.Ordinal) && l.EndsWith("20 MW", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("systems[1] ", StringComparison.Ordinal) && l.EndsWith(" -", StringComparison.Ordinal));
        Assert.Equal(5, lines.Length);
        Assert.Equal("The scenarios are the same.\n", CommandLine.Good("diff", a, a).Output);
    }

    [Fact]
    public void A_difference_of_source_alone_shows_the_sources()
    {
        using var folder = new TemporaryFolder();
        var a = folder.Write("a.yaml", "fleet: { spares: { typical: 5, unit: \"%\", source: mine } }\n");
        var b = folder.Write("b.yaml", "fleet: { spares: { typical: 5, unit: \"%\", source: yours } }\n");
        Assert.Matches("fleet\\.spares +5 %, source: mine +5 %, source: yours\n", CommandLine.Good("diff", a, b).Output);
    }
}
