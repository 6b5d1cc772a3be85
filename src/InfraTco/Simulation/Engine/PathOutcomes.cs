using System.Runtime.CompilerServices;
using InfraTco.Comparison;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Hands out the outcomes of a path, series by series in the order of <see cref="PathSeries"/>.</summary>
public static class PathOutcomes
{
    private const double PerThousand = 1e-3;

    /// <summary>Figures over the horizon, in the order of <see cref="PathSeries.Horizon"/>.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Horizon<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var tco = t.Capital + t.Opex - t.Sale - t.Building;
        Energy(in system, in t, ref row);
        Carbon(in system, in t, ref row);
        row.Next(t.Capital);
        row.Next(t.Opex);
        row.Next(t.Sale);
        row.Next(tco);
        row.Next(t.CostPresentValue);
        row.Next(t.UtilisedGpuHours);
        row.Next(t.Work);
        row.Next(tco / t.UtilisedGpuHours);
        row.Next(tco * T.Of(1 / system.InstalledGpuHours));
        row.Next(tco / t.Work);
        row.Next(t.CostPresentValue / t.WorkPresentValue);
        row.Next(t.Facility / t.Work);
        PerWork(in system, in t, ref row);
        Beyond(in system, in t, ref row);
        row.Next(t.Revenue);
        row.Next(t.Revenue - t.Opex);
        row.Next(t.RevenuePresentValue - t.CostPresentValue);
    }

    private static void Energy<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var perHour = T.Of(1 / system.EnergisedHours);
        row.Next(t.ItEnergy * perHour);
        row.Next(t.Facility * perHour);
        row.Next(t.Peak);
        row.Next(t.Facility / t.ItEnergy);
        row.Next(t.Water * T.Of(1 / PerThousand) / t.ItEnergy);
    }

    /// <summary>What the meter does not see: fans in the systems, water behind the grid, heat, and water that does not come back.</summary>
    private static void Beyond<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var fans = (t.ItEnergy - T.Of(system.NetworkKwh)) * T.Of(system.FanShare);
        var gridWater = t.Facility * T.Of(system.GridWaterM3PerKwh);
        row.Next(t.ItEnergy / (t.ItEnergy - fans));
        row.Next(t.Facility / (t.ItEnergy - fans));
        row.Next(gridWater);
        row.Next((t.Water + gridWater) * T.Of(1 / PerThousand) / t.ItEnergy);
        var perHour = T.Of(1 / system.EnergisedHours);
        row.Next(t.CoolingLoad * perHour);
        row.Next(t.CoolingLoad * T.Of(1 / system.EnergisedHours / MetricTable.KwPerTon));
        row.Next(t.LiquidCoolingLoad * perHour);
        row.Next(t.WaterConsumption);
    }

    private static void Carbon<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var tonne = T.Of(PerThousand);
        var headline = system.MarketBased != 0 ? t.CarbonMarket : t.CarbonLocation;
        row.Next(headline / t.ItEnergy);
        row.Next(t.ItEnergy * tonne);
        row.Next(t.Facility * tonne);
        row.Next(t.Water);
        row.Next(headline * tonne);
        row.Next(t.CarbonLocation * tonne);
        row.Next(t.CarbonMarket * tonne);
        row.Next(t.CarbonUpstream * tonne);
    }

    private static void PerWork<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var headline = (system.MarketBased != 0 ? t.CarbonMarket : t.CarbonLocation) + T.Of(system.EmbodiedKg);
        row.Next(headline / t.Work);
        row.Next((headline + t.CarbonUpstream) / t.Work);
        row.Next(t.Water * T.Of(1 / PerThousand) / t.Work);
    }

    /// <summary>Figures of a year, in the order of <see cref="PathSeries.Annual"/>; what the year began with is brought up to its end.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Year<T, TRow>(in SystemConstants system, ref readonly PathTotals<T> t, ref YearTotals<T> before, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        var tonne = T.Of(PerThousand);
        var carbon = system.MarketBased != 0 ? t.CarbonMarket : t.CarbonLocation;
        row.Next((t.ItEnergy - before.ItEnergy) * tonne);
        row.Next((t.Facility - before.Facility) * tonne);
        row.Next(t.Water - before.Water);
        row.Next((carbon - before.Carbon) * tonne);
        row.Next(t.Capital - before.Capital);
        row.Next(t.Opex - before.Opex);
        row.Next(t.UtilisedGpuHours - before.UtilisedGpuHours);
        row.Next(t.Work - before.Work);
        before.ItEnergy = t.ItEnergy;
        before.Facility = t.Facility;
        before.Water = t.Water;
        before.Carbon = carbon;
        before.Capital = t.Capital;
        before.Opex = t.Opex;
        before.UtilisedGpuHours = t.UtilisedGpuHours;
        before.Work = t.Work;
    }

    /// <summary>Fans of a month, in the order of <see cref="FanSeries"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Month<T, TRow>(ref readonly SystemPath<T> path, ref TRow row)
        where T : struct, ILane<T>
        where TRow : struct, IOutcomeSink<T>, allows ref struct
    {
        row.Next(path.Totals.Capital + path.Totals.Opex);
        row.Next(path.Fleet.AssetValue);
    }
}
