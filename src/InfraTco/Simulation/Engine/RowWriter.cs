using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Writes one series after another at the same paths of a block's rows.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <param name="rows">Rows of <see cref="BlockRows"/>.</param>
/// <param name="series">First series.</param>
/// <param name="path">First path.</param>
internal ref struct RowWriter<T>(Span<float> rows, int series, int path) : IOutcomeSink<T>
    where T : struct, ILane<T>, IStoredLane<T, float>
{
    private readonly Span<float> _rows = rows;
    private int _at = series * BlockRows.Stride + path;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(T value)
    {
        T.Store(value, _rows[_at..]);
        _at += BlockRows.Stride;
    }
}
