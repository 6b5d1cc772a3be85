namespace InfraTco.Simulation.Statistics;

/// <summary>Exact sum of a series over one of several independent replicates of a run.</summary>
/// <param name="Count">Outcomes added.</param>
/// <param name="Sum">Sum of the scaled differences from the centre.</param>
public readonly record struct ReplicateSum(long Count, Int128 Sum)
{
    /// <summary>Both sums together.</summary>
    public static ReplicateSum operator +(ReplicateSum a, ReplicateSum b) => new(a.Count + b.Count, a.Sum + b.Sum);

    /// <summary>Both sums together.</summary>
    public static ReplicateSum Add(ReplicateSum left, ReplicateSum right) => left + right;
}
