using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Scenarios;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco diff</c>: what differs between two scenarios, once all their layers are in.</summary>
internal static class DiffCommand
{
    public static Command Create(Page page)
    {
        var a = new Argument<string>("a") { Description = "A scenario file." };
        var b = new Argument<string>("b") { Description = "Another." };
        var command = new ExampleCommand(
            "diff",
            "Show what differs between two scenarios once presets and defaults are in.",
            ["infratco diff ashburn.yaml dublin.yaml"])
        {
            a, b,
        };
        command.SetAction(parsed => Run(page, parsed.GetValue(a)!, parsed.GetValue(b)!));
        return command;
    }

    private static int Run(Page page, string a, string b)
    {
        var rows = ScenarioDifference.Between(ScenarioFile.Read(a, []), ScenarioFile.Read(b, []));
        if (rows.Count == 0)
        {
            page.Text("The scenarios are the same.");
            return ExitCode.Done;
        }
        page.Table(["Value", a, b], rows.Select(r => (IReadOnlyList<string>)[r.Path, r.A, r.B]));
        return ExitCode.Done;
    }
}
