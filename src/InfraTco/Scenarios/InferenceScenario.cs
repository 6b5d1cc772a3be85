using InfraTco.Hardware;

namespace InfraTco.Scenarios;

/// <summary>The model that a fleet serves. Where a scenario names it, busy power of the systems that were measured follows from it in place of their class's.</summary>
public sealed record InferenceScenario
{
    /// <summary>Fewest parameters.</summary>
    public const double FewestParameters = 1e7;

    /// <summary>Most parameters.</summary>
    public const double MostParameters = 1e14;

    /// <summary>What it does.</summary>
    public required InferenceClass Class { get; init; }

    /// <summary>Parameters, <see cref="FewestParameters"/> to <see cref="MostParameters"/>.</summary>
    public required double Parameters { get; init; }

    /// <summary>Parameters that take part in a token: fewer than all in a mixture of experts. Absent: all.</summary>
    public double? ActiveParameters { get; init; }

    /// <summary>What weights are stored in: bf16 (default), fp8 or fp4.</summary>
    public Precision Weights { get; init; } = Precision.Bf16;

    /// <summary>Sequences served at a time by one copy of the model; for diffusion, images or videos in a batch. 1 or more.</summary>
    public required double Concurrency { get; init; }

    /// <summary>Accelerators that one copy runs on. Absent: the fewest of 1, 2, 4, … whose memory holds its weights.</summary>
    public int? Gpus { get; init; }

    /// <summary>Whether a multimodal model is fed videos, not images.</summary>
    public bool TakesVideo { get; init; }

    /// <summary>Steps of diffusion. Absent: the median of what was measured.</summary>
    public int? Steps { get; init; }

    /// <summary>Size of an output of diffusion [10⁶ pixels, times frames ÷ 4 for video]. Absent: the median of what was measured.</summary>
    public double? Megapixels { get; init; }
}
