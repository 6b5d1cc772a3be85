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
    [MethodImpl(LaneCode.Hot)]
    public void Take(
        int month, ref readonly Drivers<T> drivers, ref readonly ItFlows<T> it, ref readonly SiteFlows<T> site,
        ref readonly MonthFlows<T> flows, ref readonly FleetState<T> state)
    {
        ItEnergy += it.Energy;
        UtilisedGpuHours += it.UtilisedGpuHours;
        Work += it.Work;
        Facility += site.FacilityEnergy;
        Peak = T.Max(Peak, site.PeakKw);
        Water += site.WaterWithdrawal;
        CarbonLocation += flows.CarbonLocation;
        CarbonMarket += flows.CarbonMarket;
        CarbonUpstream += flows.CarbonUpstream;
        Capital += flows.Capital;
        Opex += flows.Opex;
        Sale += flows.Sale;
        Building += flows.Building;
        CostPresentValue += flows.CostPresentValue;
        WorkPresentValue += flows.WorkPresentValue;
        Revenue += flows.Revenue;
        RevenuePresentValue += flows.RevenuePresentValue;
    }
}
