using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a group of lanes keeps of its future.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
internal struct FuturePath<T>
    where T : struct, ILane<T>
{
    /// <summary>Random numbers of the month.</summary>
    public Innovations<T> Innovations;

    /// <summary>State of the drivers.</summary>
    public FutureState<T> State;

    /// <summary>Factors of the month.</summary>
    public Drivers<T> Drivers;
}
