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

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <exception cref="InputException">It is not such a table.</exception>
    public static IReadOnlyList<WorkloadRow> Read(string path)
    {
        var table = QuotedTable.Read(path, "a table of configurations of the ML.ENERGY leaderboard, one a row");
        var columns = table.Names.Select((name, i) => (name, i)).DistinctBy(c => c.name).ToDictionary(c => c.name, c => c.i, StringComparer.Ordinal);
        return [.. table.Rows.Select((row, i) => Row(new(path, i + 2, row, columns)))];
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
            BytesPerWeight = cells.Text("weight_precision") switch { "fp8" => 1, "mxfp4" => Mxfp4Bytes, _ => 2 },
            Gpus = cells.Whole("num_gpus"),
            Concurrency = cells.Number(isDiffusion ? "diffusion_batch_size" : "max_num_seqs"),
            TakesVideo = cells.Text("task") == "video-chat",
            OutputMegapixels = isVideo
                ? cells.Number("video_height") * cells.Number("video_width") * cells.Number("num_frames") / FramesPerLatent / PixelsPerMegapixel
                : DefaultMegapixels,
            InferenceSteps = cells.Whole("inference_steps"),
        };
        return new(cells.Text("model"), query, cells.Positive("power_per_gpu_w"));
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
