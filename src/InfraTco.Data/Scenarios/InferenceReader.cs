using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Data.Scenarios;

/// <summary>Reads the section <c>fleet.inference</c>: the model that is served.</summary>
internal static class InferenceReader
{
    private const int MostGpus = 1024;
    private const int MostSteps = 10_000;

    public static InferenceScenario Read(YamlMap map)
    {
        map.Expect("class", "parameters", "activeParameters", "weights", "concurrency", "gpus", "video", "steps", "megapixels");
        var inference = new InferenceScenario
        {
            Class = map.Enum<InferenceClass>("class"),
            Parameters = map.Number("parameters"),
            ActiveParameters = map.NumberOrNull("activeParameters"),
            Weights = map.EnumOrNull("weights", Precision.Bf16, Precision.Fp8, Precision.Fp4) ?? Precision.Bf16,
            Concurrency = map.Number("concurrency"),
            Gpus = map.IntegerOrNull("gpus", 1, MostGpus),
            TakesVideo = map.FlagOrNull("video") ?? false,
            Steps = map.IntegerOrNull("steps", 1, MostSteps),
            Megapixels = map.NumberOrNull("megapixels"),
        };
        ScenarioReader.Refuse(map, "parameters", !(inference.Parameters is >= InferenceScenario.FewestParameters and <= InferenceScenario.MostParameters), "is no number of parameters", "give it in full, such as 70e9");
        ScenarioReader.Refuse(map, "activeParameters", inference.ActiveParameters is { } active && !(active >= InferenceScenario.FewestParameters && active <= inference.Parameters), "is not within the model", "give at most its parameters, such as 22e9");
        ScenarioReader.Refuse(map, "concurrency", !(inference.Concurrency >= 1 && double.IsFinite(inference.Concurrency)), "is less than one", "give sequences at a time, such as 64");
        ScenarioReader.Refuse(map, "video", inference.TakesVideo && inference.Class != InferenceClass.Mllm, "is for models that take images or videos in", "leave it out, or give the class mllm");
        var isDiffusion = inference.Class is InferenceClass.DiffusionImage or InferenceClass.DiffusionVideo;
        foreach (var field in new[] { "steps", "megapixels" })
            ScenarioReader.Refuse(map, field, map.Has(field) && !isDiffusion, "is for diffusion", "leave it out, or give the class diffusion-image or diffusion-video");
        ScenarioReader.Refuse(map, "megapixels", inference.Megapixels is { } size && !(size > 0 && double.IsFinite(size)), "is not above zero", "give 1.05 for an image of 1024 x 1024");
        return inference;
    }
}
