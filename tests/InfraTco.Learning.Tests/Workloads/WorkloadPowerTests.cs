using InfraTco.Data;
using InfraTco.Data.Profiles;
using InfraTco.Hardware;
using InfraTco.Learning.Workloads;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Tests.Workloads;

public class WorkloadPowerTests
{
    private static readonly WorkloadQuery Llama70 = new()
    {
        IsBlackwell = false, TdpW = 700, Class = InferenceClass.Llm, TotalParametersBillion = 70, ActiveParametersBillion = 70, Gpus = 4,
        Concurrency = 64,
    };

    private static IReadOnlyList<WorkloadRow> Rows()
    {
        var path = ReferenceData.Find("data/measured/gpu_power_inference_h100_b200.csv");
        Skip.If(path is null, "reference data absent");
        return WorkloadTable.Read(path);
    }

    // One model left out at a time. Published for such a split: power limit 32 %, a ratio for each GPU 20 %, ridge 12 %, boosted trees 10.8 %;
    // Microsoft.ML FastTree, five folds by model, 13.9 % (reference/adapter-notes.md).
    [SkippableFact]
    public void Power_of_models_that_were_left_out_is_predicted_within_10_8_percent()
    {
        var rows = Rows();
        Assert.Equal(1424, rows.Count);
        var models = rows.Select(r => r.Model).Distinct().ToArray();
        var errors = new double[models.Length];
        Parallel.For(0, models.Length, i =>
        {
            var fitted = WorkloadPowerModel.Fit([.. rows.Where(r => r.Model != models[i])]);
            errors[i] = rows.Where(r => r.Model == models[i]).Sum(r => Math.Abs(fitted.PowerW(r.Query) / r.PowerW - 1));
        });
        var error = errors.Sum() / rows.Count;
        Assert.True(error < 0.108, $"mean absolute error over models left out is {error:P2}");
    }

    [SkippableFact]
    public void The_trees_that_travel_with_the_library_are_those_that_the_data_gives()
    {
        var rows = Rows();
        var again = WorkloadPowerModel.Fit(rows);
        Assert.All(rows, r => Assert.Equal(again.PowerW(r.Query), WorkloadPowerModel.Default.PowerW(r.Query), 1e-3 * r.PowerW));
        Assert.True(rows.Average(r => Math.Abs(WorkloadPowerModel.Default.PowerW(r.Query) / r.PowerW - 1)) < 0.06);
    }

    [SkippableFact]
    public void A_scenario_can_say_all_that_the_trees_see() => Assert.All(Rows(), row =>
    {
        var query = row.Query;
        var inference = new InferenceScenario
        {
            Class = query.Class, Parameters = 1e9 * query.TotalParametersBillion, ActiveParameters = 1e9 * query.ActiveParametersBillion,
            Weights = query.BytesPerWeight switch { 2 => Precision.Bf16, 1 => Precision.Fp8, _ => Precision.Fp4 }, Concurrency = query.Concurrency, Gpus = query.Gpus,
            TakesVideo = query.TakesVideo, Steps = query.InferenceSteps, Megapixels = query.OutputMegapixels,
        };
        var said = InferencePower.Query(ProfileLibrary.Embedded.System(query.IsBlackwell ? "dgx-b200" : "dgx-h100"), inference);
        Assert.Equal(query.TdpW, said.TdpW);
        Assert.Equal(WorkloadFeatures.Of(query), WorkloadFeatures.Of(said), (a, b) => Math.Abs(a - b) < 1e-9);
    });

    [SkippableFact]
    public void What_is_said_to_be_measured_is_what_the_data_holds() => Assert.All(Rows().GroupBy(r => MeasuredRange.Of(r.Query.Class)), rows =>
    {
        AssertMeasured(rows.Key.Parameters, rows.Select(r => 1e9 * r.Query.TotalParametersBillion));
        AssertMeasured(rows.Key.Concurrency, rows.Select(r => r.Query.Concurrency));
        if (rows.First().Query.Class is not (InferenceClass.DiffusionImage or InferenceClass.DiffusionVideo))
            return;
        Assert.Equal(rows.Key.MedianSteps, AssertMeasured(rows.Key.Steps, rows.Select(r => (double)r.Query.InferenceSteps)));
        Assert.Equal(rows.Key.MedianMegapixels, AssertMeasured(rows.Key.Megapixels, rows.Select(r => r.Query.OutputMegapixels)), 2);
    });

