using InfraTco.Data.Telemetry;
using InfraTco.Learning.Regression;

namespace InfraTco.Learning.Power;

/// <summary>Power by utilisation and the other signals of a log: temperatures, memory, clocks.</summary>
/// <param name="Names">The signals.</param>
/// <param name="HalfLifeDays">Age at which a reading counts half [days]; +∞ where all count alike.</param>
/// <param name="Learner">What fitted it.</param>
/// <param name="Regression">The function of <see cref="SignalFeatures"/>.</param>
public sealed record SignalModel(IReadOnlyList<string> Names, double HalfLifeDays, string Learner, IRegression Regression)
{
    private const double MillisecondsPerDay = 86_400_000;
    private const int MostRows = 12_000; // what more rows add to a fit is below its error

    /// <summary>Power of each point [W], not below zero.</summary>
    /// <param name="points">Points in order of time.</param>
    /// <param name="signalNames">The signals that the points hold; those that the model was fitted with and are not among them count as unknown.</param>
    public double[] Estimate(IReadOnlyList<TelemetryPoint> points, IReadOnlyList<string> signalNames) =>
        Estimate(new SignalFeatures(Names, signalNames).Of(points));

    internal double[] Estimate(double[][] rows)
    {
        var power = new double[rows.Length];
        Parallel.For(0, rows.Length, i => power[i] = Math.Max(Regression.At(rows[i]), 0));
        return power;
    }

    /// <summary>Fits points with their features; a reading at the end counts fully, and less the older it is.</summary>
    internal static SignalModel Fit(
        IReadOnlyList<string> names, ReadOnlySpan<TelemetryPoint> points, ReadOnlySpan<double[]> rows, double halfLifeDays, IRegressionLearner learner)
    {
        var step = (points.Length + MostRows - 1) / MostRows;
        var end = points[^1].TimeMilliseconds;
        var most = 1;
        foreach (var point in points)
            most = Math.Max(most, point.Readings);
        var (kept, targets, weights) = (new List<double[]>(), new List<double>(), new List<double>());
        for (var i = 0; i < points.Length; i += step)
        {
            kept.Add(rows[i]);
            targets.Add(points[i].PowerW);
            weights.Add(Math.Pow(0.5, (end - points[i].TimeMilliseconds) / MillisecondsPerDay / halfLifeDays) * points[i].Readings / most);
        }
        return new(names, halfLifeDays, learner.Name, learner.Fit(new(kept, targets, weights)));
    }
}
