using InfraTco.Comparison;

namespace InfraTco.Simulation.Engine;

/// <summary>Which outcomes of a path are kept, and where each stands among the series of a system: horizon figures, then years, then months.</summary>
public static class PathSeries
{
    /// <summary>Figures over the horizon.</summary>
    public static IReadOnlyList<Metric> Horizon { get; } =
    [
        Metric.ItPowerKw, Metric.FacilityPowerKw, Metric.PeakFacilityPowerKw, Metric.Pue, Metric.WueLPerKwh, Metric.CueKgPerKwh,
        Metric.ItEnergyMwh, Metric.FacilityEnergyMwh, Metric.WaterM3, Metric.CarbonOperationalT, Metric.CarbonLocationT, Metric.CarbonMarketT,
        Metric.CarbonUpstreamT, Metric.CapexUsd, Metric.OpexUsd, Metric.ResidualValueUsd, Metric.TcoUsd, Metric.TcoPresentValueUsd,
        Metric.UtilisedGpuHours, Metric.WorkH100eHours, Metric.UsdPerGpuHour, Metric.UsdPerInstalledGpuHour, Metric.UsdPerH100eHour,
        Metric.LevelisedUsdPerH100eHour, Metric.KwhPerH100eHour, Metric.KgCo2ePerH100eHour, Metric.KgCo2eLifeCyclePerH100eHour,
        Metric.LitresPerH100eHour, Metric.Itue, Metric.Tue, Metric.GridWaterM3, Metric.WueSourceLPerKwh,
        Metric.CoolingLoadKw, Metric.CoolingLoadTons, Metric.LiquidCoolingLoadKw, Metric.WaterConsumptionM3, Metric.RevenueUsd, Metric.MarginUsd, Metric.NpvUsd,
    ];

    /// <summary>Figures by year.</summary>
    public static IReadOnlyList<Metric> Annual { get; } =
    [
        Metric.ItEnergyMwh, Metric.FacilityEnergyMwh, Metric.WaterM3, Metric.CarbonOperationalT, Metric.CapexUsd, Metric.OpexUsd,
        Metric.UtilisedGpuHours, Metric.WorkH100eHours,
    ];

    /// <summary>Fans by month.</summary>
    public static IReadOnlyList<FanSeries> Monthly { get; } = Enum.GetValues<FanSeries>();

    /// <summary>Number of fans.</summary>
    public const int FansPerMonth = (int)FanSeries.MarketValueUsd + 1;

    /// <summary>Number of series of a system over a horizon.</summary>
    public static int Count(int months) => MonthOffset(months) + months * FansPerMonth;

    /// <summary>Place of a horizon figure, or −1.</summary>
    public static int OfHorizon(Metric metric) => IndexOf(Horizon, metric);

    /// <summary>Place of a year's figure (year from 0), or −1.</summary>
    public static int OfYear(int year, Metric metric) =>
        IndexOf(Annual, metric) is >= 0 and var k ? YearOffset(year) + k : -1;

    /// <summary>Place of a month's fan (month from 0).</summary>
    public static int OfMonth(int months, int month, FanSeries fan) => MonthOffset(months) + month * FansPerMonth + (int)fan;

    /// <summary>Where the months begin.</summary>
    public static int MonthOffset(int months) => YearOffset(months / 12);

    /// <summary>Where a year begins.</summary>
    public static int YearOffset(int year) => Horizon.Count + year * Annual.Count;

    private static int IndexOf(IReadOnlyList<Metric> list, Metric metric)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == metric)
                return i;
        }
        return -1;
    }
}
