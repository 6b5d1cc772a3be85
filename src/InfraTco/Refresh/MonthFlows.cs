using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using InfraTco.Simulation;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>The sink of a month: what a switch needs of it, the month alone.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
internal struct MonthFlows<T> : ISink<T>
    where T : struct, ILane<T>
{
    /// <summary>Energy at the meter [kWh].</summary>
    public T FacilityEnergy;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;

    /// <summary>Scope 2, location-based [kg].</summary>
    public T CarbonLocation;

    /// <summary>Scope 2, market-based [kg].</summary>
    public T CarbonMarket;

    /// <summary>Electricity, demand charge, water and carbon price [USD].</summary>
    public T Utilities;

    /// <summary>Repairs [USD].</summary>
    public T Repairs;

    /// <summary>All opex [USD].</summary>
    public T Opex;

    /// <summary>Revenue from compute [USD].</summary>
    public T Revenue;

    /// <summary>Market value of the systems at the month's end [USD].</summary>
    public T AssetValue;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fleet(int month, T utilisation, T systemsKw, T energy, T utilisedGpuHours, T work) => Work = work;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Site(int month, T load, T mechanical, T facility, T water, T peak) => FacilityEnergy = facility;

    /// <summary>Nothing is kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Heat(int month, T coolingLoad, T liquidCoolingLoad, T waterConsumption)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Carbon(int month, T location, T market, T upstream)
    {
        CarbonLocation = location;
        CarbonMarket = market;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Running(int month, T energy, T demand, T water, T carbon, T replacements, T repairs)
    {
        Utilities = energy + demand + water + carbon;
        Repairs = repairs;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Cash(int month, T capexFactor, T capital, T opex, T revenue, T assetValue, T sale, T building)
    {
        Opex = opex;
        Revenue = revenue;
        AssetValue = assetValue;
    }

    /// <summary>A switch discounts by its own dates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void PresentValues(T cost, T work, T revenue)
    {
    }
}
