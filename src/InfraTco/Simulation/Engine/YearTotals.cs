using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>The sums of <see cref="PathTotals{T}"/> at a year's beginning, of which figures by year are made.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct YearTotals<T>
    where T : struct, ILane<T>
{
    /// <summary>IT energy [kWh].</summary>
    public T ItEnergy;

    /// <summary>Energy at the meter [kWh].</summary>
    public T Facility;

    /// <summary>Water drawn [m³].</summary>
    public T Water;

    /// <summary>Scope 2 of the scenario's accounting [kg].</summary>
    public T Carbon;

    /// <summary>Purchases [USD].</summary>
    public T Capital;

    /// <summary>Opex [USD].</summary>
    public T Opex;

    /// <summary>Busy GPU-hours [h].</summary>
    public T UtilisedGpuHours;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;
}
