using InfraTco.Data.Scenarios;
using InfraTco.Hardware;
using InfraTco.Scenarios;

namespace InfraTco.Data.Tests.Scenarios;

public class InferenceTests
{
    private static readonly (string Field, string Value)[] Mixture =
        [("workload", "decode"), ("inference.class", "llm-reasoning"), ("inference.parameters", "235e9"), ("inference.activeParameters", "22e9"), ("inference.weights", "fp8"), ("inference.concurrency", "128")];

    private static Scenario Read(params (string Field, string Value)[] fields) =>
        ScenarioFile.Read(null, [.. fields.Select(f => KeyValuePair.Create("fleet." + f.Field, f.Value))]);

    [Fact]
    public void The_model_that_is_served_is_read()
    {
        var inference = Read(Mixture).Fleet.Inference!;
        Assert.Equal(InferenceClass.LlmReasoning, inference.Class);
        Assert.Equal(235e9, inference.Parameters);
        Assert.Equal(22e9, inference.ActiveParameters);
        Assert.Equal(Precision.Fp8, inference.Weights);
        Assert.Equal(128, inference.Concurrency);
        Assert.Null(inference.Gpus);
    }

    [Fact]
    public void It_is_written_so_that_it_reads_back()
    {
        var scenario = Read(Mixture);
        Assert.Equal(scenario.Fleet.Inference, ScenarioFile.Parse(ScenarioWriter.Write(scenario), "again").Fleet.Inference);
    }

    [Fact]
    public void A_scenario_without_it_has_none() => Assert.Null(Read().Fleet.Inference);

    [Theory]
    [InlineData("workload", "training", "stands beside workload: training")]
    [InlineData("inference.parameters", "70", "is no number of parameters")]
    [InlineData("inference.activeParameters", "300e9", "is not within the model")]
    [InlineData("inference.weights", "fp64", "it is bf16, fp8 or fp4")]
    [InlineData("inference.concurrency", "0.5", "is less than one")]
    [InlineData("inference.steps", "28", "is for diffusion")]
    [InlineData("inference.megapixels", "2", "is for diffusion")]
    [InlineData("inference.class", "chess", "chess")]
    [InlineData("inference.batch", "4", "unknown field")]
    public void What_makes_no_sense_is_refused(string field, string value, string says) =>
        Assert.Contains(says, Assert.Throws<InputException>(() => Read([.. Mixture, (field, value)])).Message, StringComparison.Ordinal);
}
