namespace InfraTco.Scenarios;

/// <summary>What a model does, by the classes of the ML.ENERGY Benchmark v3.</summary>
public enum InferenceClass
{
    /// <summary>Chat with a language model.</summary>
    Llm,

    /// <summary>A language model that reasons at length before it answers.</summary>
    LlmReasoning,

    /// <summary>Completion of code.</summary>
    LlmCode,

    /// <summary>A language model that takes images or video.</summary>
    Mllm,

    /// <summary>Images from text by diffusion.</summary>
    DiffusionImage,

    /// <summary>Video from text by diffusion.</summary>
    DiffusionVideo,
}
