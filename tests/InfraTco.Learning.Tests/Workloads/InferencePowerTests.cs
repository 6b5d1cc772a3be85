using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Hardware;
using InfraTco.Learning.Workloads;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Tests.Workloads;

public class InferencePowerTests
{
    private static readonly InferenceScenario Llama70 = new() { Class = InferenceClass.Llm, Parameters = 70e9, Concurrency = 64 };

    private static SystemProfile System(string id) => ProfileLibrary.Embedded.System(id);

    private sealed class Constant(double powerW) : IWorkloadPowerModel
    {
        public double PowerW(WorkloadQuery query) => powerW;
    }

    [Fact]
    public void Busy_power_is_that_of_the_accelerators_and_of_the_rest_of_the_server()
    {
        var system = System("dgx-h100");
        var busy = new InferencePower(new Constant(500)).With(system, WorkloadClass.Decode, Llama70).BusyPower;
        var rest = system.BusyPower[WorkloadClass.Serving].Base * (1 - system.AcceleratorPowerShare.Base);
        Assert.Equal(8 * 500 + rest, busy[WorkloadClass.Decode].Base, 6);
        Assert.Equal(system.BusyPower[WorkloadClass.Serving], busy[WorkloadClass.Serving]);
        Assert.True(busy[WorkloadClass.Decode].Low.Base < busy[WorkloadClass.Decode].Base && busy[WorkloadClass.Decode].Base < busy[WorkloadClass.Decode].High.Base);
    }

    [Theory]
    [InlineData("dgx-h100", Precision.Bf16, 4)]
    [InlineData("dgx-h100", Precision.Fp8, 2)]
    [InlineData("dgx-b200", Precision.Bf16, 1)]
    public void A_copy_takes_the_fewest_accelerators_that_hold_it(string system, Precision weights, int gpus) =>
        Assert.Equal(gpus, InferencePower.Query(System(system), Llama70 with { Weights = weights }).Gpus);

    [Theory]
    [InlineData("dgx-h200")]
    [InlineData("gb200-nvl72")]
    [InlineData("mi300x-8gpu")]
    public void A_system_that_was_not_measured_is_refused(string system) =>
        Assert.Contains("was not measured", Assert.Throws<ScenarioException>(() => InferencePower.Query(System(system), Llama70)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(InferenceClass.DiffusionImage, 28, 1.05)]
    [InlineData(InferenceClass.DiffusionVideo, 50, 21.15)]
    public void Diffusion_is_the_median_of_what_was_measured_where_it_is_not_stated(InferenceClass kind, int steps, double megapixels)
    {
        var query = InferencePower.Query(System("dgx-b200"), new() { Class = kind, Parameters = 5e9, Concurrency = 1 });
        Assert.Equal((steps, megapixels), (query.InferenceSteps, query.OutputMegapixels));
    }

    [Fact]
    public void What_lies_beyond_what_was_measured_is_named()
    {
        Assert.Empty(MeasuredRange.Beyond(Llama70));
        Assert.Equal(
            ["8 to 671 billion parameters were measured, not 2,000", "8 to 4,096 at a time were measured, not 1"],
            MeasuredRange.Beyond(Llama70 with { Parameters = 2e12, Concurrency = 1 }));
        InferenceScenario image = new() { Class = InferenceClass.DiffusionImage, Parameters = 5e9, Concurrency = 1, Steps = 28, Megapixels = 1.0486 };
        Assert.Empty(MeasuredRange.Beyond(image));
        Assert.Equal(["20 to 50 steps were measured, not 1,000", "1.05 megapixels were measured, not 4"], MeasuredRange.Beyond(image with { Steps = 1000, Megapixels = 4 }));
        Assert.Empty(new InferencePower(new Constant(500), "rows.csv").Beyond(Llama70 with { Concurrency = 1 }));
    }

    [Fact]
    public void A_model_that_does_not_fit_is_refused()
    {
        Assert.Contains("needs 2400 GB", Assert.Throws<ScenarioException>(() => InferencePower.Query(System("dgx-h100"), Llama70 with { Parameters = 1e12 })).Message, StringComparison.Ordinal);
        Assert.Contains("16 accelerators", Assert.Throws<ScenarioException>(() => InferencePower.Query(System("dgx-h100"), Llama70 with { Gpus = 16 })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_without_a_model_leaves_systems_as_they_are()
    {
        var fleet = ScenarioFile.Read(null, []).Fleet;
        Func<string, SystemProfile> find = System;
        Assert.Same(find, new InferencePower(WorkloadPowerModel.Default).For(fleet, find));
    }

    // Wall power of 8 x H100 and 8 x B200 serving large models, profiles' sources: 5.6-8.4 and 7.6-10.6 kW.
    [Fact]
    public void A_large_model_at_many_sequences_draws_what_servers_were_measured_at()
    {
        var power = new InferencePower(WorkloadPowerModel.Default);
        Assert.InRange(power.With(System("dgx-h100"), WorkloadClass.Serving, Llama70).BusyPower[WorkloadClass.Serving].Base, 5600, 8400);
        Assert.InRange(power.With(System("dgx-b200"), WorkloadClass.Serving, Llama70).BusyPower[WorkloadClass.Serving].Base, 7600, 10_600);
    }
}
