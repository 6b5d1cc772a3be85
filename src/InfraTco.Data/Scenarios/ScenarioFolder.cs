using System.Security.Cryptography;
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

    /// <summary>SHA-256 of each file that the scenario names, lower-case hex, in the order weather, prices, carbon; a dash for one that cannot be read.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="folder">Folder that its file names are relative to.</param>
    public static string Hashes(Scenario scenario, string folder)
    {
        var site = scenario.Site;
        string?[] files = [site.WeatherFile, site.Electricity.HourlyFile, site.Carbon.HourlyFile];
        return string.Join(' ', files.OfType<string>().Select(file => Hash(Path.Combine(folder, file))));
    }

    private static string Hash(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "-";
        }
    }

    private static string? Moved(string? file, string from, string to) =>
        file is null || Path.IsPathRooted(file) ? file : Path.GetRelativePath(Path.GetFullPath(to), Path.GetFullPath(Path.Combine(from, file)));
}
