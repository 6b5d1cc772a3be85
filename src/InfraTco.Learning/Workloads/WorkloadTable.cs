using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Series;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>Reads the flattened configurations of the ML.ENERGY leaderboard, one a row.</summary>
public static class WorkloadTable
{
    private const double DefaultMegapixels = 1.05;
    private const double PixelsPerMegapixel = 1e6;
    private const double FramesPerLatent = 4; // video models compress time fourfold
    private const double Mxfp4Bytes = 0.53;

    // Of the 1,424 configurations the least draws 27 % of its limit and the most 99 %: what lies far beyond is in another unit or garbage. Assumption.
    private const double LeastOfLimit = 0.05;
    private const double MostOfLimit = 1.2;
    private const double Rounding = 1.001;
    private const int FewestRows = 100;
    private const int FewestModels = 5;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <exception cref="InputException">It is not such a table.</exception>
    public static IReadOnlyList<WorkloadRow> Read(string path)
    {
        var table = QuotedTable.Read(path, "a table of configurations of the ML.ENERGY leaderboard, one a row");
        var columns = table.Names.Select((name, i) => (name, i)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        if (table.Skipped > 0)
            throw new InputException(path, 0, 0, string.Create(CultureInfo.InvariantCulture, $"{table.Skipped} of {table.Rows.Count + table.Skipped} rows hold more or fewer cells than the header; the whole table would be right"));
        WorkloadRow[] rows = [.. table.Rows.Select((row, i) => Row(new(path, i + 2, row, columns)))];
        if (rows.Length < FewestRows || rows.DistinctBy(r => r.Model).Count() < FewestModels)
            throw new InputException(path, 0, 0, string.Create(CultureInfo.InvariantCulture, $"{rows.Length} configurations of {rows.DistinctBy(r => r.Model).Count()} models are too few to fit; {FewestRows} of {FewestModels} or more would be right"));
        return rows;
    }

    private static WorkloadRow Row(Cells cells)
    {
        var kind = Class(cells);
        var isVideo = kind == InferenceClass.DiffusionVideo;
        var isDiffusion = isVideo || kind == InferenceClass.DiffusionImage;
        var query = new WorkloadQuery
        {
            IsBlackwell = cells.Text("gpu_model") switch { "B200" => true, "H100" => false, var other => throw new InputException(cells.File, cells.Line, 1, $"'{other}' was not measured; H100 or B200 would be right") },
            TdpW = cells.Positive("gpu_tdp_w"),
            Class = kind,
            TotalParametersBillion = cells.Positive("total_params_b"),
            ActiveParametersBillion = cells.Positive("activated_params_b"),
            BytesPerWeight = cells.Text("weight_precision") switch { "fp8" => 1, "mxfp4" => Mxfp4Bytes, "bfloat16" or "bf16" or "float16" or "fp16" or "" => 2, var other => throw new InputException(cells.File, cells.Line, 1, $"'{other}' was not measured; bfloat16, fp8 or mxfp4 would be right") },
            Gpus = cells.Whole("num_gpus"),
            Concurrency = cells.Number(isDiffusion ? "diffusion_batch_size" : "max_num_seqs"),
            TakesVideo = cells.Text("task") == "video-chat",
            OutputMegapixels = isVideo
                ? cells.Number("video_height") * cells.Number("video_width") * cells.Number("num_frames") / FramesPerLatent / PixelsPerMegapixel
                : DefaultMegapixels,
            InferenceSteps = cells.Whole("inference_steps"),
        };
        var power = cells.Positive("power_per_gpu_w");
        if (power < LeastOfLimit * query.TdpW || power > MostOfLimit * query.TdpW)
            throw new InputException(cells.File, cells.Line, 1, string.Create(CultureInfo.InvariantCulture, $"power_per_gpu_w of {power:0.###} is none of an accelerator of {query.TdpW:0.###} W; the power of one accelerator in W would be right"));
        if (query.Gpus < 1 || !(query.Concurrency > 0) || query.ActiveParametersBillion > Rounding * query.TotalParametersBillion)
            throw new InputException(cells.File, cells.Line, 1, "num_gpus, what runs at a time and parameters contradict what they stand for; one or more, above zero, and no more active than there are would be right");
        return new(cells.Text("model"), query, power);
    }

    private static InferenceClass Class(Cells cells) => cells.Text("workload_class") switch
    {
        "llm" => InferenceClass.Llm,
        "llm_reasoning" => InferenceClass.LlmReasoning,
        "llm_code" => InferenceClass.LlmCode,
        "mllm" => InferenceClass.Mllm,
        "diffusion_image" => InferenceClass.DiffusionImage,
        "diffusion_video" => InferenceClass.DiffusionVideo,
        var other => throw new InputException(cells.File, cells.Line, 1, $"'{other}' is no workload class"),
    };

    private sealed record Cells(string File, int Line, IReadOnlyList<string> Values, Dictionary<string, int> Columns)
    {
        public string Text(string column) => Columns.TryGetValue(column, out var i) && i < Values.Count
            ? Values[i]
            : throw new InputException(File, Line, 1, $"there is no {column}");

        // An empty degree or batch is one: not set, so not in parallel.
        public double Number(string column)
        {
            var text = Text(column);
            if (text.Length == 0)
                return 1;
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new InputException(File, Line, Columns[column] + 1, $"'{text}' is no number for {column}");
        }

        public double Positive(string column)
        {
            var text = Text(column);
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value)
                ? value
                : throw new InputException(File, Line, Columns[column] + 1, $"'{text}' is no number above zero for {column}");
        }

        public int Whole(string column) => (int)Number(column);
    }
}
