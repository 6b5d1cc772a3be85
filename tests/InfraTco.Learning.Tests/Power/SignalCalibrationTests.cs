using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;

namespace InfraTco.Learning.Tests.Power;

public class SignalCalibrationTests
{
    // A device whose idle state swings with something that only its temperature shows: 60 or 100 W, and 280 W at full utilisation on top.
    private static string Row(int i) => FormattableString.Invariant($"{Watts(i):0.00},{Percent(i)},{25 + Watts(i) / 10:0.0}");

    private static double Watts(int i) => (i / 37 % 2 == 0 ? 60 : 100) + 2.8 * Percent(i);

    private static int Percent(int i) => i * 37 % 101;

    private static string Log(int from, int rows) => TelemetryText.Table("time,power_w,util_pct,temp_c", rows, i => Row(from + i));

    private static PowerCalibration Calibrate(string text)
    {
        using var file = new TemporaryFile(text);
        return PowerCalibration.Of(TelemetryFile.Read(file.Path, new()));
    }

    // Measured with a line in utilisation: +1.8, -5.8 and +28.7 %; Microsoft.ML trees have MAE 9 W on the H100's last quarter (reference/adapter-notes.md).
    [SkippableTheory]
    [InlineData("h100", 0.005, 7)]
    [InlineData("a40", 0.03, 11)]
    [InlineData("rtx6000ada", 0.01, 6)]
    public void Energy_of_the_last_quarter_comes_out_by_all_signals(string server, double energy, double maeW)
    {
        var path = ReferenceData.Find($"data/measured/server_hourly_{server}.csv");
        Skip.If(path is null, "reference data absent");
        var held = PowerCalibration.Of(TelemetryFile.Read(path, new())).Signals!.HeldOut;
        Assert.True(Math.Abs(held.EnergyError) < energy, $"energy error {held.EnergyError:P2}");
        Assert.True(held.MaeW < maeW, $"mean absolute error {held.MaeW:0.0} W");
    }

    [Fact]
    public void A_state_that_utilisation_does_not_show_is_seen_in_the_temperature()
    {
        var calibration = Calibrate(Log(0, 3000));
        Assert.True(calibration.HeldOut.MaeW > 15);
        Assert.True(calibration.Signals!.HeldOut.MaeW < 4, $"{calibration.Signals.HeldOut.MaeW:0.0} W");
        Assert.Equal(["temp_c"], calibration.Signals.Model.Names);
    }

    // 60 W more in the sixth after half of the first three quarters, for no reason that the log tells.
    [Fact]
    public void Energy_of_earlier_parts_shows_what_the_last_quarter_does_not()
    {
        Assert.All(Calibrate(Log(0, 4000)).Signals!.EarlierEnergyErrors, error => Assert.InRange(error, -0.01, 0.01));
        var signals = Calibrate(TelemetryText.Table("time,power_w,util_pct,temp_c", 4000, i => string.Create(
            CultureInfo.InvariantCulture, $"{200 + Percent(i) + (i is >= 1500 and < 2000 ? 60 : 0)},{Percent(i)},{40 + Percent(i) / 10}"))).Signals!;
        Assert.Equal(3, signals.EarlierEnergyErrors.Count);
        Assert.Equal(-60 / 310.0, signals.EarlierEnergyErrors[0], 0.01);
        Assert.True(signals.EarlierEnergyErrors[1] > 0.02); // it may stay so
        Assert.InRange(signals.HeldOut.EnergyError, -0.02, 0.04);
    }

    [Fact]
    public void Ten_percent_of_plausible_nonsense_does_not_move_it()
    {
        var calibration = Calibrate(TelemetryText.Table("time,power_w,util_pct,temp_c", 3000, i => i % 10 == 3 ? FormattableString.Invariant($"2900,{Percent(i)},40") : Row(i)));
        Assert.True(calibration.Signals!.HeldOut.MaeW < 5, $"{calibration.Signals.HeldOut.MaeW:0.0} W");
        Assert.Equal(300, calibration.Signals.LeftOut);
        Assert.Equal(75, calibration.Signals.HeldOutLeftOut);
        Assert.Equal(calibration.HeldOut.Points, calibration.Signals.HeldOut.Points + calibration.Signals.HeldOutLeftOut);
    }

