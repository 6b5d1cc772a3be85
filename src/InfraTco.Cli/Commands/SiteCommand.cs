using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data;
using InfraTco.Data.Results;
using InfraTco.Data.Sites;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco site</c>: a site by itself, hour by hour: PUE, water, carbon and cost of a cooling plant.</summary>
internal static class SiteCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "site",
            "Simulate a site hour by hour: PUE, WUE, peak, energy, water, carbon and energy cost, by month.",
            [
                "infratco site --site phoenix --cooling wse-tower",
                "infratco site --weather city.epw --cooling dlc-dry-w40 --load 70% --json -",
                "infratco site --site frankfurt --prices day-ahead.csv --rate EUR=1.08 --carbon intensity.csv",
            ]);
        var options = new SiteOptions();
        options.AddTo(command);
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        command.Add(json);
        command.SetAction(parsed => Run(page, options.Read(parsed), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Page page, SiteRequest request, string? json)
    {
        OutputPlaces.Check([request.WeatherFile, request.PriceFile, request.CarbonFile], null, json);
        var study = Study(request);
        if (json == "-")
        {
            page.Raw.Write(SiteJson.Write(study));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, SiteJson.Write(study));
        SitePage.Write(page, study);
        page.Written(json);
        return ExitCode.Done;
    }

    private static SiteStudy Study(SiteRequest request)
    {
        try
        {
            return SiteStudy.Run(request);
        }
        catch (InputException e) when (OptionFault.Is(e))
        {
            throw OptionFault.Of(e, $"--site {request.Preset}");
        }
    }
}
