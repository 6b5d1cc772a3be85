using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Series;
using InfraTco.Data.Weather;
using InfraTco.Electrical;
using InfraTco.Scenarios;
using InfraTco.Sites;
using Hourly = InfraTco.Sites.HourlySeries;

namespace InfraTco.Data.Sites;

/// <summary>A site simulated by itself at one load.</summary>
/// <param name="Name">Place and plant, for people.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="Site">The site's tariff, grid and water.</param>
/// <param name="Result">The year and its months.</param>
/// <param name="Report">What had to be assumed or repaired in its files.</param>
public sealed record SiteStudy(string Name, SiteRequest Request, SiteScenario Site, SiteResult Result, IReadOnlyList<string> Report)
{
    /// <summary>Share of IT power that the servers' own fans draw.</summary>
    public double ServerFanShare => Request.ServerFanShare ?? SiteRequest.AirFanShare * (1 - Liquid(Request));

    private const double MostFans = 0.9;

    private static double Liquid(SiteRequest request) =>
        request.LiquidShare ?? (CoolingPlant.For(request.Cooling).LiquidLoop is null ? 0 : SiteRequest.DefaultLiquidShare);

    /// <summary>Reads the files and simulates the year.</summary>
    /// <exception cref="InputException">A file cannot be read.</exception>
    /// <exception cref="ScenarioException">The request makes no sense.</exception>
    public static SiteStudy Run(SiteRequest request)
    {
        if (request.Load is <= 0 or > 1)
            throw new ScenarioException("--load: a site without load has no PUE", "give a share above 0 % to 100 %");
        if (request.ServerFanShare > MostFans)
            throw new ScenarioException("--server-fans: fans leave next to nothing to computing", "give a share up to 90 %, such as 12 %");
        var scenario = ScenarioFile.Read(null, request.Preset is { } preset ? [new("site.preset", preset)] : []);
        var report = new List<string>();
        var (weather, offset) = Weather(request, scenario.Site, report);
        var liquid = Liquid(request);
        if (liquid > 0 && !CoolingPlant.For(request.Cooling).AcceptsLiquid)
            throw new ScenarioException($"--liquid: {CoolingKinds.Format(request.Cooling)} cools with air alone", "give --liquid 0 % or another plant");
        var series = new SeriesOptions { UtcOffsetHours = offset, Currencies = new(request.UsdPerUnit) };
        var (direct, lifeCycle) = CarbonHours.Read(request.CarbonFile, scenario.Site.Carbon, series, report);
        var year = new SiteYear(new()
        {
            Air = AirYear.From(weather),
            Plant = CoolingPlant.For(request.Cooling),
            Chain = ElectricalChain.For(request.Ups, request.Redundancy),
            DesignItPowerKw = request.ItPowerKw,
            LiquidShare = liquid,
            Price = request.PriceFile is { } prices ? Hourly.Of(SeriesReport.Take(PriceSeriesFile.Read(prices, series), report)) : Hourly.Constant(scenario.Site.Electricity.Price.Base),
            CarbonDirect = direct,
            CarbonLifeCycle = lifeCycle,
        });
        return new($"{weather.Name}, {CoolingKinds.Format(request.Cooling)}", request, scenario.Site, year.Simulate(request.Load), report);
    }

    private static (WeatherYear Weather, double UtcOffset) Weather(SiteRequest request, SiteScenario site, List<string> report)
    {
        if (request.WeatherFile is null)
            return (SitePresets.Load(site.Preset).Climate.Expand(), site.UtcOffsetHours);
        var import = WeatherFile.Read(request.WeatherFile);
        report.AddRange(import.Report);
        if (request.Preset is null)
            report.Add($"Price, carbon and water are those of {site.Name}, since the weather file carries none; --site names another place.");
        return (import.Year, import.Station.UtcOffsetHours);
    }
}
