using InfraTco.Learning.Regression;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace InfraTco.MicrosoftML;

/// <summary>
/// Boosted trees of Microsoft.ML (FastTree) behind the interface of the regressions: for the workload power model and for hourly telemetry. One thread and a
/// context of its own for each fit, so that the same sample gives the same trees.
/// </summary>
/// <param name="options">How it fits; null for the defaults.</param>
public sealed class FastTreeLearner(FastTreeOptions? options = null) : IRegressionLearner
{
    private readonly FastTreeOptions _options = options ?? new();

    /// <inheritdoc/>
    public string Name => "FastTree of Microsoft.ML";

    /// <inheritdoc/>
    public IRegression Fit(RegressionSample sample)
    {
        _options.Check();
        var context = new MLContext(seed: _options.Seed);
        var schema = SchemaDefinition.Create(typeof(FeatureRow));
        schema[nameof(FeatureRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, sample.Rows[0].Length);
        var mean = sample.MeanTarget;
        var data = context.Data.LoadFromEnumerable(Rows(sample, mean), schema);
        var model = context.Regression.Trainers.FastTree(Trainer()).Fit(data);
        return new FastTreeRegression(mean, context.Model.CreatePredictionEngine<FeatureRow, ScoreRow>(model, ignoreMissingColumns: false, inputSchemaDefinition: schema));
    }

    // FastTree boosts from zero, and stays there where a sample has too few rows to split: what it fits are differences from the mean.
    private static FeatureRow[] Rows(RegressionSample sample, double mean) =>
        [.. Enumerable.Range(0, sample.Rows.Count).Select(i => FeatureRow.Of(sample.Rows[i], sample.Targets[i] - mean, sample.Weights[i]))];

    private FastTreeRegressionTrainer.Options Trainer() => new()
    {
        LabelColumnName = nameof(FeatureRow.Label),
        FeatureColumnName = nameof(FeatureRow.Features),
        ExampleWeightColumnName = nameof(FeatureRow.Weight),
        NumberOfTrees = _options.Trees,
        NumberOfLeaves = _options.Leaves,
        MinimumExampleCountPerLeaf = _options.SmallestLeaf,
        LearningRate = _options.LearningRate,
        NumberOfThreads = 1,
        Seed = _options.Seed,
    };
}
