namespace InfraTco.Learning.Prices;

/// <summary>A log price that nothing pulls back, with jumps: x' = x + drift + σ √Δ Z + Σ J, J ~ N(μ, s²). The driver of the price of compute, whose jumps are rebounds.</summary>
/// <param name="Volatility">σ, jumps taken out [1/√yr].</param>
/// <param name="RatePerYear">Jumps a year.</param>
/// <param name="Mean">μ, of the logarithm.</param>
/// <param name="Deviation">s, of the logarithm.</param>
/// <param name="LikelihoodRatio">Twice the gain in log likelihood over the walk without jumps.</param>
public sealed record WalkFit(Estimate Volatility, Estimate RatePerYear, Estimate Mean, Estimate Deviation, double LikelihoodRatio)
{
    private const double FirstLogError = 0.3;

    /// <summary>Whether the series shows jumps beyond chance.</summary>
    public bool IsConvincing => LikelihoodRatio > JumpFit.Convincing;

    /// <summary>Whether it shows rebounds beyond chance.</summary>
    public bool HasRebounds => IsConvincing && Size.Value > 0;

    /// <summary>Size of a jump: e^μ − 1, 0.4 lifts the price by 40 %.</summary>
    public Estimate Size => Mean.Of(mean => double.IsInfinity(mean) ? mean : Math.Exp(mean) - 1);

    /// <summary>Fits by maximum likelihood; intervals by profile likelihood.</summary>
    /// <param name="logs">Logarithms of prices at equal steps, at least <see cref="ReversionFit.FewestSteps"/>, not all equal.</param>
    /// <param name="stepYears">The step [yr].</param>
    public static WalkFit Of(IReadOnlyList<double> logs, double stepYears)
    {
        double[] changes = [.. logs.Skip(1).Zip(logs, (after, before) => after - before)];
        var mixture = new JumpMixture(logs);
        var best = mixture.FitWalk();
        var (n, free) = (changes.Length, JumpParameters.Free(changes.Length, levels: 1));
        var rate = JumpProfile.Of(mixture, best, JumpParameters.JumpsAt, FirstLogError, free, holdsPersistence: true);
        var mean = JumpProfile.Of(mixture, best, JumpParameters.JumpMeanAt, best.JumpDeviation, free, holdsPersistence: true);
        var deviation = JumpProfile.Of(mixture, best, JumpParameters.JumpDeviationAt, FirstLogError, free, holdsPersistence: true);
        var scale = JumpProfile.OfDeviation(mixture, best, JumpProfile.ErrorOfLogDeviation(n), free, holdsPersistence: true);
        var widening = JumpParameters.Widening(n, fitted: 1); // the level
        var unit = 1 / Math.Sqrt(stepYears);
        var drift = changes.Average();
        var square = changes.Sum(c => (c - drift) * (c - drift)) / n;
        return new(
            JumpFit.Scaled(JumpProfile.Widened(scale, widening), best.Deviation * widening, unit), JumpFit.Scaled(rate, best.Jumps, 1 / stepYears), JumpFit.Plain(mean, best.JumpMean),
            JumpFit.Scaled(deviation, best.JumpDeviation, 1),
            2 * (mixture.LogLikelihood(best) + n / 2.0 * (Math.Log(2 * Math.PI * square) + 1)));
    }
}
