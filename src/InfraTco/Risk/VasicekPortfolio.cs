using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>Loss of a large homogeneous loan portfolio with one common factor, nothing recovered.</summary>
/// <remarks>Source: O. Vasicek, "The distribution of loan portfolio value", Risk 15 (2002) 160–162.</remarks>
public static class VasicekPortfolio
{
    /// <summary>Loss [fraction of the portfolio] not exceeded with a probability: Φ((Φ⁻¹(PD) + √ρ·Φ⁻¹(α))/√(1 − ρ)).</summary>
    /// <param name="defaultProbability">Default probability PD [fraction], 0 to 1.</param>
    /// <param name="correlation">Asset correlation ρ [-], 0 to below 1.</param>
    /// <param name="confidence">Probability α [fraction].</param>
    public static double LossQuantile(double defaultProbability, double correlation, double confidence)
    {
        Check(correlation);
        var factor = Math.Sqrt(correlation) * NormalDistribution.Quantile(confidence);
        return NormalDistribution.Cumulative((NormalDistribution.Quantile(defaultProbability) + factor) / Math.Sqrt(1 - correlation));
    }

    /// <summary>Probability [fraction] that the loss is at most x: Φ((√(1 − ρ)·Φ⁻¹(x) − Φ⁻¹(PD))/√ρ).</summary>
    /// <param name="defaultProbability">Default probability PD [fraction], 0 to 1.</param>
    /// <param name="correlation">Asset correlation ρ [-], above 0 to below 1.</param>
    /// <param name="loss">Loss x [fraction of the portfolio], 0 to 1.</param>
    public static double LossCumulative(double defaultProbability, double correlation, double loss)
    {
        Check(correlation);
        Guard.Positive(correlation, nameof(correlation));
        var threshold = Math.Sqrt(1 - correlation) * NormalDistribution.Quantile(loss) - NormalDistribution.Quantile(defaultProbability);
        return NormalDistribution.Cumulative(threshold / Math.Sqrt(correlation));
    }

    private static void Check(double correlation)
    {
        Guard.NotNegative(correlation, nameof(correlation));
        Guard.Positive(1 - correlation, nameof(correlation));
    }
}
