using System.Globalization;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>What was measured of a kind of model, and the medians of what diffusion made. Trees take what lies beyond for its nearest end.</summary>
/// <remarks>Source: the 1,424 configurations of the ML.ENERGY Benchmark v3 (leaderboard of 2026-02-27, Apache-2.0).</remarks>
/// <param name="Parameters">Parameters of the model.</param>
/// <param name="Concurrency">Sequences at a time; for diffusion, the batch.</param>
/// <param name="Steps">Steps of diffusion.</param>
/// <param name="Megapixels">Size of an output of diffusion [10⁶ pixels, times frames ÷ 4 for video].</param>
/// <param name="MedianSteps">Median of steps.</param>
/// <param name="MedianMegapixels">Median of sizes.</param>
public sealed record MeasuredRange(
    MeasuredFigure Parameters, MeasuredFigure Concurrency, MeasuredFigure Steps, MeasuredFigure Megapixels, int MedianSteps, double MedianMegapixels)
{
    private static readonly MeasuredFigure None = new(1, 1);
    private static readonly MeasuredFigure Batch = new(1, 32);

    private static readonly MeasuredRange Text = new(new(8e9, 671e9), new(8, 4096), None, None, 1, 1);
    private static readonly MeasuredRange Image = new(new(0.6e9, 8.1e9), Batch, new(20, 50), new(1.05, 1.05), 28, 1.05);
    private static readonly MeasuredRange Video = new(new(1.3e9, 13e9), Batch, new(50, 50), new(4.23, 29.72), 50, 21.15);

    /// <summary>The range of a kind of model.</summary>
    public static MeasuredRange Of(InferenceClass kind) => kind switch
    {
        InferenceClass.DiffusionImage => Image,
        InferenceClass.DiffusionVideo => Video,
        _ => Text,
    };

    /// <summary>A sentence for each figure of a model that lies beyond what was measured of its kind.</summary>
    public static IEnumerable<string> Beyond(InferenceScenario inference)
    {
        var range = Of(inference.Class);
        (string Of, MeasuredFigure Figure, double? Value, double Unit)[] figures =
        [
            ("billion parameters", range.Parameters, inference.Parameters, 1e9), ("at a time", range.Concurrency, inference.Concurrency, 1),
            ("steps", range.Steps, inference.Steps, 1), ("megapixels", range.Megapixels, inference.Megapixels, 1),
        ];
        foreach (var (of, figure, value, unit) in figures)
        {
            if (value is { } stated && !figure.Holds(stated))
                yield return string.Create(CultureInfo.InvariantCulture, $"{figure.Text(unit)} {of} were measured, not {stated / unit:#,0.##}");
        }
    }
}
