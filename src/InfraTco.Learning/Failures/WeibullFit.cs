using MathNet.Numerics;

namespace InfraTco.Learning.Failures;

/// <summary>
/// A Weibull distribution of times, fitted by maximum likelihood: P(T &gt; t) = exp(−(t/η)^k). A time that had not ended when it was last looked at counts with
/// the probability that it is longer (right censoring: Lawless, Statistical Models and Methods for Lifetime Data, 2003, §5.2).
/// </summary>
/// <param name="Shape">k: below 1 the longer it lasts, the longer it will last.</param>
/// <param name="Scale">η, in the unit of the times.</param>
/// <param name="LogLikelihood">Logarithm of the likelihood, to compare with that of other distributions.</param>
public sealed record WeibullFit(Estimate Shape, Estimate Scale, double LogLikelihood)
{
    private const double LowestShape = 0.02;
    private const double HighestShape = 50;

    /// <summary>Mean time: η Γ(1 + 1/k).</summary>
    public double Mean => Scale.Value * SpecialFunctions.Gamma(1 + 1 / Shape.Value);

    /// <summary>Standard error of the logarithm of the mean time, by the delta method: ∂ ln m/∂ ln η = 1, ∂ ln m/∂ ln k = −ψ(1 + 1/k)/k.</summary>
    public required double MeanLogError { get; init; }

    /// <summary>Coefficient of variation, standard deviation ÷ mean: √(Γ(1 + 2/k) / Γ(1 + 1/k)² − 1).</summary>
    public double Variation => Math.Sqrt(SpecialFunctions.Gamma(1 + 2 / Shape.Value) / Math.Pow(SpecialFunctions.Gamma(1 + 1 / Shape.Value), 2) - 1);

    /// <summary>Time that a share of all pass: η (−ln s)^(1/k); the median at a half.</summary>
    public double TimePassedBy(double share) => Scale.Value * Math.Pow(-Math.Log(share), 1 / Shape.Value);

    /// <summary>Whether times can be fitted: some ended, and the longest of all is longer than the shortest that ended.</summary>
    public static bool CanFit(IReadOnlyList<double> ended, IReadOnlyList<double> open) =>
        ended.Count > 0 && ended.Concat(open).Max() > ended.Min();

    /// <summary>Fits times above 0.</summary>
    /// <param name="ended">Times that ended.</param>
    /// <param name="open">How long those lasted that had not ended.</param>
    public static WeibullFit Of(IReadOnlyList<double> ended, IReadOnlyList<double> open)
    {
        double[] endedLogs = [.. ended.Select(t => Math.Log(t))];
        double[] logs = [.. endedLogs, .. open.Select(t => Math.Log(t))];
        var meanLog = endedLogs.Average();
        // The likelihood's derivative in k, Σ t^k ln t / Σ t^k − 1/k − mean ln t of those that ended, rises through 0 once.
        double low = LowestShape, high = HighestShape;
        for (var i = 0; i < 100; i++)
        {
            var middle = Math.Sqrt(low * high);
            if (Score(logs, middle) - 1 / middle - meanLog > 0)
                high = middle;
            else
                low = middle;
        }
        var shape = Math.Sqrt(low * high);
        var top = logs.Max();
        var scale = Math.Exp(top + Math.Log(logs.Sum(l => Math.Exp(shape * (l - top))) / ended.Count) / shape);
        var likelihood = endedLogs.Sum(l => Math.Log(shape / scale) + (shape - 1) * (l - Math.Log(scale))) - ended.Count; // Σ (t/η)^k is the number that ended
        var (shapeVariance, scaleVariance, covariance) = Variances(logs, ended.Count, shape, Math.Log(scale));
        var bend = -SpecialFunctions.DiGamma(1 + 1 / shape) / shape;
        return new(Around(shape, Math.Sqrt(shapeVariance)), Around(scale, Math.Sqrt(scaleVariance)), likelihood)
        {
            MeanLogError = Math.Sqrt(scaleVariance + 2 * bend * covariance + bend * bend * shapeVariance),
        };
    }

    // Of ln k and ln η: the inverse of the observed information at the maximum, with w = k (ln t − ln η) and d ended it is d + Σ w² e^w, −k Σ w e^w; −k Σ w e^w, k² d.
    private static (double Shape, double Scale, double Covariance) Variances(double[] logs, int ended, double shape, double logScale)
    {
        double first = 0, second = 0;
        foreach (var log in logs)
        {
            var w = shape * (log - logScale);
            first += w * Math.Exp(w);
            second += w * w * Math.Exp(w);
        }
        var determinant = shape * shape * (ended * (ended + second) - first * first);
        return (shape * shape * ended / determinant, (ended + second) / determinant, shape * first / determinant);
    }

    // Relative to the longest, so that no power passes what a number holds.
    private static double Score(double[] logs, double shape)
    {
        double weighted = 0, total = 0;
        var top = logs.Max();
        foreach (var log in logs)
        {
            var power = Math.Exp(shape * (log - top));
            weighted += power * log;
            total += power;
        }
        return weighted / total;
    }

    private static Estimate Around(double value, double logError)
    {
        var factor = Math.Exp(Estimate.NormalBound * logError);
        return new(value / factor, value, value * factor);
    }
}
