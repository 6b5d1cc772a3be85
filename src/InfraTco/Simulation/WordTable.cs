using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A table of integers on the host.</summary>
/// <typeparam name="TWord">The word type.</typeparam>
public readonly struct WordTable<TWord>(uint[] values) : IWordTable<TWord>
    where TWord : struct, IWord<TWord>
{
    /// <inheritdoc/>
    public TWord this[int index] => TWord.Of(values[index]);
}
