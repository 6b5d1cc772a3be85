using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>The sink of a path: sums over the months so far.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct PathTotals<T> : ISink<T>
    where T : struct, ILane<T>
{
    /// <summary>IT energy [kWh].</summary>
    public T ItEnergy;

    /// <summary>Energy at the meter [kWh].</summary>
    public T Facility;

    /// <summary>Highest facility power [kW].</summary>
    public T Peak;

    /// <summary>Water drawn [m³].</summary>
    public T Water;

    /// <summary>Heat that cooling takes away [kWh].</summary>
    public T CoolingLoad;

    /// <summary>The part of it that liquid takes [kWh].</summary>
    public T LiquidCoolingLoad;

    /// <summary>Water consumed [m³].</summary>
    public T WaterConsumption;

    /// <summary>Scope 2, location-based [kg].</summary>
    public T CarbonLocation;

    /// <summary>Scope 2, market-based [kg].</summary>
    public T CarbonMarket;

    /// <summary>Scope 3 category 3 [kg].</summary>
    public T CarbonUpstream;

    /// <summary>Purchases [USD].</summary>
    public T Capital;

    /// <summary>Opex [USD].</summary>
    public T Opex;

    /// <summary>Sale of systems [USD].</summary>
    public T Sale;

    /// <summary>Remaining building [USD].</summary>
    public T Building;

    /// <summary>Present value of cost [USD].</summary>
    public T CostPresentValue;

    /// <summary>Busy GPU-hours [h].</summary>
    public T UtilisedGpuHours;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;

    /// <summary>Its present value [H100-equivalent h].</summary>
    public T WorkPresentValue;

    /// <summary>Revenue [USD].</summary>
    public T Revenue;

    /// <summary>Its present value [USD].</summary>
    public T RevenuePresentValue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fleet(int month, T utilisation, T systemsKw, T energy, T utilisedGpuHours, T work)
    {
        ItEnergy += energy;
        UtilisedGpuHours += utilisedGpuHours;
        Work += work;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Site(int month, T load, T mechanical, T facility, T water, T peak)
    {
        Facility += facility;
        Water += water;
        Peak = T.Max(Peak, peak);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Heat(int month, T coolingLoad, T liquidCoolingLoad, T waterConsumption)
    {
        CoolingLoad += coolingLoad;
        LiquidCoolingLoad += liquidCoolingLoad;
        WaterConsumption += waterConsumption;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Carbon(int month, T location, T market, T upstream)
    {
        CarbonLocation += location;
        CarbonMarket += market;
        CarbonUpstream += upstream;
    }

    /// <summary>Only their sum is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Running(int month, T energy, T demand, T water, T carbon, T replacements, T repairs)
    {
    }

    /// <summary>What is left is received in the last month alone, so the last one stands.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Cash(int month, T capexFactor, T capital, T opex, T revenue, T assetValue, T sale, T building)
    {
        Capital += capital;
        Opex += opex;
        Revenue += revenue;
        Sale = sale;
        Building = building;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PresentValues(T cost, T work, T revenue)
    {
        CostPresentValue += cost;
        WorkPresentValue += work;
        RevenuePresentValue += revenue;
    }
}
