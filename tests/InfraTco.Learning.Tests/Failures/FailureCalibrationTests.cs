using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Failures;

namespace InfraTco.Learning.Tests.Failures;

public class FailureCalibrationTests
{
    // InfiniteHBD trace (Shou et al., SIGCOMM 2025), 400 servers, days 0-200: 333 events; the H100 profile cites a median repair of 1.46 d and a mean of 7.49 d.
    [SkippableFact]
    public void The_fault_trace_gives_its_rate_and_repair_times()
    {
        var path = ReferenceData.Find("data/measured/fault_events_day000_200.csv");
        Skip.If(path is null, "reference data absent");
        var (events, skipped) = FaultFile.Read(path);
        var calibration = FailureCalibration.Of(path, events, skipped, nodes: 400, days: 200);
        Assert.Equal(333, events.Count);
        Assert.Equal(333 * 365.25 / (400 * 200), calibration.FaultsPerNodeYear.Value, 9);
        Assert.True(calibration.FaultsPerNodeYear.Holds(1.52));
        Assert.Equal(1.46, calibration.MedianRepairDays, 1);
        Assert.Equal(7.49, calibration.MeanRepairDays.Value, 1);
        Assert.True(calibration.Weibull.Shape.High < 1, "what lasts longer will last longer still");
        Assert.True(calibration.WeibullIsBetter);
        Assert.Equal(333, calibration.ByClass.Sum(c => c.Faults));
    }

    // Garwood (1936): 10 events have a 90 % interval of 5.425 to 16.962.
    [Fact]
    public void The_interval_of_ten_events_is_garwoods()
    {
        var rate = PoissonRate.Of(10, 1);
        Assert.Equal(5.425, rate.Low, 3);
        Assert.Equal(16.962, rate.High, 3);
        Assert.Equal(0, PoissonRate.Of(0, 1).Low);
        Assert.Equal(2.996, PoissonRate.Of(0, 1).High, 3);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.5)]
    public void Quantiles_of_a_weibull_give_its_parameters_back(double shape)
    {
        double[] times = [.. Enumerable.Range(0, 2000).Select(i => 3 * Math.Pow(-Math.Log(1 - (i + 0.5) / 2000), 1 / shape))];
        var fit = WeibullFit.Of(times);
        Assert.True(fit.Shape.Holds(shape));
        Assert.True(fit.Scale.Holds(3));
        Assert.Equal(shape, fit.Shape.Value, 0.02 * shape);
    }

    [Fact]
    public void Faults_that_all_last_equally_long_are_refused()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 10).Select(i => new FaultEvent("n", i, 2, "GPU"))];
        Assert.Contains("lasts 2 days", Assert.Throws<InputException>(() => FailureCalibration.Of("f.csv", events, 0, null, null)).Message, StringComparison.Ordinal);
    }
}
