using MathNet.Numerics;

namespace InfraTco.Learning.Failures;

/// <summary>A Weibull distribution of times, fitted by maximum likelihood: P(T &gt; t) = exp(−(t/η)^k).</summary>
/// <param name="Shape">k: below 1 the longer it lasts, the longer it will last.</param>
/// <param name="Scale">η, in the unit of the times.</param>
/// <param name="LogLikelihood">Logarithm of the likelihood, to compare with that of other distributions.</param>
public sealed record WeibullFit(Estimate Shape, Estimate Scale, double LogLikelihood)
{
    // Asymptotic standard errors of complete samples: 0.7797/√n of ln k and 1.0530/(k√n) of ln η (Lawless, Statistical Models and Methods for Lifetime Data, 2003, §5.2).
    private const double ShapeError = 0.7797;
    private const double ScaleError = 1.0530;
    private const double LowestShape = 0.02;
    private const double HighestShape = 50;

    /// <summary>Mean time: η Γ(1 + 1/k).</summary>
    public double Mean => Scale.Value * SpecialFunctions.Gamma(1 + 1 / Shape.Value);

    /// <summary>Coefficient of variation, standard deviation ÷ mean: √(Γ(1 + 2/k) / Γ(1 + 1/k)² − 1).</summary>
    public double Variation => Math.Sqrt(SpecialFunctions.Gamma(1 + 2 / Shape.Value) / Math.Pow(SpecialFunctions.Gamma(1 + 1 / Shape.Value), 2) - 1);

    /// <summary>Median time: η (ln 2)^(1/k).</summary>
    public double Median => Scale.Value * Math.Pow(Math.Log(2), 1 / Shape.Value);

    /// <summary>Fits times above 0 that are not all equal.</summary>
    public static WeibullFit Of(IReadOnlyList<double> times)
    {
        double[] logs = [.. times.Select(t => Math.Log(t))];
        var meanLog = logs.Average();
        // The likelihood's derivative in k, Σ t^k ln t / Σ t^k − 1/k − mean ln t, rises through 0 once.
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
        var scale = Math.Pow(logs.Average(l => Math.Exp(shape * l)), 1 / shape);
        var likelihood = logs.Sum(l => Math.Log(shape / scale) + (shape - 1) * (l - Math.Log(scale)) - Math.Pow(Math.Exp(l) / scale, shape));
        var root = Math.Sqrt(times.Count);
        return new(Around(shape, ShapeError / root), Around(scale, ScaleError / (shape * root)), likelihood);
    }

    private static double Score(double[] logs, double shape)
    {
        double weighted = 0, total = 0;
        foreach (var log in logs)
        {
            var power = Math.Exp(shape * log);
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
