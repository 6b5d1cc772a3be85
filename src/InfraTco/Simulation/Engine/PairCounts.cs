namespace InfraTco.Simulation.Engine;

/// <summary>In how many paths B is ahead of A.</summary>
/// <param name="Cheaper">Paths in which B's levelised cost is below A's.</param>
/// <param name="LowerTco">Paths in which B's cost of ownership is below A's.</param>
/// <param name="LowerCarbon">Paths in which B emits less per H100-equivalent hour.</param>
public readonly record struct PairCounts(long Cheaper, long LowerTco, long LowerCarbon)
{
    /// <summary>The paths of both.</summary>
    public static PairCounts operator +(PairCounts a, PairCounts b) => new(a.Cheaper + b.Cheaper, a.LowerTco + b.LowerTco, a.LowerCarbon + b.LowerCarbon);

    /// <summary>The paths of both.</summary>
    public static PairCounts Add(PairCounts left, PairCounts right) => left + right;
}
