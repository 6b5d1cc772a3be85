using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;
using InfraTco.Learning.Regression;
using InfraTco.Learning.Workloads;

namespace InfraTco.MicrosoftML.Tests;

public class FastTreeLearnerTests
{
    private const int Folds = 5;

    private static RegressionSample Steps(int rows)
    {
        double[][] features = [.. Enumerable.Range(0, rows).Select(i => new double[] { i * 37 % 101 / 100.0, i * 53 % 97 / 96.0 })];
        return new(features, [.. features.Select(Height)], [.. Enumerable.Repeat(1.0, rows)]);
    }

    private static double Height(double[] row) => 100 + (row[0] > 0.5 ? 50 : 0) + 20 * row[1];

    [Fact]
    public void It_learns_a_step_and_a_slope()
    {
        var sample = Steps(2000);
        var fitted = new FastTreeLearner().Fit(sample);
        Assert.All(sample.Rows, r => Assert.Equal(Height(r), fitted.At(r), 3.0));
    }

    [Fact]
    public void The_same_sample_gives_the_same_values()
    {
        var sample = Steps(500);
        var (a, b) = (new FastTreeLearner().Fit(sample), new FastTreeLearner().Fit(sample));
        Assert.All(sample.Rows, r => Assert.Equal(a.At(r), b.At(r)));
    }

    [Fact]
    public void A_feature_that_is_not_known_still_gives_a_value() => Assert.True(double.IsFinite(new FastTreeLearner().Fit(Steps(500)).At([double.NaN, 0.5])));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(19)]
    public void A_sample_too_small_to_split_gives_its_mean(int rows)
    {
        var sample = Steps(rows);
        var fitted = new FastTreeLearner().Fit(sample);
        Assert.All(sample.Rows, r => Assert.Equal(sample.MeanTarget, fitted.At(r), 1e-4));
    }

    [Fact]
    public void Features_that_never_change_give_the_mean_by_weight()
    {
        var sample = new RegressionSample([.. Enumerable.Repeat(new[] { 1, double.NaN }, 60)], [.. Enumerable.Range(0, 60).Select(i => i % 2 * 100.0)], [.. Enumerable.Range(0, 60).Select(i => i % 2 + 1.0)]);
        Assert.Equal(200.0 / 3, new FastTreeLearner().Fit(sample).At([1, double.NaN]), 1e-3);
    }

    [Fact]
    public void Rows_that_count_little_pull_little()
    {
        var sample = new RegressionSample([.. Enumerable.Range(0, 400).Select(i => new[] { i % 4 / 2.0 })], [.. Enumerable.Range(0, 400).Select(i => i / 200 * 100.0)], [.. Enumerable.Range(0, 400).Select(i => i < 200 ? 1e-3 : 1.0)]);
        Assert.InRange(new FastTreeLearner().Fit(sample).At([0.5]), 99, 100.1);
    }

    [Fact]
    public void Callers_at_the_same_time_get_what_one_caller_gets()
    {
        var sample = Steps(500);
        var fitted = new FastTreeLearner().Fit(sample);
        double[] alone = [.. sample.Rows.Select(fitted.At)];
        var together = new double[alone.Length];
        Parallel.For(0, together.Length, i => together[i] = fitted.At(sample.Rows[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FastTreeLearner(new() { Leaves = 1 }).Fit(Steps(10)));

    // reference/adapter-notes.md: held out by model, FastTree has 13.9 % (five folds); by the features here 10.9 %, and 12.2 % on average over other divisions.
    [SkippableFact]
    public void Power_of_models_that_were_left_out_is_predicted_as_the_notes_say()
    {
        var path = ReferenceData.Find("data/measured/gpu_power_inference_h100_b200.csv");
        Skip.If(path is null, "reference data absent");
        var rows = WorkloadTable.Read(path);
        string[] models = [.. rows.Select(r => r.Model).Distinct().Order(StringComparer.Ordinal)];
        var error = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = models.Where((_, i) => i % Folds == fold).ToHashSet();
            var fitted = LearnedWorkloadPower.Fit([.. rows.Where(r => !held.Contains(r.Model))], new FastTreeLearner());
            error += rows.Where(r => held.Contains(r.Model)).Sum(r => Math.Abs(fitted.PowerW(r.Query) / r.PowerW - 1));
        }
        Assert.InRange(error / rows.Count, 0.09, 0.13);
    }

    // reference/adapter-notes.md: FastTree MAE 9 W on the last quarter, a line in utilisation 19.5 W; by the features here 6.3 W.
    [SkippableFact]
    public void Hourly_power_of_a_later_quarter_is_predicted_as_the_notes_say()
    {
        var path = ReferenceData.Find("data/measured/server_hourly_h100.csv");
        Skip.If(path is null, "reference data absent");
        var signals = PowerCalibration.Of(TelemetryFile.Read(path, new()), new FastTreeLearner()).Signals!;
        Assert.Equal("FastTree of Microsoft.ML", signals.Model.Learner);
        Assert.InRange(signals.HeldOut.MaeW, 4, 8);
        Assert.InRange(signals.HeldOut.EnergyError, -0.02, 0.02);
    }
}