    /// <summary>Holds a range against what was measured, and gives its median.</summary>
    private static double AssertMeasured(MeasuredFigure figure, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        Assert.Equal(figure.Least, sorted[0], 2);
        Assert.Equal(figure.Most, sorted[^1], 2);
        return sorted[sorted.Length / 2];
    }

    [Fact]
    public void Trees_come_back_from_their_text() =>
        Assert.Equal(WorkloadPowerModel.Default.ToText(), WorkloadPowerModel.Parse(WorkloadPowerModel.Default.ToText()).ToText());

    [Fact]
    public void Power_stays_between_idle_and_the_limit()
    {
        foreach (var concurrency in new[] { 1.0, 8, 64, 512, 4096 })
        foreach (var gpus in new[] { 1, 8 })
        foreach (var kind in Enum.GetValues<InferenceClass>())
            Assert.InRange(WorkloadPowerModel.Default.PowerW(Llama70 with { Concurrency = concurrency, Gpus = gpus, Class = kind }), 49, 700);
    }

    [Fact]
    public void A_busier_server_draws_more() => Assert.True(
        WorkloadPowerModel.Default.PowerW(Llama70 with { Concurrency = 512 }) > 1.1 * WorkloadPowerModel.Default.PowerW(Llama70 with { Concurrency = 8 }));

    private const string Header = "gpu_model,num_gpus,gpu_tdp_w,workload_class,task,model,architecture,total_params_b,activated_params_b,weight_precision,max_num_seqs,"
        + "diffusion_batch_size,power_per_gpu_w,inference_steps\n";

    [Theory]
    [InlineData("the file is empty", "")]
    [InlineData("there is no workload_class", "a,b\n1,2\n")]
    [InlineData("'chess' is no workload class", Header + "H100,1,700,chess,t,m,a,8,8,bfloat16,64,,500,\n")]
    [InlineData("'A100' was not measured", Header + "A100,1,400,llm,t,m,a,8,8,bfloat16,64,,300,\n")]
    [InlineData("'many' is no number", Header + "H100,1,700,llm,t,m,a,many,8,bfloat16,64,,500,\n")]
    [InlineData(":2:13: '' is no number above zero for power_per_gpu_w", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,64,,,\n")]
    [InlineData("'-700' is no number above zero for gpu_tdp_w", Header + "H100,1,-700,llm,t,m,a,8,8,bfloat16,64,,500,\n")]
    [InlineData("power_per_gpu_w of 0.5 is none of an accelerator of 700 W", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,64,,0.5,\n")]
    [InlineData("power_per_gpu_w of 5000 is none of an accelerator of 700 W", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,64,,5000,\n")]
    [InlineData("contradict what they stand for", Header + "H100,0,700,llm,t,m,a,8,8,bfloat16,64,,500,\n")]
    [InlineData("contradict what they stand for", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,NaN,,500,\n")]
    [InlineData("contradict what they stand for", Header + "H100,1,700,llm,t,m,a,8,9999,bfloat16,64,,500,\n")]
    [InlineData("'int3' was not measured", Header + "H100,1,700,llm,t,m,a,8,8,int3,64,,500,\n")]
    [InlineData("1 of 2 rows hold more or fewer cells", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,64,,500,\nH100,1\n")]
    [InlineData("1 configurations of 1 models are too few to fit", Header + "H100,1,700,llm,t,m,a,8,8,bfloat16,64,,500,\n")]
    public void A_table_that_is_not_of_configurations_is_refused(string says, string text)
    {
        using var file = new TemporaryFile(text);
        Assert.Contains(says, Assert.Throws<InputException>(() => WorkloadTable.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_not_there_is_refused() => Assert.Throws<InputException>(() => WorkloadTable.Read("nowhere.csv"));
}
