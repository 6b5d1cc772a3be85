using InfraTco.Data.Series;
using InfraTco.Scenarios;
using Hourly = InfraTco.Sites.HourlySeries;

namespace InfraTco.Data.Sites;

/// <summary>The carbon of a site's electricity hour by hour, from its file or from its averages.</summary>
internal static class CarbonHours
{
    /// <summary>Direct and life-cycle intensity [kgCO2e/kWh]. A file that has no life-cycle column gets the site's mean upstream part on every hour.</summary>
    /// <param name="file">The file as the user named it, or null for constant averages.</param>
    /// <param name="grid">The site's averages.</param>
    /// <param name="options">Time offset of the site.</param>
    /// <param name="report">Takes what had to be assumed or repaired.</param>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static (Hourly Direct, Hourly LifeCycle) Read(string? file, GridCarbonScenario grid, SeriesOptions options, List<string> report)
    {
        if (file is null)
            return (Hourly.Constant(grid.Direct.Base), Hourly.Constant(grid.LifeCycle.Base));
        var direct = SeriesReport.Take(CarbonSeriesFile.Read(file, CarbonBasis.Direct, options), report);
        if (CarbonSeriesFile.Has(file, CarbonBasis.LifeCycle))
            return (Hourly.Of(direct), Hourly.Of(SeriesReport.Take(CarbonSeriesFile.Read(file, CarbonBasis.LifeCycle, options), report)));
        var upstream = grid.LifeCycle.Base - grid.Direct.Base;
        report.Add(FormattableString.Invariant($"the carbon file has no life-cycle column: the site's upstream {upstream * 1e3:0} gCO2e/kWh added to every hour"));
        return (Hourly.Of(direct), Hourly.Of([.. direct.Select(d => d + upstream)]));
    }
}
