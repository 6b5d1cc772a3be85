using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;
using static InfraTco.Learning.Tests.Power.CalibratedLog;

namespace InfraTco.Learning.Tests.Power;

/// <summary>Logs that hold what they should not: units, clocks, columns and readings that differ within them.</summary>
public class TelemetryDoubtTests
{
    // A small accelerator of 60 W that idles at 9 W the whole time is none of a server in kW.
    [Fact]
    public void An_idle_device_of_few_watts_is_left_alone()
    {
        var log = Read(TelemetryText.Table("time,power,util_pct", 300, i => FormattableString.Invariant($"{9 + 0.1 * (i % 20)},{i % 3}")));
        Assert.All(log.Points, p => Assert.InRange(p.PowerW, 9, 11));
    }

    // Hours of work, and then none: what an idle quarter varies by says nothing of the model.
    [Fact]
    public void A_log_that_ends_idle_keeps_its_confidence() => Assert.True(Calibrate(TelemetryText.Table(
        "time,power_w,util_pct", 600, i => i < 420 ? FormattableString.Invariant($"{TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}") : FormattableString.Invariant($"{61 + i % 2},0"))).IsTelling);

    [Fact]
    public void A_quiet_file_and_a_busy_one_of_known_units_go_together()
    {
        string Table(Func<int, double> power, Func<int, double> percent) => TelemetryText.Table("time,power_w,util_pct", 300, i => FormattableString.Invariant($"{power(i)},{percent(i)}"));
        using var quiet = new TemporaryFile(Table(i => 11 + i % 8 * 0.1, i => i % 20 * 0.05));
        using var busy = new TemporaryFile(Table(TelemetryText.PowerW, i => TelemetryText.Percent(i)));
        Assert.InRange(TelemetryFile.Read(quiet.Path, new()).Points.Max(p => p.PowerW), 11, 12);
        Assert.InRange(TelemetryFile.Read([quiet.Path, busy.Path], new()).Points.Max(p => p.PowerW), 150, 400); // means of the two, at the same hours
    }

