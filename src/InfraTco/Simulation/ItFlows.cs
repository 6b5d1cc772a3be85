using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A month of the fleet itself.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct ItFlows<T>
    where T : struct, ILane<T>
{
    /// <summary>Share of working hours that are busy.</summary>
    public T Utilisation;

    /// <summary>Mean power of the systems, spares included, without network and storage [kW].</summary>
    public T SystemsKw;

    /// <summary>Mean IT power [kW].</summary>
    public T MeanPowerKw;

    /// <summary>IT power when every working system is busy [kW].</summary>
    public T PeakPowerKw;

    /// <summary>IT energy [kWh].</summary>
    public T Energy;

    /// <summary>GPU-hours busy [h].</summary>
    public T UtilisedGpuHours;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;
}
