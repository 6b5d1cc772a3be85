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
        var mixture = new JumpMixture(logs, StepLevels.One, JumpRatePrior.None);
        var best = new JumpClimb(mixture).Fit(isWalk: true);
        (double Low, double High) Profile(int at, double error) => JumpProfile.Of(mixture, best, at, error, holdsPersistence: true);
        var scale = JumpProfile.OfDeviation(mixture, best, JumpProfile.ErrorOfLogDeviation(mixture.Steps), holdsPersistence: true);
        return new(
            JumpFit.Scaled(scale, best.Deviation, 1 / Math.Sqrt(stepYears)),
            JumpFit.Scaled(Profile(JumpParameters.JumpsAt, FirstLogError), best.Jumps, 1 / stepYears),
            JumpFit.Plain(Profile(JumpParameters.JumpMeanAt, best.JumpDeviation), best.JumpMean),
            JumpFit.Scaled(Profile(JumpParameters.JumpDeviationAt, FirstLogError), best.JumpDeviation, 1),
            2 * (JumpScore.Of(mixture, best, holdsPersistence: true) - JumpScore.OfLine(mixture, slope: 1)));
    }
}
