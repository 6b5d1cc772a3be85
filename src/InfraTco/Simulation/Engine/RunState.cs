using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>All that a run keeps: exact states of its series, and of the differences between systems. Shards of a run merge exactly.</summary>
/// <param name="Paths">Paths that the states hold.</param>
/// <param name="Systems">[system][series] in the order of <see cref="PathSeries"/>.</param>
/// <param name="Pairs">[pair] differences B − A, every pair in the order (0,1), (0,2), …, (1,2), ….</param>
public sealed record RunState(long Paths, SeriesState[][] Systems, PairState[] Pairs)
{
    /// <summary>How the numbers were rounded; default that of the processor's lanes.</summary>
    public string Arithmetic { get; init; } = Engine.Arithmetic.SingleFused;
}
