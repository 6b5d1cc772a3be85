using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class HeaderlessTableTests
{
    [Fact]
    public void Columns_of_nvidia_smi_without_a_header_are_told_by_their_units()
    {
        var log = MadeDevice.Read(MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, 0, {MadeDevice.PowerW(i):0.00} W, {MadeDevice.Percent(i)} %, {20345 + i} MiB, 1980 MHz"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["0"], log.Devices);
        Assert.Equal(["memory 5 [MiB]", "clock 6 [MHz]"], log.SignalNames);
        Assert.Equal(["no line names the columns: by units and forms they are 1 timestamp, 2 index, 3 power.draw [W], 4 utilization.gpu [%]"], log.Notes);
        Assert.Equal(0, log.SkippedRows);
    }

    [Fact]
    public void A_limit_beside_the_draw_and_a_second_percentage_are_not_mistaken_for_them()
    {
        var log = MadeDevice.Read(MadeDevice.Lines(
            100, i => $"{MadeDevice.SmiTime(i)}, GPU-1f{i % 2}, 00000000:{17 + i % 2}:00.0, NVIDIA H100 80GB HBM3, 700.00 W, {MadeDevice.PowerW(i):0.00} W, {MadeDevice.Percent(i)} %, {MadeDevice.Percent(i) / 2} %"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["GPU-1f0", "GPU-1f1"], log.Devices);
        Assert.Equal("NVIDIA H100 80GB HBM3", log.DeviceModel);
        Assert.Contains("6 power.draw [W], 7 utilization.gpu [%], 8 utilization 8 [%]", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_come_round_equally_often_are_those_of_devices_and_temperatures_are_not()
    {
        var log = MadeDevice.Read(MadeDevice.Lines(96, i => $"{MadeDevice.SmiTime(i / 8)}, {30 + i * i % 7}, {i % 8}, {MadeDevice.PowerW(i):0.00} W, {MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 96);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7"], log.Devices);
    }

    [Fact]
    public void Garbage_and_absent_values_do_not_hide_the_columns_and_are_counted()
    {
        string[] bad = ["#####", "Unable to determine the device handle", "2024/11/02 10:15:01.000, 0, [N/A], 5 %", "2024/11/02 10:15:01.000, 0, ERR!, 5 %", "not a time, 0, 99.00 W, 5 %"];
        var log = MadeDevice.Read(MadeDevice.Lines(500, i => i % 10 == 0
            ? (FormattableString)$"{bad[i / 10 % bad.Length]}"
            : $"{MadeDevice.SmiTime(i)}, 0, {MadeDevice.PowerW(i):0.00} W, {MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 450);
        Assert.Equal(500, log.Rows);
        Assert.Equal(20, log.Skipped[TelemetrySkip.Malformed]);
        Assert.Equal(20, log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal(10, log.Skipped[TelemetrySkip.BadTime]);
    }

    [Fact]
    public void A_unit_in_the_cells_is_turned_into_watts() =>
        MadeDevice.Is_in(MadeDevice.Read(MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, {MadeDevice.PowerW(i) / 1000:0.00000} kW, {MadeDevice.Percent(i)} %")), 100);

    [Fact]
    public void Fewer_lines_than_are_looked_at_are_enough() =>
        Assert.Equal(312.45, Assert.Single(MadeDevice.Read("2024/11/02 10:15:01.123, 0, 312.45 W, 87 %, 20345 MiB\n").Points).PowerW, 9);

    [Fact]
    public void A_log_whose_power_is_to_be_estimated_needs_none() =>
        Assert.Equal(0.87, Assert.Single(MadeDevice.Read("2024/11/02 10:15:01.123, 0, 87 %\n", new() { PowerOptional = true }).Points).Utilisation, 9);

    [Theory]
    [InlineData("2024/11/02 10:15:01.123, 0, 312.45, 87, 20345\n", "but for the time (column 1) the cells have no units that tell them; put a line above them")]
    [InlineData("2024/11/02 10:15:01.123, 0, 87 %, 20345 MiB\n", "but for the time (column 1)")]
    [InlineData("0, 312.45 W, 87 %\n", "no line names the columns of a time and a power")]
    [InlineData("2024/11/02 10:15:01.123, 312.45 W, 700.00 W, 87 %\n", "columns 2 and 3 are both a power that does not move at first")]
    public void Cells_that_do_not_tell_the_columns_are_refused_with_what_to_do(string line, string says)
    {
        var fault = MadeDevice.Fault(line);
        Assert.Contains(":1:1: no line names the columns", fault, StringComparison.Ordinal);
        Assert.Contains(says, fault, StringComparison.Ordinal);
        Assert.Contains("'timestamp, index, power.draw [W], utilization.gpu [%]'", fault, StringComparison.Ordinal);
        Assert.Equal(!says.StartsWith("columns 2", StringComparison.Ordinal), fault.Contains("--columns timestamp,index,power.draw,utilization.gpu", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_without_units_is_read_once_its_names_stand_above()
    {
        var rows = MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, 0, {MadeDevice.PowerW(i):0.00}, {MadeDevice.Percent(i)}");
        MadeDevice.Is_in(MadeDevice.Read("timestamp, index, power.draw [W], utilization.gpu [%]\n" + rows), 100);
    }

    private static readonly TelemetryOptions Named = new() { Columns = ["timestamp", "index", "power.draw", "utilization.gpu"] };

    [Theory]
    [InlineData(", ")]
    [InlineData(";")]
    [InlineData("\t")]
    public void A_log_without_header_and_units_is_read_by_the_names_that_the_user_gives(string separator)
    {
        var log = MadeDevice.Read(MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i / 2)}, {i % 2}, {MadeDevice.PowerW(i):0.00}, {MadeDevice.Percent(i)}").Replace(", ", separator, StringComparison.Ordinal), Named);
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["0", "1"], log.Devices);
        Assert.Empty(log.Notes);
        Assert.Equal("power.draw", log.PowerName);
    }

    [Fact]
    public void Names_that_the_user_gives_may_hold_no_time_where_spaces_separate() =>
        MadeDevice.Is_in(MadeDevice.Read(MadeDevice.Lines(100, i => $"    0   {MadeDevice.PowerW(i):0.00}     {MadeDevice.Percent(i)}"), new() { Columns = ["index", "power.draw", "utilization.gpu"] }), 100);

    [Fact]
    public void Garbage_before_and_between_the_rows_that_the_user_names_is_counted()
    {
        var log = MadeDevice.Read(MadeDevice.Lines(100, i => i % 10 == 0 ? (FormattableString)$"#####" : $"{MadeDevice.SmiTime(i)}, 0, {MadeDevice.PowerW(i):0.00}, {MadeDevice.Percent(i)}"), Named);
        MadeDevice.Is_in(log, 90);
        Assert.Equal(10, log.Skipped[TelemetrySkip.Malformed]);
    }

    [Fact]
    public void A_file_that_names_its_columns_itself_keeps_its_names()
    {
        var log = MadeDevice.Read("time,util_pct,power_w\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)},{MadeDevice.Percent(i)},{MadeDevice.PowerW(i)}"), Named);
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["the file names its columns itself: --columns is not used"], log.Notes);
    }

    [Theory]
    [InlineData("timestamp,power.draw,utilization.gpu", "--columns names 3 columns, and most lines have 4")]
    [InlineData("a,b,c,d", "--columns: a,b,c,d names no power; timestamp,index,power.draw,utilization.gpu would be right")]
    public void Names_that_do_not_fit_are_refused(string names, string says) =>
        Assert.Contains(says, MadeDevice.Fault("2024/11/02 10:15:01.123, 0, 312.45, 87\n", new() { Columns = names.Split(',') }), StringComparison.Ordinal);

    [Fact]
    public void A_header_in_a_language_that_is_not_known_is_one_row_left_out()
    {
        var log = MadeDevice.Read("Zeit;Leistung;Auslastung\n"
            + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)};{MadeDevice.PowerW(i).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',')} W;{MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(1, log.Skipped[TelemetrySkip.Malformed]);
    }
}
