using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A table in single precision on the host.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public readonly struct FloatTable<T>(float[] values) : ITable<T>
    where T : struct, ILane<T>, IStoredLane<T, float>
{
    /// <inheritdoc/>
    public T this[int index] => T.Broadcast(values[index]);

    /// <summary>Values rounded to single precision.</summary>
    public static float[] Round(double[] values)
    {
        var rounded = new float[values.Length];
        for (var i = 0; i < values.Length; i++)
            rounded[i] = (float)values[i];
        return rounded;
    }
}
