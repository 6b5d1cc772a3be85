using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What the energy of a month hands to its worth.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct StepFlows<T>
    where T : struct, ILane<T>
{
    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;

    /// <summary>IT power ÷ design IT power.</summary>
    public T Load;

    /// <summary>Energy at the meter [kWh].</summary>
    public T FacilityEnergy;

    /// <summary>Energy at the meter ÷ that of ordinary weather: costs and carbon, sums of price × energy, move with it.</summary>
    public T Scale;

    /// <summary>Water drawn [m³].</summary>
    public T Water;

    /// <summary>Highest power at the meter [kW].</summary>
    public T PeakKw;
}
