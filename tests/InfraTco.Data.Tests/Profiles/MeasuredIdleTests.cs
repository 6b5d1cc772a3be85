using InfraTco.Data.Profiles;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>Idle power of real servers, from the same power logs as <see cref="MeasuredPowerTests"/>: what is read after a run has ended, or before it began.</summary>
public class MeasuredIdleTests
{
    private const double Tolerance = 0.15;

    private static void Agrees(double modelled, double measured) => Assert.InRange((modelled / measured) - 1, -Tolerance, Tolerance);

    [SkippableTheory]
    [InlineData("bert")]
    [InlineData("llama2_70b_lora")]
    [InlineData("unet3d")]
    public void Empty_idle_of_an_h100_node_is_what_remains_after_a_run(string benchmark)
    {
        var readings = MeasuredTable.Read("node_power_timeseries.csv")
            .Where(r => r["system"] == "SMC H100 1 node" && r["meas_point"] == "AC" && r["benchmark"] == benchmark && r["phase"] == "post").ToList();
        Agrees(ProfileLibrary.Embedded.System("dgx-h100").IdleEmptyPower.Base, readings.Min(r => r.Number("power_w")));
    }

    // BERT's log of ten runs before their start: the process is up, nothing runs, until the first step.
    [SkippableFact]
    public void Resident_idle_of_an_h100_node_is_what_is_drawn_before_a_run()
    {
        var runs = MeasuredTable.Read("node_wall_power_training.csv")
            .Where(r => r["system_label"] == "SMC H100 1 node" && r["power_meas_point"] == "AC" && r["benchmark"] == "bert").ToList();
        Agrees(ProfileLibrary.Embedded.System("dgx-h100").IdleResidentPower.Base, runs.Average(r => r.Number("prerun_mean_w")));
    }

    [SkippableTheory]
    [InlineData("dgx-h200", "H200", "air")]
    [InlineData("dgx-b200", "B200", "air")]
    [InlineData("hgx-b200-liquid", "B200", "direct water")]
    public void Empty_idle_of_a_server_is_its_lowest_reading_outside_each_run(string id, string gpu, string cooling)
    {
        var idle = ProfileLibrary.Embedded.System(id).IdleEmptyPower.Base;
        foreach (var run in Runs(gpu, cooling))
        {
            Agrees(idle, run.Number("before_run_min_w"));
            Agrees(idle, run.Number("after_run_min_w"));
        }
    }

    [SkippableTheory]
    [InlineData("dgx-h200", "H200", "air")]
    [InlineData("dgx-b200", "B200", "air")]
    [InlineData("hgx-b200-liquid", "B200", "direct water")]
    public void Resident_idle_of_a_server_is_its_mean_before_the_runs(string id, string gpu, string cooling) =>
        Agrees(ProfileLibrary.Embedded.System(id).IdleResidentPower.Base, Runs(gpu, cooling).Average(r => r.Number("before_run_mean_w")));

    private static List<MeasuredTable.Row> Runs(string gpu, string cooling)
    {
        var runs = MeasuredTable.Read("server_wall_power_inference.csv")
            .Where(r => r["gpu_model"].StartsWith(gpu, StringComparison.Ordinal) && r["cooling"].StartsWith(cooling, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(runs);
        return runs;
    }
}
