using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A read-only table of integers, such as thresholds of random words, in memory of the machine that runs the kernel.</summary>
/// <typeparam name="TWord">The word type.</typeparam>
public interface IWordTable<TWord>
    where TWord : struct, IWord<TWord>
{
    /// <summary>The integer at an index, in every lane.</summary>
    TWord this[int index] { get; }
}
