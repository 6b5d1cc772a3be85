using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A read-only table in memory of the machine that runs the kernel; a value is the same for every lane.</summary>
public interface ITable<T>
    where T : struct, ILane<T>
{
    /// <summary>The value at an index, in every lane.</summary>
    T this[int index] { get; }
}
