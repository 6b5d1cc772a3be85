namespace InfraTco.Learning.Regression;

/// <summary>What a regression is fitted to.</summary>
/// <param name="Rows">Features, as many in each row.</param>
/// <param name="Targets">The value of each row.</param>
/// <param name="Weights">The weight of each row, above zero.</param>
public sealed record RegressionSample(IReadOnlyList<double[]> Rows, IReadOnlyList<double> Targets, IReadOnlyList<double> Weights)
{
    /// <summary>Mean of the targets by weight.</summary>
    public double MeanTarget => Targets.Zip(Weights, (t, w) => t * w).Sum() / Weights.Sum();
}
