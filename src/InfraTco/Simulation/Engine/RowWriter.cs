using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Writes one series after another at the same paths of a block's rows.</summary>
/// <param name="rows">[series × <see cref="BlockKernel.Paths"/>] rows.</param>
/// <param name="series">First series.</param>
/// <param name="path">First path.</param>
internal ref struct RowWriter(Span<float> rows, int series, int path)
{
    private readonly Span<float> _rows = rows;
    private int _at = series * BlockKernel.Paths + path;

    /// <summary>Writes the lanes and goes on to the next series.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next<T>(T value)
        where T : struct, IStoredLane<T, float>
    {
        T.Store(value, _rows[_at..]);
        _at += BlockKernel.Paths;
    }
}
