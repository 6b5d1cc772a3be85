using InfraTco.Finance;
using InfraTco.Quantities;
using InfraTco.Risk;

namespace InfraTco.Obsolescence;

/// <summary>A gain from one generation to the next, lognormal and independent from generation to generation.</summary>
/// <remarks>After n generations ln G ~ N(n·ln m, n·s²), with median m and s = ln(high/low)/(2·1.645) from the range of 90 %.</remarks>
/// <param name="Median">Median of one generation m [-], above zero.</param>
/// <param name="Deviation">Standard deviation of its logarithm s [-], not negative.</param>
public readonly record struct GenerationMultiplier(double Median, double Deviation)
{
    private const double High = 0.95;

    /// <summary>The multiplier of a range that holds 90 % of generations.</summary>
    public static GenerationMultiplier Of(Ranged<Ratio> range)
    {
        Guard.Positive(range.Low.Base, nameof(range));
        return new(range.Base, Math.Log(range.High.Base / range.Low.Base) / (2 * NormalDistribution.Quantile(High)));
    }

    /// <summary>Median gain of so many generations.</summary>
    /// <param name="generations">Generations n [-], not negative.</param>
    public double After(double generations) => Quantile(generations, 0.5);

    /// <summary>Mean gain of so many generations: m^n·e^(n·s²/2).</summary>
    /// <param name="generations">Generations n [-], not negative.</param>
    public double Mean(double generations) => After(generations) * Math.Exp(0.5 * generations * Deviation * Deviation);

    /// <summary>Gain below which a share of histories stays.</summary>
    /// <param name="generations">Generations n [-], not negative.</param>
    /// <param name="probability">Share, strictly between 0 and 1.</param>
    public double Quantile(double generations, double probability)
    {
        Guard.NotNegative(generations, nameof(generations));
        return Math.Pow(Median, generations) * Math.Exp(Deviation * Math.Sqrt(generations) * NormalDistribution.Quantile(probability));
    }
}
