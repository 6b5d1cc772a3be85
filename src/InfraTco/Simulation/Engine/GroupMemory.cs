using System.Runtime.CompilerServices;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a group of lanes carries from month to month, in aligned memory of one thread.</summary>
/// <param name="systems">Systems.</param>
/// <param name="releases">Releases of a path, rounded up to whole draws.</param>
internal sealed class GroupMemory<T, TWord>(int systems, int releases)
    where T : struct, IRandomLane<T, TWord>
    where TWord : struct, IWord<TWord>
{
    private readonly LaneMemory _future = new(Unsafe.SizeOf<FuturePath<T, TWord>>());
    private readonly LaneMemory _left = new(Unsafe.SizeOf<Innovations<T>>());
    private readonly LaneMemory _systems = new(Unsafe.SizeOf<SystemPath<T>>() * systems);

    /// <summary>The future.</summary>
    public ref FuturePath<T, TWord> Future => ref _future.As<FuturePath<T, TWord>>();

    /// <summary>Innovations left over from a month.</summary>
    public ref Innovations<T> Left => ref _left.As<Innovations<T>>();

    /// <summary>The systems, side by side.</summary>
    public Span<SystemPath<T>> Systems => _systems.All<SystemPath<T>>();

    /// <summary>Months of the releases.</summary>
    public T[] Releases { get; } = new T[releases];
}
