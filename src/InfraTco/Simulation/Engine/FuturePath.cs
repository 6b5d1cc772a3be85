using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a group of lanes keeps of its future.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <typeparam name="TWord">Its random word.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct FuturePath<T, TWord>
    where T : struct, IRandomLane<T, TWord>
    where TWord : struct, IWord<TWord>
{
    /// <summary>Random words of a group of streams.</summary>
    public WordBlock<TWord> Words;

    /// <summary>Random numbers of the month.</summary>
    public Innovations<T> Innovations;

    /// <summary>Factor of the month's releases.</summary>
    public T Release;

    /// <summary>State of the drivers.</summary>
    public FutureState<T> State;

    /// <summary>Factors of the month.</summary>
    public Drivers<T> Drivers;
}
