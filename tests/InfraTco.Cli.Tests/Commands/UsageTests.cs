namespace InfraTco.Cli.Tests.Commands;

/// <summary>Command lines that are mistyped, and the help that they point at.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("no command; name one of compare, ")]
    [InlineData("unknown command 'comapre', did you mean 'compare'?; see 'infratco --help'", "comapre")]
    [InlineData("unknown option '--ouy', did you mean '--out'?; see 'infratco compare --help'", "compare", "--ouy", "x")]
    [InlineData("unknown option '--colour'", "compare", "--set", "years=3", "--colour")]
    [InlineData("unknown option '--colour'", "compare", "--out", "--colour")]
    [InlineData("unknown option '--colour'; see 'infratco profiles list --help'", "profiles", "list", "--colour=red")]
    [InlineData("'--out' expects a single argument but 2 were provided", "compare", "--out", "a", "--out", "b")]
    [InlineData("'--json'", "compare", "--json")]
    [InlineData("'extra'", "compare", "a.yaml", "extra")]
    [InlineData("no command; name one of list, show, check, and see 'infratco profiles --help'", "profiles")]
    [InlineData("see 'infratco profiles show --help'", "profiles", "show")]
    [InlineData("did you mean 'dgx-h100'?", "profiles", "show", "dgx-h10")]
    [InlineData("nowhere: no such file", "profiles", "check", "nowhere")]
    [InlineData("did you mean 'singapore'?", "presets", "show", "singapur")]
    [InlineData("there is no scenario 'x'", "init", "x")]
    [InlineData("'b' missing", "diff", "a")]
    [InlineData("'a' is not path=value", "compare", "--set", "a")]
    [InlineData("is not path=value", "compare", "--set", "fleet.utilisation=")]
    [InlineData("no path", "compare", "--set", "fleet..x=1")]
    [InlineData("file name is empty", "compare", "")]
    [InlineData("--paths is about the futures, and --expected-only leaves them out", "compare", "--paths", "100")]
    [InlineData("--precision is about the futures", "compare", "--precision", "1%")]
    [InlineData("--stats is about the futures", "compare", "--stats", "x.json")]
    [InlineData("--sobol is about the futures", "compare", "--sobol")]
    public void A_mistyped_line_is_refused_in_one_line(string says, params string[] arguments) => CommandLine.Refused(says, arguments);

    [Theory]
    [InlineData()]
    [InlineData("compare")]
    [InlineData("site")]
    [InlineData("profiles")]
    [InlineData("profiles", "list")]
    [InlineData("profiles", "show")]
    [InlineData("profiles", "check")]
    [InlineData("presets")]
    [InlineData("presets", "list")]
    [InlineData("presets", "show")]
    [InlineData("diff")]
    [InlineData("init")]
    public void Help_of_every_command_ends_in_examples(params string[] command)
    {
        var help = CommandLine.Good([.. command, "--help"]).Output;
        Assert.Contains("Usage:", help, StringComparison.Ordinal);
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].TrimEnd().Split('\n')[1..];
        Assert.NotEmpty(examples);
        Assert.All(examples, e => Assert.StartsWith("  infratco ", e, StringComparison.Ordinal));
    }

    [Fact]
    public void The_list_of_commands_is_one_line_each()
    {
        var help = CommandLine.Good("--help").Output;
        Assert.Equal(1, help.Split("Examples:").Length - 1);
    }

    [Fact]
    public void Help_shows_defaults()
    {
        Assert.Contains("[default: 10 MW]", CommandLine.Good("site", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("[built-in: 5]", CommandLine.Good("compare", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_begins_with_that_of_result_files() =>
        Assert.StartsWith(Data.Results.ProductVersion.Text, CommandLine.Good("--version").Output, StringComparison.Ordinal);
}
