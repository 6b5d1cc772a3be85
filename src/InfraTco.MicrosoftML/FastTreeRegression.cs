using InfraTco.Learning.Regression;
using Microsoft.ML;

namespace InfraTco.MicrosoftML;

/// <summary>A fitted model of Microsoft.ML. Its engine serves one caller at a time, so callers wait for each other.</summary>
/// <param name="mean">Mean of the targets, that the model was fitted to the differences from.</param>
/// <param name="engine">The fitted model.</param>
internal sealed class FastTreeRegression(double mean, PredictionEngine<FeatureRow, ScoreRow> engine) : IRegression
{
    private readonly Lock _lock = new();

    public double At(double[] row)
    {
        var features = FeatureRow.Of(row);
        lock (_lock)
            return mean + engine.Predict(features).Score;
    }
}
