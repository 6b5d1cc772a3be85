using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>Receives the outcomes of a path one after the other, in the order of <see cref="PathSeries"/>.</summary>
/// <typeparam name="T">The lane type.</typeparam>
public interface IOutcomeSink<T>
    where T : struct, ILane<T>
{
    /// <summary>Takes the next outcome.</summary>
    void Next(T value);
}
