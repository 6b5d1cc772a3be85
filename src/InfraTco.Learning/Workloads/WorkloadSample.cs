using InfraTco.Learning.Regression;

namespace InfraTco.Learning.Workloads;

/// <summary>Measured steady states as a regression sees them.</summary>
public static class WorkloadSample
{
    private const double EvenOut = 0.6; // a model with ten times the rows counts two and a half times as much in all, not ten times

    /// <summary>
    /// Features, transformed shares of the power limit, and weights: they keep a model measured often from outweighing the rest, and count an error of what is fitted
    /// by how far it moves power relative to itself, which is what is wanted to be small.
    /// </summary>
    public static RegressionSample Of(IReadOnlyList<WorkloadRow> rows)
    {
        var sizes = rows.CountBy(r => r.Model).ToDictionary();
        double[] weights = [.. rows.Select(r => Math.Pow(sizes[r.Model], -EvenOut) * WorkloadShare.RelativeSlope(r.PowerW / r.Query.TdpW))];
        var scale = weights.Length / weights.Sum();
        return new(
            [.. rows.Select(r => WorkloadFeatures.Of(r.Query))],
            [.. rows.Select(r => WorkloadShare.Target(r.PowerW / r.Query.TdpW))],
            [.. weights.Select(w => w * scale)]);
    }
}
