using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>What a fleet that was bought comes to from its purchase to its end: at the horizon, at its own replacement, or where it is closed before.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
internal struct FleetService<T>
    where T : struct, ILane<T>
{
    /// <summary>Revenue less all opex, and the sale at the end, discounted [USD]; the price paid is not in it.</summary>
    public T Cash;

    /// <summary>Energy at the meter [MWh].</summary>
    public T Energy;

    /// <summary>Scope 2 emissions by the headline factor [t].</summary>
    public T Carbon;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;
}
