using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>The files that a scenario names, relative to the folder it lies in.</summary>
public static class ScenarioFolder
{
    /// <summary>The scenario as it has to be written into another folder, so that it still finds its weather, prices and carbon.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="from">Folder that its file names are relative to.</param>
    /// <param name="to">Folder that it goes to.</param>
    public static Scenario Moved(Scenario scenario, string from, string to)
    {
        var site = scenario.Site;
        return scenario with
        {
            Site = site with
            {
                WeatherFile = Moved(site.WeatherFile, from, to),
                Electricity = site.Electricity with { HourlyFile = Moved(site.Electricity.HourlyFile, from, to) },
                Carbon = site.Carbon with { HourlyFile = Moved(site.Carbon.HourlyFile, from, to) },
            },
        };
    }

    private static string? Moved(string? file, string from, string to) =>
        file is null || Path.IsPathRooted(file) ? file : Path.GetRelativePath(Path.GetFullPath(to), Path.GetFullPath(Path.Combine(from, file)));
}
