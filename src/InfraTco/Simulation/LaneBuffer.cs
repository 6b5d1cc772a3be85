using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>Numbers of a group of lanes on the host.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public readonly struct LaneBuffer<T>(T[] values) : ILaneBuffer<T>
    where T : struct, ILane<T>
{
    /// <inheritdoc/>
    public T this[int index]
    {
        get => values[index];
        set => values[index] = value;
    }
}