    [Fact]
    public void A_power_of_nothing_is_no_reading()
    {
        var log = Read(TelemetryText.Table("time,power_w,util_pct", 300, i => FormattableString.Invariant($"{(i % 3 == 0 ? 0 : TelemetryText.PowerW(i))},{TelemetryText.Percent(i)}")));
        Assert.Equal(100, log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal(200, log.Points.Count);
    }

    // One in ten, or all after half of the log. Where single fractions of little are, the readings beside them cannot tell it.
    [Theory]
    [InlineData("time,power_w,util_pct", 0.001, 1.0, true, 0.01, "200 powers are a thousandth of what the others are")]
    [InlineData("time,power_w,util_pct", 0.001, 1.0, false, 0.01, "1000 powers are a thousandth of what the others are")]
    [InlineData("time,power,util_pct", 1.0, 0.01, true, 10, "utilisations of up to 1 % stand beside powers of a hundred times as much")]
    [InlineData("time,power,util_pct", 1.0, 0.01, false, 0.01, "utilisations of up to 1 % stand beside powers of a hundred times as much")]
    public void A_unit_that_changes_within_a_file_is_told_by_what_stands_beside_it(string header, double power, double utilisation, bool isScattered, double toleranceW, string says)
    {
        var log = Read(TelemetryText.Table(header, 2000, i => (isScattered ? i % 10 == 3 : i >= 1000)
            ? FormattableString.Invariant($"{TelemetryText.PowerW(i) * power},{TelemetryText.Percent(i) * utilisation}")
            : FormattableString.Invariant($"{TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}")));
        Assert.Contains(log.Notes, n => n.Contains(says, StringComparison.Ordinal));
        Assert.Equal(2000, log.Points.Count);
        Is_the_device(PowerCalibration.Of(log), toleranceW);
    }

    // Longer than what is kept, so that readings are averaged before the last of them is met.
    [Fact]
    public void A_unit_that_changes_late_in_a_long_log_is_told_before_readings_are_averaged()
    {
        using var file = new TemporaryFile(TelemetryText.Table("time,power_w,util_pct", 4000, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * (i % 10 < 3 ? 0.001 : 1)},{TelemetryText.Percent(i)}")));
        var log = TelemetryFile.Read(file.Path, new() { Capacity = 500 });
        Assert.InRange(log.Points.Min(p => p.PowerW), TelemetryText.IdleW, TelemetryText.IdleW + TelemetryText.SlopeW);
        Is_the_device(PowerCalibration.Of(log));
    }

    [Fact]
    public void Powers_that_rise_without_a_gap_are_in_one_unit()
    {
        var log = Read(TelemetryText.Table("time,power_w,util_pct", 2000, i => FormattableString.Invariant($"{0.3 * Math.Pow(1.08, TelemetryText.Percent(i))},{TelemetryText.Percent(i)}")));
        Assert.DoesNotContain(log.Notes, n => n.Contains("thousandth", StringComparison.Ordinal));
        Assert.Equal(2000, log.Points.Count);
    }

    // Of 60 to 340 W, or of a server of 1.8 to 10.2 kW; with one in fifty at 1 W, which lies between.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(30, 0)]
    [InlineData(1, 50)]
    public void Kilowatts_among_watts_are_told_of_servers_and_beside_garbage(double times, int garbage)
    {
        var log = Read(TelemetryText.Table("time,power_w,util_pct", 2000, i => FormattableString.Invariant(
            $"{(garbage > 0 && i % garbage == 7 ? 1 : TelemetryText.PowerW(i) * times * (i % 3 == 0 ? 0.001 : 1))},{TelemetryText.Percent(i)}")));
        var model = PowerCalibration.Of(log).Model;
        Assert.Equal(TelemetryText.IdleW * times, model.IdleW, times);
        Assert.Equal((TelemetryText.IdleW + TelemetryText.SlopeW) * times, model.FullW, times);
    }

    // A thousandth of what they draw at work, but always about the same.
    [Theory]
    [InlineData(30, 8)]
    [InlineData(4, 1)]
    [InlineData(1, 0.2)]
    public void What_is_off_is_not_in_another_unit(double times, double off)
    {
        var log = Read(TelemetryText.Table("time,power_w,util_pct", 2000, i => i % 4 == 0 ? FormattableString.Invariant($"{off + off / 8 * (i % 3)},0") : FormattableString.Invariant($"{times * TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}")));
        Assert.DoesNotContain(log.Notes, n => n.Contains("thousandth", StringComparison.Ordinal));
        Assert.Equal(500, log.Points.Count(p => p.PowerW < 2 * off));
    }

    // One works, one rests, one is always busy: in fractions all three.
    [Fact]
    public void Fractions_called_percent_are_told_by_the_log_as_a_whole()
    {
        double Percent(int i) => (i % 3) switch { 0 => TelemetryText.Percent(i), 1 => i % 7, _ => 100 };
        var log = Read(TelemetryText.Table("time,gpu,power_w,util_pct", 3000, i => FormattableString.Invariant($"{i % 3},{TelemetryText.IdleW + TelemetryText.SlopeW * Percent(i) / 100},{Percent(i) / 100}")));
        Is_the_device(PowerCalibration.Of(log));
    }

    [Theory]
    [InlineData("{0},{1}", "{2},{1}")]
    [InlineData("{2},{1}", "{0},{1}")]
    [InlineData("{0},{1}", "{0},{3}")]
    public void A_reading_that_is_repeated_in_another_unit_counts_once(string first, string second)
    {
        string Rows(string form, int i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, TelemetryText.PowerW(i), TelemetryText.Percent(i), TelemetryText.PowerW(i) / 1000, TelemetryText.Percent(i) / 100.0);
        var text = TelemetryText.Table("time,power_w,util_pct", 1000, i => Rows(first, i));
        var log = Read(text + string.Join('\n', TelemetryText.Table("time,power_w,util_pct", 1000, i => Rows(second, i)).Split('\n')[1..]));
        Assert.Equal(1000, log.Skipped[TelemetrySkip.Duplicate]);
        Is_the_device(PowerCalibration.Of(log));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(3000)]
    public void Units_that_mix_once_readings_are_averaged_are_told(int from)
    {
        using var file = new TemporaryFile(TelemetryText.Table("time,power_w,util_pct", 4000, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * (i >= from && i % 3 == 0 ? 0.001 : 1)},{TelemetryText.Percent(i)}")));
        Is_the_device(PowerCalibration.Of(TelemetryFile.Read(file.Path, new() { Capacity = 500 })));
    }

    // One in fractions throughout, one in percent.
    [Fact]
    public void Devices_of_one_log_may_be_in_units_of_their_own()
    {
        var log = Read(TelemetryText.Table("time,gpu,power_w,util_pct", 2000, i => FormattableString.Invariant($"{i % 2},{TelemetryText.PowerW(i)},{(i % 2 == 0 ? 0.01 : 1) * TelemetryText.Percent(i)}")));
        Is_the_device(PowerCalibration.Of(log));
    }

    // A card that rests in two states, at 0 to 1 % of work.
    [Fact]
    public void Percent_of_hardly_any_work_are_no_fractions()
    {
        var log = Read(TelemetryText.Table("time,power_w,util_pct", 2000, i => FormattableString.Invariant($"{(i % 2 == 0 ? 50 : 85) + i % 7},{i % 13 / 13.0}")));
        Assert.DoesNotContain(log.Notes, n => n.Contains("fractions", StringComparison.Ordinal));
        Assert.True(log.Points.Max(p => p.Utilisation) <= 0.01);
    }

    [Theory]
    [InlineData("time,power,util_pct", 0.001, 1.0, "its power is in another unit than that of")]
    [InlineData("time,power_w,util", 1.0, 0.01, "its utilisation is in fractions, that of")]
    public void Files_in_different_units_are_refused(string header, double power, double utilisation, string says)
    {
        string Table(double watts, double share) => TelemetryText.Table(header, 300, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * watts},{TelemetryText.Percent(i) * share}"));
        using var first = new TemporaryFile(Table(1, 1));
        using var second = new TemporaryFile(Table(power, utilisation));
        var fault = Assert.Throws<InputException>(() => TelemetryFile.Read([first.Path, second.Path], new()));
        Assert.Equal(second.Path, fault.File);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logger_that_starts_anew_may_name_its_columns_in_another_order()
    {
        var (first, second) = (TelemetryText.Table("time,power_w,util_pct", 200, Row), TelemetryText.Table("time,util_pct,power_w", 400, Turned));
        var log = Read(first + second[..(second.IndexOf('\n', StringComparison.Ordinal) + 1)] + string.Join('\n', second.Split('\n')[201..]));
        Is_the_device(PowerCalibration.Of(log));
        Assert.Equal(400, log.Points.Count);
        Assert.Equal(1, log.SkippedRows);
        Assert.Contains("names the columns anew, differently", Assert.Single(log.Notes), StringComparison.Ordinal);

        static string Row(int i) => FormattableString.Invariant($"{TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}");
        static string Turned(int i) => FormattableString.Invariant($"{TelemetryText.Percent(i)},{TelemetryText.PowerW(i)}");
    }

    [Fact]
    public void Clocks_that_differ_are_told_and_cost_confidence()
    {
        var calibration = Calibrate(TelemetryText.Table("time,power_w,util_pct", 600, i => FormattableString.Invariant($"{TelemetryText.PowerW(i + 15)},{TelemetryText.Percent(i)}")));
        Assert.Contains(calibration.Notes, note => note.Contains("power goes with the utilisation of 54000 s later (R2 1.00", StringComparison.Ordinal));
        Assert.Contains(calibration.Notes, note => note.Contains("has confidence C", StringComparison.Ordinal));
        Assert.Contains("confidence: C,\n    source: \"telemetry", PowerProfile.Text(calibration, "h100-pcie", "my-h100.yaml"), StringComparison.Ordinal);
        Assert.False(calibration.IsTelling);
    }
}
