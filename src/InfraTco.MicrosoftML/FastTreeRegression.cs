using InfraTco.Learning.Regression;
using Microsoft.ML;

namespace InfraTco.MicrosoftML;

/// <summary>A fitted model of Microsoft.ML. Its engine serves one caller at a time, so callers wait for each other.</summary>
internal sealed class FastTreeRegression(PredictionEngine<FeatureRow, ScoreRow> engine) : IRegression
{
    private readonly Lock _lock = new();

    public double At(double[] row)
    {
        var features = FeatureRow.Of(row);
        lock (_lock)
            return engine.Predict(features).Score;
    }
}
