using InfraTco.Scenarios;

namespace InfraTco.Obsolescence;

/// <summary>An accelerator some generations on, relative to one of today: what a refresh may put in its place.</summary>
/// <remarks>
/// Source of the defaults: Epoch AI, Machine Learning Hardware (CC BY 4.0), dense FP16 of V100, A100, H100 and B200 at launch prices.
/// </remarks>
/// <param name="Throughput">Factor on throughput.</param>
/// <param name="Power">Factor on power: performance ÷ performance per watt.</param>
/// <param name="Price">Factor on price: performance ÷ performance per dollar.</param>
public readonly record struct SuccessorGeneration(double Throughput, double Power, double Price)
{
    /// <summary>The median successor after so many releases.</summary>
    /// <param name="gains">Gains of a generation.</param>
    /// <param name="generations">Releases from today's to the successor [-], not negative.</param>
    public static SuccessorGeneration After(SuccessorScenario gains, int generations)
    {
        var performance = GenerationMultiplier.Of(gains.Performance).After(generations);
        return new(
            performance,
            performance / GenerationMultiplier.Of(gains.PerformancePerWatt).After(generations),
            performance / GenerationMultiplier.Of(gains.PerformancePerDollar).After(generations));
    }
}
