using System.Globalization;
using System.Text;
using InfraTco.Data;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;
using static InfraTco.Learning.Tests.Power.CalibratedLog;

namespace InfraTco.Learning.Tests.Power;

public class TelemetryReadingTests
{
    [Fact]
    public void Nvidia_smi_with_units_in_header_and_cells_is_read()
    {
        var calibration = Calibrate(TelemetryText.NvidiaSmi(500));
        Is_the_device(calibration);
        Assert.Equal(500, calibration.Log.Points.Count);
        Assert.Equal("NVIDIA H100 PCIe", calibration.Log.DeviceModel);
        Assert.Equal(1, calibration.Fit.R2, 6);
    }

    [Fact]
    public void Progress_of_a_file_that_grows_meanwhile_never_passes_its_length()
    {
        using var file = new TemporaryFile(TelemetryText.NvidiaSmi(3000));
        var told = new List<(long Read, long Length)>();
        var log = TelemetryFile.Read(file.Path, new() { Progress = Tell });
        Assert.Equal(4000, log.Points.Count);
        Assert.Equal(2, told.Count);
        Assert.All(told, t => Assert.Equal(t.Length, t.Read));
        Assert.Equal(new FileInfo(file.Path).Length, told[1].Length);

        void Tell(long read, long length)
        {
            told.Add((read, length));
            if (told.Count > 1)
                return;
            using var writer = new FileStream(file.Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            writer.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(3000, 1000).Select(i => TelemetryText.Row(i) + "\n"))));
        }
    }

    [Fact]
    public void Nvidia_smi_without_a_header_is_read_with_a_tenth_of_garbage()
    {
        var rows = string.Concat(Enumerable.Range(0, 1000).Select(i => (i % 10 == 3 ? "Unable to determine the device handle" : TelemetryText.Row(i)) + "\n"));
        var calibration = Calibrate(rows);
        Is_the_device(calibration);
        Assert.Equal(900, calibration.Log.Points.Count);
        Assert.Equal(100, calibration.Log.Skipped[TelemetrySkip.Malformed]);
        Assert.Equal("NVIDIA H100 PCIe", calibration.Log.DeviceModel);
    }

    [Fact]
    public void Nvidia_smi_without_units_is_read() => Is_the_device(Calibrate(
        TelemetryText.Table("timestamp, power.draw, utilization.gpu", 300, i => FormattableString.Invariant($" {TelemetryText.PowerW(i)}, {TelemetryText.Percent(i)}"))));

    [Theory]
    [InlineData("time,power_w,util_pct", 1.0, 1.0)]
    [InlineData("time,power_kw,util_pct", 0.001, 1.0)]
    [InlineData("time,power [mW],util [%]", 1000.0, 1.0)]
    [InlineData("time,power_w,util_fraction", 1.0, 0.01)]
    [InlineData("time,power,util", 1.0, 1.0)]
    [InlineData("time,power,util", 0.001, 0.01)]
    [InlineData("time,power_w,util_pct", 0.001, 1.0)]
    [InlineData("time,power_w,util_pct", 1.0, 0.01)]
    [InlineData("time,power_mw,util_pct", 1000.0, 1.0)]
    [InlineData("time,power_uw,util_pct", 1e6, 1.0)]
    [InlineData("time,power_milliwatts,util_pct", 1000.0, 1.0)]
    [InlineData("time,power_milliwatt_avg,util_pct", 1000.0, 1.0)]
    [InlineData("time,PowerKilowatts,util_pct", 0.001, 1.0)]
    [InlineData("time,power_watts,util_pct", 1.0, 1.0)]
    [InlineData("time,GPU_POWER_KW,util_pct", 0.001, 1.0)]
    [InlineData("time,power_kw,util_pct", 1.0, 1.0)]
    [InlineData("time,power_mw,util_pct", 1.0, 1.0)]
    [InlineData("time,power_w,util_pct", 1000.0, 1.0)]
    [InlineData("time,power_usage,util_pct", 1000.0, 1.0)]
    [InlineData("time,power_usage,util_pct", 1e6, 1.0)]
    [InlineData("time,power_usage,util_pct", 0.001, 1.0)]
    [InlineData("time,GPU_POWER_MW,util_pct", 1000.0, 1.0)]
    [InlineData("time,socket_power (\u00B5W),util_pct", 1e6, 1.0)]
    public void Units_of_power_and_utilisation_come_right_whether_stated_missing_or_wrong(string header, double power, double utilisation)
    {
        var calibration = Calibrate(TelemetryText.Table(header, 300, i =>
            FormattableString.Invariant($"{TelemetryText.PowerW(i) * power},{TelemetryText.Percent(i) * utilisation}")));
        Is_the_device(calibration);
    }

    [Theory]
    [InlineData("power_w", 0.001, "power is below 10 W as the file has it: read as kW (--power-unit W keeps it)")]
    [InlineData("power", 0.001, "power is below 10 W and names no unit: read as kW (--power-unit W keeps it)")]
    [InlineData("power_kw", 1.0, "kW half of the time, more than a device draws, as the file has it: read as W (--power-unit kW keeps it)")]
    [InlineData("power_usage", 1000.0, "kW half of the time, more than a device draws, and names no unit: read as mW (--power-unit W keeps it)")]
    [InlineData("power_mw", 1.0, "power is below 10 W as the file has it: read as W (--power-unit mW keeps it)")]
    [InlineData("power", 30.0, "power names no unit and passes 3 kW: read as W of a whole server")]
    [InlineData("power", 0.03, "power is below 30 W at work and names no unit: read as kW (--power-unit W keeps it)")]
    [InlineData("power_w", 0.07, "power stays below 30 W at work, as that of hardly any accelerator: is it that of a server in kW (--power-unit kW)?")]
    public void A_unit_that_is_wrong_or_missing_is_told(string name, double power, string says) => Assert.Contains(
        Calibrate(TelemetryText.Table($"time,{name},util_pct", 300, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * power},{TelemetryText.Percent(i)}"))).Log.Notes,
        note => note.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("power_w", 1.0)]
    [InlineData("power_milliwatts", 1000.0)]
    [InlineData("power_kw", 0.03)] // a server of 1.8 to 10 kW
    [InlineData("power_w", 30.0)]
    public void A_unit_that_the_numbers_bear_out_is_taken_without_a_word(string name, double power) => Assert.Empty(
        Calibrate(TelemetryText.Table($"time,{name},util_pct", 300, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * power},{TelemetryText.Percent(i)}"))).Log.Notes);

    [Theory]
    [InlineData("W", 0.03)]
    [InlineData("kW", 300.0)]
    public void A_unit_that_is_asked_for_is_kept(string unit, double power)
    {
        var watts = unit == "W" ? 1 : 1000;
        var log = Calibrate(TelemetryText.Table("time,power,util_pct", 300, i => FormattableString.Invariant($"{TelemetryText.PowerW(i) * power / watts},{TelemetryText.Percent(i)}")), new() { WattsPerUnit = watts }).Log;
        Assert.Equal(TelemetryText.PowerW(0) * power, log.Points[0].PowerW, 6);
        Assert.Empty(log.Notes);
    }

    [Theory]
    [InlineData("65535")]
    [InlineData("4294967295")]
    [InlineData("2147483632")]
    [InlineData("50000")]
    [InlineData("1e12")]
    public void Powers_that_no_device_draws_are_left_out_counted_and_told(string garbage)
    {
        var calibration = Calibrate(TelemetryText.Table("time,power_w,util_pct", 1000, i =>
            FormattableString.Invariant($"{(i % 50 == 7 ? garbage : TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture))},{TelemetryText.Percent(i)}")));
        Is_the_device(calibration);
        Assert.Equal(1000, calibration.Log.Rows);
        Assert.Equal(20, calibration.Log.Skipped[TelemetrySkip.OutOfRange]);
        Assert.Equal(980, calibration.Log.Points.Count);
        Assert.Equal(["20 powers are such as no device draws (more than 3000 W, or numbers such as 65535 that stand for no reading): left out"], calibration.Log.Notes.Take(1));
    }

    [Fact]
    public void Powers_that_no_device_draws_are_left_out_before_readings_are_averaged()
    {
        var calibration = Calibrate(TelemetryText.NvidiaSmi(20_000, i => i % 50 == 7
            ? string.Create(CultureInfo.InvariantCulture, $"{TelemetryText.Start.AddSeconds(i):yyyy/MM/dd HH:mm:ss.fff}, NVIDIA H100 PCIe, 50000 W, {TelemetryText.Percent(i)} %")
            : TelemetryText.Row(i)), new() { Capacity = 1024 });
        Is_the_device(calibration);
        Assert.Equal(400, calibration.Log.Skipped[TelemetrySkip.OutOfRange]);
        Assert.Equal(19_600, calibration.Log.Points.Sum(p => p.Readings));
    }

    [Fact]
    public void Garbage_in_a_series_leaves_its_partner_unpaired()
    {
        var times = Enumerable.Range(0, 200).Select(i => 1735689600 + 15.0 * i).ToArray();
        var log = Calibrate(TelemetryText.Prometheus(
            ("DCGM_FI_DEV_POWER_USAGE", times.Select((t, i) => (t, i % 50 == 7 ? "50000" : TelemetryText.PowerW(i).ToString(CultureInfo.InvariantCulture)))),
            ("DCGM_FI_DEV_GPU_UTIL", times.Select((t, i) => (t, TelemetryText.Percent(i).ToString(CultureInfo.InvariantCulture)))))).Log;
        Assert.Equal(4, log.Skipped[TelemetrySkip.OutOfRange]);
        Assert.Equal(4, log.Skipped[TelemetrySkip.Unpaired]);
        Assert.Equal(196, log.Points.Count);
    }

    [Fact]
    public void Ten_percent_of_garbage_is_skipped_counted_and_does_not_move_the_fit()
    {
        string[] garbage =
        [
            "#####", "2025/07/27 00:00:01.000, NVIDIA H100 PCIe, [N/A], [N/A]", "not a time, NVIDIA H100 PCIe, 100 W, 5 %",
            "2025/07/27 00:00:01.000, NVIDIA H100 PCIe, -5 W, 5 %", "2025/07/27 00:00:01.000, NVIDIA H100 PCIe, 100 W, 250 %",
            "timestamp, name, power.draw [W], utilization.gpu [%]", "1899/01/01 00:00:00.000, NVIDIA H100 PCIe, 100 W, 5 %",
        ];
        var calibration = Calibrate(TelemetryText.NvidiaSmi(1000, i => i % 10 == 3 ? garbage[i / 10 % garbage.Length] : TelemetryText.Row(i)));
        Is_the_device(calibration);
        Assert.Equal(1000, calibration.Log.Rows);
        Assert.Equal(100, calibration.Log.SkippedRows);
        Assert.Equal(900, calibration.Log.Points.Count);
        Assert.True(calibration.Log.Skipped[TelemetrySkip.OutOfRange] > 0);
        Assert.True(calibration.Log.Skipped[TelemetrySkip.Missing] > 0);
        Assert.True(calibration.Log.Skipped[TelemetrySkip.BadTime] > 0);
    }

    [Fact]
    public void Ten_percent_of_plausible_nonsense_does_not_move_the_fit() => Is_the_device(
        Calibrate(TelemetryText.NvidiaSmi(2000, i => i % 10 == 3
            ? string.Create(CultureInfo.InvariantCulture, $"{TelemetryText.Start.AddSeconds(i):yyyy/MM/dd HH:mm:ss.fff}, NVIDIA H100 PCIe, 2900 W, {TelemetryText.Percent(i)} %")
            : TelemetryText.Row(i))), tolerance: 0.5);

    [Fact]
    public void Repeated_rows_count_once()
    {
        var log = Calibrate(TelemetryText.NvidiaSmi(400, i => TelemetryText.Row(i / 2))).Log;
        Assert.Equal(200, log.Skipped[TelemetrySkip.Duplicate]);
        Assert.Equal(200, log.Points.Count);
    }

    [Fact]
    public void Readings_of_several_devices_without_a_column_that_names_them_are_told() => Assert.Contains(
        Calibrate("time,power_w,util_pct\n" + string.Concat(Enumerable.Range(0, 200).Select(i => FormattableString.Invariant(
            $"{TelemetryText.Start.AddSeconds(i / 2):yyyy-MM-dd HH:mm:ss},{TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}\n")))).Log.Notes,
        n => n.StartsWith("100 readings stand at the time of another", StringComparison.Ordinal));

    [Fact]
    public void Newest_first_gives_the_same_as_oldest_first()
    {
        var forwards = Calibrate(TelemetryText.NvidiaSmi(400));
        var backwards = Calibrate(TelemetryText.NvidiaSmi(400, i => TelemetryText.Row(399 - i)));
        Assert.Equal(forwards.Model, backwards.Model);
        Assert.Equal(forwards.HeldOut, backwards.HeldOut);
        Assert.Contains(backwards.Log.Notes, n => n.Contains("newest first", StringComparison.Ordinal));
    }

    [Fact]
    public void Time_that_steps_back_is_put_in_order_and_told() => Assert.Contains(
        Calibrate(TelemetryText.NvidiaSmi(400, i => TelemetryText.Row(i is >= 100 and < 110 ? 209 - i : i))).Log.Notes,
        n => n.Contains("time goes the other way", StringComparison.Ordinal));

    [Fact]
    public void More_readings_than_the_capacity_are_averaged_and_give_the_same_line()
    {
        var calibration = Calibrate(TelemetryText.NvidiaSmi(20_000), new() { Capacity = 1024 });
        Is_the_device(calibration);
        Assert.InRange(calibration.Log.Points.Count, 100, 1024);
        Assert.Equal(20_000, calibration.Log.Points.Sum(p => p.Readings));
        Assert.True(calibration.Log.BinMilliseconds >= 16_000);
    }

    [Fact]
    public void Redfish_environment_metrics_are_read_as_power()
    {
        var text = string.Concat(Enumerable.Range(0, 30).Select(i => "{\"@odata.id\":\"/redfish/v1/Chassis/1/EnvironmentMetrics\",\"PowerWatts\":{\"Reading\":" + (400 + i).ToString(CultureInfo.InvariantCulture)
            + "},\"PowerLimitWatts\":{\"SetPoint\":700}}\n"));
        using var file = new TemporaryFile(text, "redfish.json");
        var log = TelemetryFile.Read(file.Path, Options);
        Assert.Equal("Redfish", log.Format);
        Assert.Equal(30, log.Points.Count);
        Assert.Equal(414.5, log.Points.Average(p => p.PowerW), 9);
        Assert.False(log.HasUtilisation);
        var fault = Assert.Throws<InputException>(() => PowerCalibration.Of(log));
        Assert.Contains("no utilisation", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Redfish_power_controls_are_read()
    {
        using var file = new TemporaryFile("""{"PowerControl":[{"PowerConsumedWatts":344,"PowerLimit":{"LimitInWatts":500}},{"PowerConsumedWatts":355}]}""", "power.json");
        Assert.Equal(344, TelemetryFile.Read(file.Path, Options).Points[0].PowerW, 9);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("timestamp, power.draw [W], utilization.gpu [%]\n", "no readings")]
    [InlineData("a,b\n1,2\n", "no line names the columns")]
    [InlineData("{\"a\":1}", "no power in this JSON")]
    [InlineData("{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[]}}", "holds no series")]
    [InlineData("{\"status\":\"error\",\"error\":\"parse error\"}", "the range query failed (parse error)")]
    [InlineData("{\"data\":{\"result\":[{\"metric\":{\"gpu\":\"0\"},\"values\":[[1735689600,\"300\"]]}]}}", "have no name")]
    [InlineData("{\"data\":{\"result\":[{\"metric\":{\"__name__\":\"up\"},\"values\":[[1735689600,\"1\"]]}]}}", "holds no power (up)")]
    [InlineData("time,power_w\n2025-01-01 00:00,\n27.13.2025 00:00,1\n27.13.2025 00:01,1\n", ":3:1: none of 3 readings can be used (1 missing, 2 badTime; this is the first); times such as")]
    [InlineData("{\"status\":", "it should be telemetry")]
    public void A_file_without_telemetry_is_refused_in_one_line(string text, string says)
    {
        using var file = new TemporaryFile(text);
        var fault = Assert.Throws<InputException>(() => TelemetryFile.Read(file.Path, Options));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_range_query_whose_samples_stand_before_their_labels_is_read()
    {
        string Series(string name, Func<int, double> value) => "{\"values\":["
            + string.Join(',', Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"[{1735689600 + 15 * i},\"{value(i)}\"]")))
            + "],\"metric\":{\"__name__\":\"" + name + "\",\"gpu\":\"0\"}}";
        var calibration = Calibrate("{\"data\":{\"result\":[" + Series("DCGM_FI_DEV_POWER_USAGE", TelemetryText.PowerW) + "," + Series("DCGM_FI_DEV_GPU_UTIL", i => TelemetryText.Percent(i)) + "]}}");
        Is_the_device(calibration);
        Assert.Equal(0, calibration.Log.SkippedRows);
        Assert.Empty(calibration.Log.Notes);
    }

    [Theory]
    [InlineData("", "\n", "")]
    [InlineData("[", ",", "]")]
    public void Redfish_utilisation_belongs_to_the_power_of_its_own_document(string before, string between, string after)
    {
        var documents = Enumerable.Range(0, 100).Select(i => FormattableString.Invariant(
            $"{{\"@odata.id\":\"/redfish/v1/Chassis/1/Power\",\"PowerControl\":[{{\"PowerConsumedWatts\":{TelemetryText.PowerW(i)}}}],\"Oem\":{{\"UtilizationPercent\":{TelemetryText.Percent(i)}}}}}"));
        var calibration = Calibrate(before + string.Join(between, documents) + after);
        Is_the_device(calibration);
        Assert.Single(calibration.Log.Devices);
    }

    [Fact]
    public void Redfish_views_of_one_device_are_joined()
    {
        var documents = Enumerable.Range(0, 100).Select(i =>
        {
            var time = TelemetryText.Start.AddMinutes(i).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            return FormattableString.Invariant($"{{\"@odata.id\":\"/redfish/v1/Systems/1/Processors/GPU_1/EnvironmentMetrics\",\"PowerWatts\":{{\"Reading\":{TelemetryText.PowerW(i)},\"ReadingTime\":\"{time}\"}}}}")
                + FormattableString.Invariant($"{{\"@odata.id\":\"/redfish/v1/Systems/1/Processors/GPU_1/ProcessorMetrics\",\"BandwidthPercent\":{TelemetryText.Percent(i)},\"Timestamp\":\"{time}\"}}");
        });
        Is_the_device(Calibrate(string.Concat(documents)));
    }

    [Fact]
    public void A_time_that_a_script_puts_around_what_it_polls_is_read()
    {
        var documents = Enumerable.Range(0, 100).Select(i =>
        {
            var time = TelemetryText.Start.AddMinutes(i).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            return FormattableString.Invariant($"{{\"timestamp\":\"{time}\",\"@odata.id\":\"/redfish/v1/Systems/1/Processors/GPU_1/EnvironmentMetrics\",\"PowerWatts\":{{\"Reading\":{TelemetryText.PowerW(i)}}}}}\n")
                + FormattableString.Invariant($"{{\"timestamp\":\"{time}\",\"@odata.id\":\"/redfish/v1/Systems/1/Processors/GPU_1/ProcessorMetrics\",\"Oem\":{{\"SMUtilizationPercent\":{TelemetryText.Percent(i)}}}}}\n");
        });
        var calibration = Calibrate(string.Concat(documents));
        Is_the_device(calibration);
        Assert.Empty(calibration.Log.Notes);
    }

    [Fact]
    public void Json_with_garbled_text_is_read_for_the_rest()
    {
        using var file = new TemporaryFile("");
        var text = "{\"Name\":\"#\",\"#\":\"\\ud800\",\"PowerControl\":[{\"PowerConsumedWatts\":344}]}";
        File.WriteAllBytes(file.Path, [.. System.Text.Encoding.ASCII.GetBytes(text).Select(b => b == '#' ? (byte)0xFF : b)]);
        Assert.Equal(344, TelemetryFile.Read(file.Path, Options).Points[0].PowerW, 9);
    }

    [Fact]
    public void Utf16_as_powershell_writes_it_is_read()
    {
        using var file = new TemporaryFile("");
        File.WriteAllText(file.Path, TelemetryText.NvidiaSmi(300), System.Text.Encoding.Unicode);
        Is_the_device(PowerCalibration.Of(TelemetryFile.Read(file.Path, Options)));
    }

    [Fact]
    public void A_quoted_cell_may_hold_the_separator_and_a_thousands_mark() => Is_the_device(Calibrate(
        TelemetryText.Table("\"time\",\"host\",\"power [mW]\",\"util_pct\"", 300, i => FormattableString.Invariant($"\"rack 1, node 2\",\"{TelemetryText.PowerW(i) * 1000:#,##0.000}\",\"{TelemetryText.Percent(i)}\""))));

    [Fact]
    public void A_comma_stands_for_the_point_where_semicolons_separate()
    {
        var text = TelemetryText.Table("time,power_w,util_pct", 300, i => FormattableString.Invariant($"{TelemetryText.PowerW(i)},{TelemetryText.Percent(i)}"));
        Is_the_device(Calibrate(text.Replace(',', ';').Replace('.', ',')));
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e9)]
    public void Numbers_since_1970_are_read_whatever_part_of_a_second_they_count(double perSecond)
    {
        using var file = new TemporaryFile("time,power_w,util_pct\n" + (1735689600 * perSecond).ToString("F0", CultureInfo.InvariantCulture) + ",100,5\n");
        Assert.Equal(1735689600_000, TelemetryFile.Read(file.Path, Options).Points[0].TimeMilliseconds);
    }

    [Fact]
    public void More_than_half_left_out_is_told() => Assert.Contains(
        Calibrate(TelemetryText.NvidiaSmi(400, i => i % 3 > 0 ? "#####" : TelemetryText.Row(i))).Log.Notes, n => n.Contains("more than half", StringComparison.Ordinal));

    [Fact]
    public void A_constant_column_is_refused()
    {
        var utilisation = Assert.Throws<InputException>(() => Calibrate(TelemetryText.Table("time,power_w,util_pct", 100, i => FormattableString.Invariant($"{200 + i},40"))));
        Assert.Contains("utilisation stays at 40 %", utilisation.Message, StringComparison.Ordinal);
        var power = Assert.Throws<InputException>(() => Calibrate(TelemetryText.Table("time,power_w,util_pct", 100, i => FormattableString.Invariant($"300,{i}"))));
        Assert.Contains("power stays at 300 W", power.Message, StringComparison.Ordinal);
    }
}
