using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>B against A, path by path in the same futures.</summary>
/// <param name="A">Place of A among the systems.</param>
/// <param name="B">Place of B.</param>
/// <param name="Counts">In how many paths B is ahead.</param>
/// <param name="Levelised">Difference of levelised cost, B − A [USD per H100-equivalent h].</param>
/// <param name="Tco">Difference of cost of ownership, B − A [USD].</param>
public sealed record PairState(int A, int B, PairCounts Counts, SeriesState Levelised, SeriesState Tco)
{
    /// <summary>The counts of each replicate, all of equally many paths, where the paths are not independent but in replicates that are; else null.</summary>
    public IReadOnlyList<PairCounts>? Replicates { get; init; }

    /// <summary>Standard error of the share of paths that one of the counts is of.</summary>
    /// <param name="paths">Paths of the run.</param>
    /// <param name="count">Which count.</param>
    public double ShareError(long paths, Func<PairCounts, long> count)
    {
        if (Replicates is { } replicates)
            return ReplicateError.Of([.. replicates.Select(r => count(r) * (double)replicates.Count / paths)]);
        var share = (double)count(Counts) / paths;
        return Math.Sqrt(share * (1 - share) / paths);
    }
}
