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
        var log = FaultFile.Read(path);
        var calibration = FailureCalibration.Of(log, nodes: 400, days: 200);
        Assert.Equal((333, 0), (log.Events.Count, log.SkippedRows));
        Assert.Equal(333 * 365.25 / (400 * 200), calibration.FaultsPerNodeYear.Value, 9);
        Assert.True(calibration.FaultsPerNodeYear.Holds(1.52));
        Assert.Equal(1.46, calibration.Repair.MedianDays, 1);
        Assert.Equal(7.49, calibration.Repair.MeanDays.Value, 1);
        Assert.True(calibration.Repair.Weibull.Shape.High < 1, "what lasts longer will last longer still");
        Assert.True(calibration.Repair.WeibullIsBetter);
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

    // 400 logs at 90 %: three standard errors of the share are 4.5 points, and allowing for clusters by chance widens intervals a little. A node's rate is
    // exponential about 1.5 a year where nodes are unlike, so its count varies 1 + 1.5 times as much as that of like ones.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_rate_of_faults_lies_in_its_interval_as_often_as_stated(bool areUnlike)
    {
        const int Logs = 400;
        const double Rate = 1.5;
        var random = new Random(17);
        var held = 0;
        for (var log = 0; log < Logs; log++)
        {
            var events = new List<FaultEvent>();
            for (var node = 0; node < 150; node++)
            {
                var rate = areUnlike ? -Rate * Math.Log(1 - random.NextDouble()) : Rate;
                for (var day = -Math.Log(1 - random.NextDouble()) / rate * 365.25; day < 365.25; day -= Math.Log(1 - random.NextDouble()) / rate * 365.25)
                    events.Add(new($"n{node}", day, 1 + events.Count % 7, "GPU"));
            }
            held += FailureCalibration.Of(new("f.csv", events), 150, 365.25).FaultsPerNodeYear.Holds(Rate) ? 1 : 0;
        }
        Assert.InRange(held / (double)Logs, 0.855, 0.96);
    }

    [Fact]
    public void Clusters_vary_as_much_as_their_size()
    {
        Assert.Equal(1, PoissonRate.Dispersion([1, 1, 1], 100));
        Assert.Equal(4 * (100 - 25) / 99.0, PoissonRate.Dispersion(Enumerable.Repeat(4, 25), 100), 9);
        var (alone, clustered) = (PoissonRate.Of(25, 1), PoissonRate.Of(100, 4, 4));
        Assert.Equal(alone.Low, clustered.Low, 9);
        Assert.Equal(alone.High, clustered.High, 9);
    }

    [Fact]
    public void Time_under_two_faults_at_once_is_lost_once()
    {
        FaultEvent[] events =
        [
            new("a", 10, 20, "GPU"), new("a", 15, 5, "NIC"), new("a", 25, 10, "NIC"), new("b", 90, 30, "GPU"), new("b", 50, double.NaN, "GPU"), new("c", 1, 1, "Fan"), new("c", 3, 2, "Fan"),
        ];
        Assert.Equal((25 + 50 + 3) / (4 * 100.0), FailureCalibration.Of(new("f.csv", events), 4, 100).DownShare, 9);
    }

    [Fact]
    public void Fewer_nodes_or_days_than_the_log_shows_are_refused()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 10).Select(i => new FaultEvent(i % 3 == 0 ? "a" : "b", i, i, "GPU"))];
        Assert.Contains("2 nodes failed", Assert.Throws<InputException>(() => FailureCalibration.Of(new("f.csv", events), 1, null)).Message, StringComparison.Ordinal);
        Assert.Contains("from day 1 to day 10, which is longer than --days 8", Assert.Throws<InputException>(() => FailureCalibration.Of(new("f.csv", events), null, 8)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_that_begins_on_day_1000_is_that_of_its_own_days()
    {
        FaultEvent[] Events(double first) => [.. Enumerable.Range(0, 40).Select(i => new FaultEvent($"n{i % 7}", first + 5 * i, i % 6 == 0 ? double.NaN : 1 + i % 4, "GPU"))];
        var (early, late) = (FailureCalibration.Of(new("f.csv", Events(0)), 10, null), FailureCalibration.Of(new("f.csv", Events(1000)), 10, null));
        Assert.Equal((195, 195, 0, 1000), (early.Days, late.Days, early.FromDay, late.FromDay));
        Assert.Equal((early.FaultsPerNodeYear, early.DownShare, early.Repair.Weibull), (late.FaultsPerNodeYear, late.DownShare, late.Repair.Weibull));
        Assert.Contains("from the first fault (day 1000) to the last (day 1195)", Assert.Single(late.Assumptions), StringComparison.Ordinal);
        var given = FailureCalibration.Of(new("f.csv", Events(1000)), 10, 200);
        Assert.Equal((200, 1000), (given.Days, given.FromDay));
        Assert.Contains("200 days of --days run from the first fault (day 1000)", Assert.Single(given.Assumptions), StringComparison.Ordinal);
        Assert.Equal((1300, 0), (FailureCalibration.Of(new("f.csv", Events(1000)), 10, 1300).Days, FailureCalibration.Of(new("f.csv", Events(1000)), 10, 1300).FromDay));
    }

    [Fact]
    public void Rates_of_the_nodes_that_failed_are_said_to_be_upper_bounds()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 10).Select(i => new FaultEvent($"n{i % 4}", i, i, "GPU"))];
        Assert.Contains("the 4 nodes are those that failed at least once", Assert.Single(FailureCalibration.Of(new("f.csv", events), null, 20).Assumptions), StringComparison.Ordinal);
        Assert.Empty(FailureCalibration.Of(new("f.csv", events), 40, 20).Assumptions);
    }
}
