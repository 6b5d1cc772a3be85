namespace InfraTco.Simulation.Statistics;

/// <summary>What is kept of a series in one of several independent replicates of a run, in integers.</summary>
/// <param name="Count">Outcomes added.</param>
/// <param name="Sum">Sum of the scaled differences from the centre.</param>
/// <param name="Groups">Outcomes by group of bins of <see cref="HistogramLayout"/>.</param>
public sealed record ReplicateState(long Count, Int128 Sum, int[] Groups)
{
    /// <summary>Nothing added.</summary>
    public static ReplicateState Empty => new(0, 0, new int[HistogramLayout.GroupCount]);

    /// <summary>Both together.</summary>
    public static ReplicateState operator +(ReplicateState a, ReplicateState b) =>
        new(a.Count + b.Count, a.Sum + b.Sum, [.. a.Groups.Zip(b.Groups, (x, y) => x + y)]);

    /// <summary>Both together.</summary>
    public static ReplicateState Add(ReplicateState left, ReplicateState right) => left + right;
}
