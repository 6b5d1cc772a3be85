using InfraTco.Finance;

namespace InfraTco.Obsolescence;

/// <summary>Market value of a used accelerator: geometric decay with age, a step at each newer generation, a floor at scrap.</summary>
/// <remarks>
/// V = max(scrap, P·(1 − d)^age·step^releases). Decay and steps are two halves of one fall: 0.30 a year was fitted on lists that
/// already hold the releases, so it goes without steps, and 0.19 with them; both together would count the releases twice. Either way an
/// accelerator keeps 17 % after five years. Sources: secondary-market guides for H100 and A100 (January and June 2026), 0.65, 0.45,
/// 0.32, 0.20 of price after 1 to 4 years and a step of 20–30 % at a new generation; list prices of K80, P100, V100, −28 to −31 % a
/// year; release gaps of P100, V100, A100, H100, B200 from Epoch AI, Machine Learning Hardware (CC BY 4.0), and the yearly cadence
/// announced since.
/// </remarks>
/// <param name="AnnualDecay">Loss of value with age [fraction/year], 0 to 1; 0.15–0.35.</param>
/// <param name="StepFactor">Value kept at each release of a newer generation [fraction], above 0 to 1; 0.65–0.95.</param>
/// <param name="GenerationGap">Mean time between generations [years], above zero; 0.8–2.5.</param>
/// <param name="ScrapFraction">Floor [fraction of price], 0 to 1. Assumption: 0, for want of a published scrap price.</param>
public sealed record AssetValue(double AnnualDecay, double StepFactor, double GenerationGap, double ScrapFraction = 0)
{
    /// <summary>Decay 0.19 a year and a step of 0.80 at each release, every 1.5 years on average: the default.</summary>
    public static AssetValue WithSteps { get; } = new(AnnualDecay: 0.19, StepFactor: 0.80, GenerationGap: 1.5);

    /// <summary>Decay 0.30 a year, which already holds the releases.</summary>
    public static AssetValue Smooth { get; } = new(AnnualDecay: 0.30, StepFactor: 1, GenerationGap: 1.5);

    /// <summary>Value [USD] after a number of releases of newer generations.</summary>
    /// <param name="price">Price when new [USD], not negative.</param>
    /// <param name="age">Age [years], not negative.</param>
    /// <param name="releases">Newer generations released since it was bought [-], not negative.</param>
    public double At(double price, double age, double releases)
    {
        Check();
        Guard.NotNegative(price, nameof(price));
        Guard.NotNegative(age, nameof(age));
        Guard.NotNegative(releases, nameof(releases));
        return price * Math.Max(ScrapFraction, Math.Pow(1 - AnnualDecay, age) * Math.Pow(StepFactor, releases));
    }

    /// <summary>Value [USD] with releases at their mean rate, as a smooth curve: age/gap of them.</summary>
    /// <param name="price">Price when new [USD], not negative.</param>
    /// <param name="age">Age [years], not negative.</param>
    public double AtMeanReleases(double price, double age) => At(price, age, age / GenerationGap);

    private void Check()
    {
        Guard.Between(AnnualDecay, 0, 1, nameof(AnnualDecay));
        Guard.Positive(StepFactor, nameof(StepFactor));
        Guard.Between(StepFactor, 0, 1, nameof(StepFactor));
        Guard.Positive(GenerationGap, nameof(GenerationGap));
        Guard.Between(ScrapFraction, 0, 1, nameof(ScrapFraction));
    }
}
