using System.Globalization;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>What was measured of a kind of model: parameters and what runs at a time, and what diffusion most often makes. Trees take what lies beyond for its nearest end.</summary>
/// <remarks>Source: the 1,424 configurations of the ML.ENERGY Benchmark v3 (leaderboard of 2026-02-27, Apache-2.0); steps and sizes are their medians.</remarks>
/// <param name="FewestParameters">Fewest parameters.</param>
/// <param name="MostParameters">Most parameters.</param>
/// <param name="LeastConcurrency">Fewest sequences at a time, or the smallest batch.</param>
/// <param name="MostConcurrency">Most of them.</param>
/// <param name="Steps">Steps of diffusion; 1 for other kinds.</param>
/// <param name="Megapixels">Size of an output of diffusion [10⁶ pixels, times frames ÷ 4 for video].</param>
public sealed record MeasuredRange(
    double FewestParameters, double MostParameters, double LeastConcurrency, double MostConcurrency, int Steps = 1, double Megapixels = 1.05)
{
    private static readonly MeasuredRange Text = new(8e9, 671e9, 8, 4096);
    private static readonly MeasuredRange Image = new(0.6e9, 8.1e9, 1, 32, Steps: 28);
    private static readonly MeasuredRange Video = new(1.3e9, 13e9, 1, 32, Steps: 50, Megapixels: 21.15);

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
        if (inference.Parameters < range.FewestParameters || inference.Parameters > range.MostParameters)
            yield return string.Create(CultureInfo.InvariantCulture, $"models of {range.FewestParameters / 1e9:0.#} to {range.MostParameters / 1e9:0.#} billion parameters were measured, not of {inference.Parameters / 1e9:#,0.##}");
        if (inference.Concurrency < range.LeastConcurrency || inference.Concurrency > range.MostConcurrency)
            yield return string.Create(CultureInfo.InvariantCulture, $"{range.LeastConcurrency:0} to {range.MostConcurrency:#,0} at a time were measured, not {inference.Concurrency:#,0.##}");
    }
}
