using InfraTco.Comparison;
using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Series;
using InfraTco.Data.Weather;
using InfraTco.Electrical;
using InfraTco.Hardware;
using InfraTco.Scenarios;
using InfraTco.Sites;
using Hourly = InfraTco.Sites.HourlySeries;

namespace InfraTco.Data.Sites;

/// <summary>
/// The site of a scenario as the model wants it: weather, tariff and carbon by the hour, and for each system the plant that serves
/// it. Weather is worked out once; a site year is simulated once for each plant and heat split.
/// </summary>
public sealed class ScenarioSite
{
    private readonly SiteScenario _site;
    private readonly string _folder;
    private readonly Hourly? _shape;
    private readonly SeriesOptions _series;
    private readonly List<string> _report = [];
    private readonly Dictionary<(CoolingKind Kind, double Liquid), SitePlant> _plants = [];
    private readonly Lazy<AirYear> _air;
    private readonly Lazy<(Hourly Price, Hourly Direct, Hourly LifeCycle)> _levels;

    /// <summary>The site of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="folder">Folder that its file names are relative to.</param>
    public ScenarioSite(Scenario scenario, string folder)
    {
        _site = scenario.Site;
        _shape = scenario.Fleet.UtilisationByHour is { } hours ? Hourly.Of([.. Enumerable.Range(0, ModelYear.Hours).Select(h => hours[h % hours.Count])]) : null;
        _folder = folder;
        _series = new() { UtcOffsetHours = _site.UtcOffsetHours, Currencies = new(scenario.Currencies) };
        _air = new(() => AirYear.From(Weather()));
        _levels = new(Levels);
    }

    /// <summary>What had to be assumed or repaired in the files read so far, one sentence each.</summary>
    public IReadOnlyList<string> Report => _report;

    /// <summary>The site year with the plant that a system gets.</summary>
    /// <exception cref="ScenarioException">The plant cannot serve the system.</exception>
    /// <exception cref="InputException">A file of the site cannot be read.</exception>
    public SitePlant For(SystemProfile system)
    {
        var kind = Kind(system);
        var liquid = system.LiquidHeatShare.Base;
        if (!_plants.TryGetValue((kind, liquid), out var plant))
        {
            Check(system, kind, liquid);
            plant = new(CoolingKinds.Format(kind), Year(kind, liquid).Fold());
            _plants.Add((kind, liquid), plant);
        }
        return plant;
    }

    /// <summary>The hourly site with a plant and a heat split.</summary>
    public SiteYear Year(CoolingKind kind, double liquidShare) => new(new SiteYearOptions
    {
        Air = _air.Value,
        Plant = CoolingPlant.For(kind),
        Chain = ElectricalChain.For(_site.Ups, _site.Redundancy),
        DesignItPowerKw = _site.Capacity.In("kW"),
        LiquidShare = liquidShare,
        Price = _levels.Value.Price,
        CarbonDirect = _levels.Value.Direct,
        CarbonLifeCycle = _levels.Value.LifeCycle,
        UtilisationShape = _shape,
    });

    /// <summary>The plant of a system: the site's own, or by its cooling where the site leaves it open.</summary>
    public CoolingKind Kind(SystemProfile system) =>
        _site.Cooling != SiteCooling.Auto ? CoolingKinds.Parse(_site.Cooling)
        : system.LiquidHeatShare.Base > 0 ? CoolingKind.DlcDryW32
        : CoolingKind.AirChillerEconomiser;

    private static void Check(SystemProfile system, CoolingKind kind, double liquid)
    {
        var reason = CoolingPlant.For(kind).WhyNot(system.AirInletLimit.Base, system.LiquidInletLimit?.Base, liquid);
        if (reason is not null)
            throw new ScenarioException($"{system.Id}: {reason}", $"choose another plant by site.cooling: {string.Join(", ", CoolingKinds.Names)}");
    }

    private WeatherYear Weather()
    {
        if (_site.WeatherFile is null)
            return SitePresets.Load(_site.Preset).Climate.Expand();
        var import = WeatherFile.Read(Path.Combine(_folder, _site.WeatherFile));
        _report.AddRange(import.Report);
        return import.Year;
    }

    private (Hourly Price, Hourly Direct, Hourly LifeCycle) Levels()
    {
        var price = Hourly.Constant(_site.Electricity.Price.Base);
        if (_site.Electricity.HourlyFile is { } prices)
            price = Hourly.Of(SeriesReport.Take(PriceSeriesFile.Read(Path.Combine(_folder, prices), _series), _report));
        var carbon = _site.Carbon.HourlyFile is { } file ? Path.Combine(_folder, file) : null;
        var (direct, lifeCycle) = CarbonHours.Read(carbon, _site.Carbon, _series, _report);
        return (price, direct, lifeCycle);
    }
}
