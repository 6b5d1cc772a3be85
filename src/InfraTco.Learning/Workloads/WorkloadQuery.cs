using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>A model being served, and the GPUs that serve it.</summary>
public sealed record WorkloadQuery
{
    /// <summary>Whether the GPUs are of the Blackwell generation; else Hopper. The two that were measured are B200 and H100 SXM.</summary>
    public required bool IsBlackwell { get; init; }

    /// <summary>Power limit of a GPU [W]: 700 for an H100 SXM, 1000 for a B200.</summary>
    public required double TdpW { get; init; }

    /// <summary>What the model does.</summary>
    public required InferenceClass Class { get; init; }

    /// <summary>Parameters of the model [10⁹], above 0.</summary>
    public required double TotalParametersBillion { get; init; }

    /// <summary>Parameters that take part in a token [10⁹]: fewer than all in a mixture of experts.</summary>
    public required double ActiveParametersBillion { get; init; }

    /// <summary>Bytes a weight is stored in: 2 for bfloat16, 1 for FP8, 0.53 for MXFP4 (4 bits and a shared scale of 8 bits a block of 32).</summary>
    public double BytesPerWeight { get; init; } = 2;

    /// <summary>GPUs that serve one copy of the model together, 1 or more.</summary>
    public int Gpus { get; init; } = 1;

    /// <summary>Cap on sequences served at a time, over all GPUs; for diffusion, images or videos in a batch.</summary>
    public required double Concurrency { get; init; }

    /// <summary>Whether the input is video (multimodal models).</summary>
    public bool TakesVideo { get; init; }

    /// <summary>Size of an output of diffusion [10⁶ pixels, times frames ÷ 4 for video]; default one image of 1024 × 1024.</summary>
    public double OutputMegapixels { get; init; } = 1.05;

    /// <summary>Steps of diffusion.</summary>
    public int InferenceSteps { get; init; } = 1;
}
