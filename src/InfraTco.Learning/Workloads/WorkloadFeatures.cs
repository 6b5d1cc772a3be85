using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>
/// What the trees see of a workload: how loaded it is, and how long a step takes by the roofline (memory time, arithmetic time and their ratio). The number of
/// parameters as such is not among them: among a few dozen models it says which one it is, and models left out came out worse with it. Layouts of parallelism
/// are not either: they follow from the number of GPUs, or change the error by less than 0.1 points, and a scenario does not know them.
/// </summary>
public static class WorkloadFeatures
{
    // Data-sheet figures of the two GPUs that were measured: memory bandwidth [TB/s] and dense BF16 rate [PFLOP/s]; FP8 and below run at twice the rate.
    private const double BlackwellBandwidth = 8;
    private const double HopperBandwidth = 3.35;
    private const double BlackwellRate = 2.25;
    private const double HopperRate = 0.99;
    private const double UsualMegapixels = 1.05; // 1024 x 1024: arithmetic of diffusion goes with the size of what it makes
    private const double SmallestLogged = 1e-6;
    private const double Dense = 0.99;

    /// <summary>How many features there are.</summary>
    public const int Count = 20;

    /// <summary>The features of a workload, in an order that fitted trees depend on.</summary>
    public static double[] Of(WorkloadQuery query)
    {
        var isVideo = query.Class == InferenceClass.DiffusionVideo;
        var isDiffusion = isVideo || query.Class == InferenceClass.DiffusionImage;
        var (total, active, gpus, batch) = (query.TotalParametersBillion, query.ActiveParametersBillion, (double)query.Gpus, query.Concurrency);
        var sparsity = active / total;
        var rate = (query.IsBlackwell ? BlackwellRate : HopperRate) * (query.BytesPerWeight < 2 ? 2 : 1);
        var memoryTime = WeightsTouched(query, isDiffusion, sparsity) * query.BytesPerWeight / gpus / (query.IsBlackwell ? BlackwellBandwidth : HopperBandwidth);
        var arithmeticTime = 2 * active * batch / gpus / rate * (isDiffusion ? query.OutputMegapixels / UsualMegapixels : 1);
        var pixels = isDiffusion ? query.OutputMegapixels * batch / gpus : 1;
        return
        [
            Flag(query.IsBlackwell), Log(gpus), Log(active), query.BytesPerWeight, Log(batch), Log(batch / gpus),
            Flag(query.Class == InferenceClass.DiffusionImage), Flag(isVideo), Flag(query.Class == InferenceClass.Mllm),
            Flag(query.Class == InferenceClass.LlmReasoning), Flag(query.Class == InferenceClass.LlmCode), Flag(query.Class == InferenceClass.Llm),
            Log(total * query.BytesPerWeight / gpus), sparsity,
            Log(memoryTime), Log(arithmeticTime), Log(arithmeticTime / memoryTime),
            Log(pixels), Flag(query.TakesVideo), isDiffusion ? Log(query.InferenceSteps) : 0,
        ];
    }

    // A batch draws experts independently: the share of weights that at least one of its sequences needs is 1 − (1 − active ÷ total)^batch.
    private static double WeightsTouched(WorkloadQuery query, bool isDiffusion, double sparsity)
    {
        var share = isDiffusion || sparsity > Dense ? 1 : 1 - Math.Pow(1 - sparsity, query.Concurrency);
        return Math.Max(share * query.TotalParametersBillion, query.ActiveParametersBillion);
    }

    private static double Flag(bool value) => value ? 1 : 0;

    private static double Log(double value) => Math.Log2(Math.Max(value, SmallestLogged));
}
