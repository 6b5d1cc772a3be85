namespace InfraTco.Simulation.Statistics;

/// <summary>
/// All that is kept of a series, in integers but for its range and extremes: what shards write and merge. Its size does not
/// depend on the number of paths.
/// </summary>
/// <param name="Range">The range from the pilot.</param>
/// <param name="Count">Outcomes added, without those that are missing.</param>
/// <param name="Missing">Outcomes that were not a finite number; in no other figure.</param>
/// <param name="Saturated">Outcomes too far out for the exact sums, which hold them at their limit.</param>
/// <param name="Sum">Sum of the scaled differences from the centre.</param>
/// <param name="SumOfSquares">Sum of their squares.</param>
/// <param name="Minimum">Smallest outcome, in the unit of the series; +∞ while there is none.</param>
/// <param name="Maximum">Largest outcome; −∞ while there is none.</param>
/// <param name="Bins">Outcomes by bin of <see cref="HistogramLayout"/>.</param>
public sealed record SeriesState(
    PilotRange Range,
    long Count,
    long Missing,
    long Saturated,
    Int128 Sum,
    Int128 SumOfSquares,
    double Minimum,
    double Maximum,
    int[] Bins)
{
    /// <summary>Each replicate where the paths are not independent but in replicates that are; else null.</summary>
    public IReadOnlyList<ReplicateState>? Replicates { get; init; }
}
