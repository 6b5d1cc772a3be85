using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A few numbers of a path that are told apart by an index, in memory of the machine that runs the kernel.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public interface ILaneBuffer<T>
    where T : struct, ILane<T>
{
    /// <summary>The number at an index.</summary>
    T this[int index] { get; set; }
}
