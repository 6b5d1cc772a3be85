using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A month of the site around the fleet. Kept in memory and passed by reference, as all flows of the step are.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct SiteFlows<T>
    where T : struct, ILane<T>
{
    /// <summary>Load: mean IT power per design IT power.</summary>
    public T Load;

    /// <summary>Energy at the meter [kWh] = IT + electrical + mechanical.</summary>
    public T FacilityEnergy;

    /// <summary>Electrical loss and lighting [kWh].</summary>
    public T Electrical;

    /// <summary>Cooling [kWh].</summary>
    public T Mechanical;

    /// <summary>Energy at the meter relative to that of ordinary weather.</summary>
    public T Scale;

    /// <summary>Water drawn [m³].</summary>
    public T WaterWithdrawal;

    /// <summary>Highest hour with every system busy [kW].</summary>
    public T PeakKw;
}
