using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Failures;

namespace InfraTco.Learning.Tests.Failures;

public class RepairTimesTests
{
    private const double Scale = 8;
    private const double Shape = 0.7;
    private const double MeanDays = 10.126; // 8 Γ(1 + 1/0.7) = 8 × 1.26582
    private const double Observed = 30;

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.0)]
    [InlineData(2.5)]
    public void Quantiles_of_a_weibull_give_its_parameters_back(double shape)
    {
        double[] times = [.. Enumerable.Range(0, 2000).Select(i => 3 * Math.Pow(-Math.Log(1 - (i + 0.5) / 2000), 1 / shape))];
        var fit = WeibullFit.Of(times, []);
        Assert.True(fit.Shape.Holds(shape));
        Assert.True(fit.Scale.Holds(3));
        Assert.Equal(shape, fit.Shape.Value, 0.02 * shape);
    }

    // Lawless (2003, §5.2): asymptotic standard errors of complete samples are 0.7797/√n of ln k and 1.0530/(k√n) of ln η.
    [Fact]
    public void Intervals_of_a_complete_sample_have_their_textbook_width()
    {
        const int Count = 20_000;
        var fit = WeibullFit.Of([.. Enumerable.Range(0, Count).Select(i => 3 * Math.Pow(-Math.Log(1 - (i + 0.5) / Count), 1 / Shape))], []);
        Assert.Equal(Estimate.NormalBound * 0.7797 / Math.Sqrt(Count), Math.Log(fit.Shape.High / fit.Shape.Value), 4);
        Assert.Equal(Estimate.NormalBound * 1.0530 / Shape / Math.Sqrt(Count), Math.Log(fit.Scale.High / fit.Scale.Value), 4);
    }

    // Leaving the open faults out gives a mean of some 5 days.
    [Fact]
    public void Two_hundred_faults_of_a_month_give_their_true_repair_times_though_many_are_open()
    {
        var times = RepairTimes.Of(Log(new Random(5), 200), Observed);
        Assert.Equal(200, times.Ended + times.Open);
        Assert.InRange(times.Open, 30, 100);
        Assert.True(times.Weibull.Scale.Holds(Scale), times.Weibull.ToString());
        Assert.True(times.Weibull.Shape.Holds(Shape), times.Weibull.ToString());
        Assert.True(times.MeanDays.Holds(MeanDays), times.MeanDays.ToString());
        Assert.InRange(times.MedianDays, 3.5, 6.5); // 8 (ln 2)^(1/0.7) = 4.74
    }

    // Bands for 400 logs at 90 %: three standard errors of the share are 4.5 points.
    [Fact]
    public void Repair_times_of_logs_with_open_faults_lie_in_their_intervals_as_often_as_stated()
    {
        const int Logs = 400;
        var random = new Random(23);
        var held = new int[3];
        for (var i = 0; i < Logs; i++)
        {
            var times = RepairTimes.Of(Log(random, 200), Observed);
            held[0] += times.MeanDays.Holds(MeanDays) ? 1 : 0;
            held[1] += times.Weibull.Shape.Holds(Shape) ? 1 : 0;
            held[2] += times.Weibull.Scale.Holds(Scale) ? 1 : 0;
        }
        Assert.All(held, h => Assert.InRange(h / (double)Logs, 0.855, 0.945));
    }

    // Ends at 1, 3, 4, 5, 6 and two open since 4.5 days: Kaplan-Meier 6/7, 5/7, 4/7, then half of it, as two are left.
    [Fact]
    public void The_median_allows_for_faults_that_are_open()
    {
        FaultEvent[] events = [.. new[] { 1.0, 3, 4, 5, 6 }.Select(d => new FaultEvent("a", 3, d, "")), new("a", 5.5, double.NaN, ""), new("a", 5.5, double.NaN, "")];
        Assert.Equal(5, RepairTimes.Of(new("f.csv", events), 10).MedianDays);
        Assert.Equal(4, RepairTimes.Of(new("f.csv", events[..5]), 10).MedianDays);
    }

    // Nine of ten repairs are still open after a day: the median is beyond the log, and that of the fit.
    [Fact]
    public void The_median_is_that_of_the_fit_where_the_log_ends_before()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 6).Select(i => new FaultEvent("a", 9, i / 6.0, "")), .. Enumerable.Repeat(new FaultEvent("a", 9, double.NaN, ""), 54)];
        var times = RepairTimes.Of(new("f.csv", events), 10);
        Assert.Equal(times.Weibull.TimePassedBy(0.5), times.MedianDays);
        Assert.True(times.MedianDays > 1);
    }

    [Fact]
    public void A_repair_that_ended_after_the_last_fault_began_shows_how_long_the_log_was_kept()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 10).Select(i => new FaultEvent("n", i, i, "GPU")), new("n", 5, double.NaN, "GPU")];
        var seen = RepairTimes.Of(new("f.csv", events), 10);
        Assert.Equal(RepairTimes.Of(new("f.csv", events), 20).Weibull, seen.Weibull);
        Assert.NotEqual(RepairTimes.Of(new("f.csv", events), 40).Weibull, seen.Weibull);
    }

    [Fact]
    public void Faults_that_all_last_equally_long_are_refused()
    {
        FaultEvent[] events = [.. Enumerable.Range(1, 10).Select(i => new FaultEvent("n", i, 2, "GPU"))];
        Assert.Contains("lasted 2 days", Assert.Throws<InputException>(() => FailureCalibration.Of(new("f.csv", events), null, null)).Message, StringComparison.Ordinal);
    }

    // Bands for 400 logs at 90 %: three standard errors of the share are 4.5 points. Means of Weibull times of scale 1: Γ(3) and Γ(2).
    [Theory]
    [InlineData(0.5, 2.0)]
    [InlineData(1.0, 1.0)]
    public void The_mean_time_to_repair_lies_in_its_interval_as_often_as_stated(double shape, double mean)
    {
        const int Logs = 400;
        var random = new Random(11);
        var held = 0;
        for (var log = 0; log < Logs; log++)
        {
            FaultEvent[] events = [.. Enumerable.Range(1, 60).Select(i => new FaultEvent("n", i, Math.Pow(-Math.Log(1 - random.NextDouble()), 1 / shape), "GPU"))];
            held += FailureCalibration.Of(new("f.csv", events), null, null).Repair.MeanDays.Holds(mean) ? 1 : 0;
        }
        Assert.InRange(held / (double)Logs, 0.855, 0.945);
    }

    private static FaultLog Log(Random random, int faults)
    {
        var events = new FaultEvent[faults];
        for (var i = 0; i < faults; i++)
        {
            var start = Observed * random.NextDouble();
            var lasts = Scale * Math.Pow(-Math.Log(1 - random.NextDouble()), 1 / Shape);
            events[i] = new($"n{i % 60}", start, start + lasts > Observed ? double.NaN : lasts, "GPU");
        }
        return new("f.csv", events);
    }
}
