using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>The outcomes of a block of paths: for every system, a row of paths for each series of <see cref="PathSeries"/>.</summary>
public sealed class BlockRows
{
    /// <summary>Paths of a block.</summary>
    public const int Paths = 4096;

    /// <summary>
    /// Floats from row to row: a cache line more than the paths, so that the rows of one path do not all fall to the same sets of the cache.
    /// </summary>
    public const int Stride = Paths + 16;

    private readonly LaneMemory[] _systems;

    /// <summary>Rows of zeros.</summary>
    public BlockRows(int systems, int series)
    {
        _systems = new LaneMemory[systems];
        for (var s = 0; s < systems; s++)
            _systems[s] = new(series * Stride * sizeof(float));
    }

    /// <summary>All rows of a system.</summary>
    public Span<float> Of(int system) => _systems[system].Floats;

    /// <summary>The place of a path in a series of a system; not checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref float At(int system, int series, int path) => ref Unsafe.Add(ref _systems[system].First, series * Stride + path);

    /// <summary>The first paths of a series.</summary>
    public ReadOnlySpan<float> Series(int system, int series, int paths) => Of(system).Slice(series * Stride, paths);
}
