using InfraTco.Finance;

namespace InfraTco.Risk;

/// <summary>Regulatory capital for a corporate loan, internal-ratings approach.</summary>
/// <remarks>
/// K = [LGD·Φ((Φ⁻¹(PD) + √R·Φ⁻¹(0.999))/√(1 − R)) − PD·LGD]·(1 + (M − 2.5)·b)/(1 − 1.5·b), weight = 12.5·K;
/// R = 0.12·w + 0.24·(1 − w) with w = (1 − e^(−50·PD))/(1 − e^(−50)); b = (0.11852 − 0.05478·ln PD)². Without the scaling of 1.06.
/// Source: Basel Committee on Banking Supervision, International Convergence of Capital Measurement and Capital Standards (June 2006),
/// §272 and annex 5.
/// </remarks>
public static class BaselRiskWeight
{
    private const double WeightPerCapital = 12.5;
    private const double Confidence = 0.999;
    private const double LowestCorrelation = 0.12;
    private const double HighestCorrelation = 0.24;
    private const double CorrelationDecay = 50;
    private const double StandardMaturity = 2.5;

    /// <summary>Risk weight [fraction of exposure].</summary>
    /// <param name="defaultProbability">One-year default probability PD [fraction], above 0 to below 1.</param>
    /// <param name="lossGivenDefault">Loss given default LGD [fraction], 0 to 1.</param>
    /// <param name="maturity">Effective maturity M [years], 1 to 5.</param>
    public static double Corporate(double defaultProbability, double lossGivenDefault, double maturity = StandardMaturity)
    {
        Guard.Positive(defaultProbability, nameof(defaultProbability));
        Guard.Positive(1 - defaultProbability, nameof(defaultProbability));
        Guard.Between(lossGivenDefault, 0, 1, nameof(lossGivenDefault));
        var stressed = VasicekPortfolio.LossQuantile(defaultProbability, AssetCorrelation(defaultProbability), Confidence);
        var slope = MaturitySlope(defaultProbability);
        var maturityFactor = (1 + (maturity - StandardMaturity) * slope) / (1 - 1.5 * slope);
        return WeightPerCapital * lossGivenDefault * (stressed - defaultProbability) * maturityFactor;
    }

    private static double AssetCorrelation(double defaultProbability)
    {
        var low = Elementary.ExpMinusOne(-CorrelationDecay * defaultProbability) / Elementary.ExpMinusOne(-CorrelationDecay);
        return LowestCorrelation * low + HighestCorrelation * (1 - low);
    }

    private static double MaturitySlope(double defaultProbability)
    {
        var root = 0.11852 - 0.05478 * Math.Log(defaultProbability);
        return root * root;
    }
}