    // The page and JSON of it: 2,596 of 2,606.
    [SkippableFact]
    public void How_many_points_the_scores_leave_out_is_known()
    {
        var path = ReferenceData.Find("data/measured/server_hourly_h100.csv");
        Skip.If(path is null, "reference data absent");
        var signals = PowerCalibration.Of(TelemetryFile.Read(path, new())).Signals!;
        Assert.Equal((18, 10), (signals.LeftOut, signals.HeldOutLeftOut));
        Assert.Equal((10_406, 2_596), (signals.Fit.Points, signals.HeldOut.Points));
    }

    [Fact]
    public void A_log_of_utilisation_alone_has_no_other_signals() => Assert.Null(Calibrate(TelemetryText.NvidiaSmi(2000)).Signals);

    [Fact]
    public void A_later_log_without_power_is_estimated()
    {
        var calibration = Calibrate(Log(0, 3000));
        using var later = new TemporaryFile(TelemetryText.Table("time,util_pct,temp_c", 500, i => FormattableString.Invariant($"{Percent(i)},{25 + Watts(i) / 10:0.0}")));
        var estimate = PowerEstimate.Of(calibration, TelemetryFile.Read(later.Path, new() { PowerOptional = true }));
        var truth = Enumerable.Range(0, 500).Average(Watts);
        Assert.True(estimate.BySignals);
        Assert.Null(estimate.Errors);
        Assert.Equal(truth, estimate.MeanPowerW, 0.01 * truth);
        Assert.Equal(estimate.MeanPowerW * 500 / 1000, estimate.EnergyKwh, 6);
    }

    [Fact]
    public void A_later_log_without_those_signals_is_estimated_by_utilisation()
    {
        var calibration = Calibrate(Log(0, 3000));
        using var later = new TemporaryFile(TelemetryText.Table("time,power_w,util_pct", 505, i => FormattableString.Invariant($"{Watts(i)},{Percent(i)}")));
        var estimate = PowerEstimate.Of(calibration, TelemetryFile.Read(later.Path, new() { PowerOptional = true }));
        Assert.False(estimate.BySignals);
        Assert.True(Math.Abs(estimate.Errors!.EnergyError) < 0.02);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(99, true)]
    [InlineData(100, false)]
    public void An_estimate_says_whether_it_overlaps_what_was_fitted(int days, bool overlaps)
    {
        string Rows(int from, int count) => "time,power_w,util_pct\n" + string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"{TelemetryText.Start.AddDays(from + i):yyyy-MM-dd HH:mm},{Watts(i)},{Percent(i)}\n")));
        using var later = new TemporaryFile(Rows(days, 5));
        Assert.Equal(overlaps, PowerEstimate.Of(Calibrate(Rows(0, 100)), TelemetryFile.Read(later.Path, new())).Overlaps);
    }

    [Fact]
    public void A_log_without_power_is_refused_where_power_is_needed()
    {
        using var file = new TemporaryFile("time,util_pct,temp_c\n2025-01-01 00:00,5,40\n");
        Assert.Contains("no line names the columns", Assert.Throws<InputException>(() => TelemetryFile.Read(file.Path, new())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_of_a_log_without_power_are_those_of_utilisation()
    {
        using var file = new TemporaryFile("time,util\n2025-01-01 00:00,5\n2025-01-01 01:00,90\n");
        var log = TelemetryFile.Read(file.Path, new() { PowerOptional = true });
        Assert.Equal(0.9, log.Points[1].Utilisation, 9);
        Assert.False(log.HasPower);
    }
}
