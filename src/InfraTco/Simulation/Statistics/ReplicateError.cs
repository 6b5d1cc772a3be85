namespace InfraTco.Simulation.Statistics;

/// <summary>The error that independent replicates of a run tell.</summary>
/// <remarks>A. B. Owen, Monte Carlo theory, methods and examples, 2013, section 17.7.</remarks>
public static class ReplicateError
{
    /// <summary>Standard error of the mean of the replicates' figures, at least two.</summary>
    public static double Of(IReadOnlyList<double> figures)
    {
        var centre = figures.Average();
        return Math.Sqrt(figures.Sum(f => (f - centre) * (f - centre)) / (figures.Count - 1) / figures.Count);
    }
}
