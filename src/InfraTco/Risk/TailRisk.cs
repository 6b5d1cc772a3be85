namespace InfraTco.Risk;

/// <summary>Value at risk and expected shortfall. The upper tail is the bad one: losses are positive.</summary>
/// <remarks>CVaR_α = E[L | L ≥ VaR_α]. Source: A. McNeil, R. Frey, P. Embrechts, Quantitative Risk Management, Princeton 2005,
/// §2.2.</remarks>
public static class TailRisk
{
    /// <summary>Value at risk of a normal loss: μ + σ·Φ⁻¹(α).</summary>
    /// <param name="mean">Mean μ.</param>
    /// <param name="sd">Standard deviation σ.</param>
    /// <param name="confidence">Level α [fraction].</param>
    public static double NormalVar(double mean, double sd, double confidence) => mean + sd * NormalDistribution.Quantile(confidence);

    /// <summary>Expected shortfall of a normal loss: μ + σ·φ(Φ⁻¹(α))/(1 − α).</summary>
    /// <param name="mean">Mean μ.</param>
    /// <param name="sd">Standard deviation σ.</param>
    /// <param name="confidence">Level α [fraction], below 1.</param>
    public static double NormalCvar(double mean, double sd, double confidence) =>
        mean + sd * NormalDistribution.Density(NormalDistribution.Quantile(confidence)) / (1 - confidence);

    /// <summary>Expected shortfall of a lognormal loss: e^(μ+σ²/2)·Φ(σ − Φ⁻¹(α))/(1 − α).</summary>
    /// <param name="logMean">Mean μ of the logarithm.</param>
    /// <param name="logSd">Standard deviation σ of the logarithm.</param>
    /// <param name="confidence">Level α [fraction], below 1.</param>
    public static double LognormalCvar(double logMean, double logSd, double confidence) =>
        Math.Exp(logMean + 0.5 * logSd * logSd)
        * NormalDistribution.Cumulative(logSd - NormalDistribution.Quantile(confidence)) / (1 - confidence);
}
