using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Presets;
using InfraTco.Data.Scenarios;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco presets</c>: the built-in sites and scenarios.</summary>
internal static class PresetsCommand
{
    public static Command Create(Page page)
    {
        var name = new Argument<string>("name") { Description = "Name of a site or scenario." };
        var list = new Command("list", "List the built-in sites and scenarios.");
        list.SetAction(_ => List(page));
        var show = new Command("show", "Show a site or scenario as it is laid under yours, with its sources.") { name };
        show.SetAction(parsed => Show(page, parsed.GetValue(name)!));
        return new Command("presets", "The built-in sites and scenarios.") { list, show };
    }

    private static int List(Page page)
    {
        page.Table(
            ["Name", "Kind"],
            SitePresets.Names.Select(n => (IReadOnlyList<string>)[n, "site"])
                .Concat(ScenarioPresets.Names.Select(n => (IReadOnlyList<string>)[n, "scenario"])));
        return ExitCode.Done;
    }

    private static int Show(Page page, string name)
    {
        var text = (SitePresets.Names.Contains(name) ? SitePresets.Text(name) : null) ?? ScenarioPresets.Text(name)
            ?? throw new UsageException($"there is no preset '{name}'; known are {string.Join(", ", SitePresets.Names.Concat(ScenarioPresets.Names))}");
        page.Raw.Write(text);
        return ExitCode.Done;
    }
}
