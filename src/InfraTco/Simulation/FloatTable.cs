using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A table in single precision on the host.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public readonly struct FloatTable<T>(float[] values) : ITable<T>
    where T : struct, ILane<T>, IStoredLane<T, float>
{
    /// <inheritdoc/>
    /// <remarks>Row and column apart, and without a check of bounds, so that a value is one operand: half of the step's instructions go.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T At(int row, int column) =>
        T.Broadcast(Unsafe.Add(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(values), row), column));

    /// <summary>Values rounded to single precision.</summary>
    public static float[] Round(double[] values)
    {
        var rounded = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
            rounded[i] = (float)values[i];
        return rounded;
    }
}
