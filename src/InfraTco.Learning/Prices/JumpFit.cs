using MathNet.Numerics.LinearAlgebra.Double;

namespace InfraTco.Learning.Prices;

/// <summary>A mean-reverting log price with jumps: the driver of futures, X' = θ + (X − θ) e^(−κΔ) + σ √((1 − e^(−2κΔ))/(2κ)) Z + Σ J, J ~ N(μ, s²).</summary>
/// <param name="Reversion">Mean reversion and volatility, jumps taken out.</param>
/// <param name="RatePerYear">Jumps a year.</param>
/// <param name="Mean">μ, of the logarithm.</param>
/// <param name="Deviation">s, of the logarithm.</param>
/// <param name="LikelihoodRatio">Twice the gain in log likelihood over the fit without jumps.</param>
public sealed record JumpFit(ReversionFit Reversion, Estimate RatePerYear, Estimate Mean, Estimate Deviation, double LikelihoodRatio)
{
    // χ² with three degrees of freedom passes it in one case of a hundred. The test is not exact where there are no jumps, whose size then means nothing.
    internal const double Convincing = 11.345;
    private const double Step = 1e-3;

    /// <summary>Whether the series shows jumps beyond chance.</summary>
    public bool IsConvincing => LikelihoodRatio > Convincing;

    /// <summary>Whether it shows spikes beyond chance: the driver of a scenario knows no falls by jumps, those stay in its volatility.</summary>
    public bool HasSpikes => IsConvincing && Mean.Value > 0;

    /// <summary>What each calendar month adds to the mean, January first, where the steps have a mean for each; 0 elsewhere.</summary>
    public required IReadOnlyList<double> Season { get; init; }

    /// <summary>Fits by maximum likelihood; intervals by profile likelihood, that of the persistence moved by the bias of short samples.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    /// <param name="levels">Which mean each step has: one for all, unless there is a season that is to be fitted with the jumps.</param>
    public static JumpFit Of(IReadOnlyList<double> logs, double stepYears, StepLevels? levels = null)
    {
        var means = levels ?? StepLevels.One;
        var mixture = new JumpMixture(logs, means, JumpRatePrior.None);
        var best = new JumpClimb(mixture).Fit();
        var errors = Errors(mixture, best);
        var season = SeasonFit.Around(best.Levels, best.Persistence);
        double[] rest = [.. logs.Select((x, i) => x - season[(means.Of(i) + season.Length - 1) % season.Length])];
        var scale = JumpProfile.OfDeviation(mixture, best, errors[JumpParameters.DeviationAt]);
        (double Low, double High) Profile(int at) => JumpProfile.Of(mixture, best, at, errors[at]);
        return new(
            ReversionFit.From(
                best.Persistence, errors[JumpParameters.PersistenceAt], Profile(JumpParameters.PersistenceAt),
                best.Deviation, scale, stepYears, rest, best.Levels.Length),
            Scaled(Profile(JumpParameters.JumpsAt), best.Jumps, 1 / stepYears),
            Plain(Profile(JumpParameters.JumpMeanAt), best.JumpMean),
            Scaled(Profile(JumpParameters.JumpDeviationAt), best.JumpDeviation, 1),
            2 * (JumpScore.Of(mixture, best, holdsPersistence: false) - JumpScore.OfLine(mixture))) { Season = season };
    }

    /// <summary>An estimate between ends of its own scale.</summary>
    internal static Estimate Plain((double Low, double High) ends, double value) => Estimate.OrNone(ends.Low, value, ends.High);

    /// <summary>An estimate between ends of its logarithm.</summary>
    internal static Estimate Scaled((double Low, double High) ends, double value, double unit) =>
        Estimate.OrNone(ends.Low, Math.Log(value), ends.High).Of(log => Math.Exp(log) * unit);

    // Square roots of the diagonal of the inverse of minus the matrix of second derivatives.
    private static double[] Errors(JumpMixture mixture, JumpParameters best)
    {
        var at = best.ToVector();
        var information = new DenseMatrix(best.Count, best.Count);
        double Value(int a, double da, int b, double db)
        {
            double[] moved = [.. at];
            moved[a] += da;
            moved[b] += db;
            return mixture.LogLikelihood(JumpParameters.Of(moved));
        }
        for (var a = 0; a < best.Count; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var curvature = (Value(a, Step, b, Step) - Value(a, Step, b, -Step) - Value(a, -Step, b, Step) + Value(a, -Step, b, -Step)) / (4 * Step * Step);
                information[a, b] = information[b, a] = -curvature;
            }
        }
        var inverse = information.Inverse();
        return [.. Enumerable.Range(0, best.Count).Select(i => inverse[i, i] > 0 ? Math.Sqrt(inverse[i, i]) : double.PositiveInfinity)];
    }
}
