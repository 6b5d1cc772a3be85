using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Writes one series after another at the same paths of a block's rows.</summary>
/// <typeparam name="T">The lane type, whose memory is one float a path.</typeparam>
/// <param name="first">Place of the first path in the first series, of <see cref="BlockRows.At"/>.</param>
internal ref struct RowWriter<T>(ref float first) : IOutcomeSink<T>
    where T : struct, ILane<T>, IStoredLane<T, float>
{
    private ref float _at = ref first;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(T value)
    {
        Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref _at), value);
        _at = ref Unsafe.Add(ref _at, BlockRows.Stride);
    }
}
