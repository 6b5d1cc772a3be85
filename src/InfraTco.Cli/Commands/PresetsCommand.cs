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
        var list = new ExampleCommand("list", "List the built-in sites and scenarios.", ["infratco presets list"]);
        list.SetAction(_ => List(page));
        var show = new ExampleCommand(
            "show", "Show a site or scenario as it is laid under yours, with its sources.", ["infratco presets show singapore", "infratco presets show ashburn-10mw"])
        {
            name,
        };
        show.SetAction(parsed => Show(page, parsed.GetValue(name)!));
        return new ExampleCommand("presets", "The built-in sites and scenarios.", ["infratco presets list", "infratco presets show singapore"]) { list, show };
    }

    private static int List(Page page)
    {
        page.Heading("Sites");
        page.Table(
            ["Name", "Place", "Dry bulb, mean, °C", "Electricity, USD/MWh", "Grid, gCO2e/kWh", "Construction, USD/W"],
            SitePresets.Names.Select(Row));
        page.Heading("Scenarios");
        page.Table(["Name", "Title"], ScenarioPresets.Names.Select(n => (IReadOnlyList<string>)[n, ScenarioFile.Parse(ScenarioPresets.Text(n)!, n).Name]));
        page.Heading("Rental prices of GPUs");
        page.Text(RentalPrices.Name);
        return ExitCode.Done;
    }

    private static string[] Row(string name)
    {
        var preset = SitePresets.Load(name);
        var site = ScenarioFile.Read(null, [new("site.preset", name)]).Site;
        return
        [
            name, preset.Name, Figures.Number(preset.Climate.Expand().DryBulb.Average(), 1), Figures.Number(site.Electricity.Price.Base * 1e3, 0),
            Figures.Number(site.Carbon.Direct.Base * 1e3, 0), Figures.Number(site.Building.Cost.Base / 1e3, 1),
        ];
    }

    private static int Show(Page page, string name)
    {
        var text = (SitePresets.Names.Contains(name) ? SitePresets.Text(name) : null) ?? ScenarioPresets.Text(name)
            ?? (name == RentalPrices.Name ? RentalPrices.Text : null)
            ?? throw new UsageException($"there is no preset '{name}'; {Unknown.Remedy(name, SitePresets.Names.Concat(ScenarioPresets.Names).Append(RentalPrices.Name))}");
        page.Raw.Write(text);
        return ExitCode.Done;
    }
}
