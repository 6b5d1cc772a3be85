namespace InfraTco.Learning.Regression;

/// <summary>
/// Gradient boosting of regression trees on squared error (Friedman, Greedy function approximation, Annals of Statistics 29, 2001), split by histograms of 64 bins
/// (Ke et al., LightGBM, NIPS 2017). Squared error keeps the mean, and so the energy, of what it was fitted to.
/// </summary>
public sealed class BoostedTreeLearner : IRegressionLearner
{
    // Chosen on the hourly logs of three servers by errors on later periods; neighbours of each value changed the mean absolute error by less than a tenth.
    private const int Trees = 60;
    private const int Depth = 4;
    private const double LearningRate = 0.15;

    /// <inheritdoc/>
    public string Name => "boosted trees";

    /// <inheritdoc/>
    public IRegression Fit(RegressionSample sample)
    {
        var rows = new BinnedRows(sample.Rows);
        double[] weights = [.. sample.Weights];
        var mean = sample.MeanTarget;
        double[] residuals = [.. sample.Targets.Select(t => t - mean)];
        var trees = new BoostedTree[Trees];
        for (var t = 0; t < Trees; t++)
            trees[t] = new TreeGrower(rows, residuals, weights, Depth, LearningRate).Grow();
        return new Ensemble(mean, trees);
    }

    private sealed class Ensemble(double mean, BoostedTree[] trees) : IRegression
    {
        public double At(double[] row)
        {
            var sum = mean;
            foreach (var tree in trees)
                sum += tree.At(row);
            return sum;
        }
    }
}
