using System.Globalization;
using System.Text;

namespace InfraTco.Cli.Tests.Commands;

/// <summary><c>--learner</c>, in builds with Microsoft.ML and in those without.</summary>
public class LearnerTests
{
    private const string Workloads = "data/measured/gpu_power_inference_h100_b200.csv";

    private static string Log()
    {
        var text = new StringBuilder("time,power_w,util_pct,temp_c\n");
        var start = new DateTime(2025, 3, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < 800; i++)
            text.Append(CultureInfo.InvariantCulture, $"{start.AddHours(i):yyyy-MM-dd HH:mm},{60 + 2.8 * (i * 37 % 101)},{i * 37 % 101},{30 + i * 37 % 101 / 4}\n");
        return text.ToString();
    }

    private static string[] Calibrate(TemporaryFolder folder) => ["calibrate", "power", "--telemetry", folder.Write("gpu.csv", Log()), "--learner", "fasttree"];

    [Fact]
    public void A_workload_model_by_another_learner_needs_rows() =>
        CommandLine.Refused("--learner fasttree needs rows", "forecast", "power", "--class", "llm", "--parameters", "70e9", "--concurrency", "64", "--learner", "fasttree");

#if INFRATCO_MICROSOFTML
    [Fact]
    public void Power_by_all_signals_is_fitted_by_the_trees_of_Microsoft_ML()
    {
        using var folder = new TemporaryFolder();
        var run = CommandLine.Good(Calibrate(folder));
        Assert.Contains("By all signals: FastTree of Microsoft.ML over utilisation, temp_c", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, CommandLine.Good(Calibrate(folder)).Output);
    }

    [SkippableFact]
    public void Workload_power_is_fitted_by_the_trees_of_Microsoft_ML()
    {
        var rows = ReferenceData.Find(Workloads);
        Skip.If(rows is null, "reference data absent");
        double[] power = [.. new[] { "trees", "fasttree" }.Select(l => AcceleratorPowerW(rows, l))];
        Assert.NotEqual(power[0], power[1]);
        Assert.InRange(power[1] / power[0], 0.9, 1.1);
    }

    private static double AcceleratorPowerW(string rows, string learner) =>
        CommandLine.Good("forecast", "power", "--class", "llm", "--parameters", "70e9", "--concurrency", "64", "--rows", rows, "--learner", learner, "--json", "-")
            .Json().GetProperty("systems")[0].GetProperty("acceleratorPowerW").GetDouble();
#else
    [Fact]
    public void A_build_without_Microsoft_ML_says_how_to_come_by_it()
    {
        using var folder = new TemporaryFolder();
        CommandLine.Refused("-p:InfraTcoMicrosoftML=true", Calibrate(folder));
    }
#endif
}
