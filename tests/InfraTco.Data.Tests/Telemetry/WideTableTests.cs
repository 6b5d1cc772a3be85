using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

/// <summary>Tables that have devices side by side.</summary>
public class WideTableTests
{
    private static string Time(int i) => MadeDevice.Start.AddMinutes(i).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    // The second device is busy at other times than the first.
    private static string Two(string header, FormattableString? unit = null) => header + "\n" + MadeDevice.Lines(
        100, i => $"{Time(i)},{MadeDevice.PowerW(i)}{unit?.Format},{MadeDevice.Percent(i)},{MadeDevice.PowerW(i + 40)}{unit?.Format},{MadeDevice.Percent(i + 40)}");

    [Theory]
    [InlineData("timestamp,gpu0_power_w,gpu0_util_pct,gpu1_power_w,gpu1_util_pct", "gpu0", "gpu1")]
    [InlineData("\"Time\",\"GPU 0 Power\",\"GPU 0 Utilization\",\"GPU 1 Power\",\"GPU 1 Utilization\"", "gpu0", "gpu1")]
    [InlineData("time,power_0,util_0,power_1,util_1", "0", "1")]
    [InlineData("time,Gpu0PowerW,Gpu0UtilPct,Gpu1PowerW,Gpu1UtilPct", "gpu0", "gpu1")]
    [InlineData("time,node1_gpu0_power_w,node1_gpu0_util_pct,node2_gpu0_power_w,node2_gpu0_util_pct", "node1-gpu0", "node2-gpu0")]
    [InlineData("time,left power (W),left utilisation (%),right power (W),right utilisation (%)", "left", "right")]
    [InlineData("\"Time\",\"DCGM_FI_DEV_POWER_USAGE{gpu=\"\"0\"\"}\",\"DCGM_FI_DEV_GPU_UTIL{gpu=\"\"0\"\"}\",\"DCGM_FI_DEV_POWER_USAGE{gpu=\"\"1\"\"}\",\"DCGM_FI_DEV_GPU_UTIL{gpu=\"\"1\"\"}\"", "gpu0", "gpu1")]
    public void Devices_side_by_side_are_several(string header, string first, string second)
    {
        var log = MadeDevice.Read(Two(header));
        MadeDevice.Is_in(log, 200);
        Assert.Equal([first, second], log.Devices);
        Assert.Equal(200, log.Rows);
        Assert.Equal(MadeDevice.PowerW(40), log.Points[1].PowerW, 9);
        Assert.Contains($"each row holds several devices: {first} is '", log.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Units_in_the_cells_are_those_of_each() => MadeDevice.Is_in(MadeDevice.Read(Two("\"Time\",\"GPU 0 Power\",\"GPU 0 Utilization\",\"GPU 1 Power\",\"GPU 1 Utilization\"", $" W")), 200);

    [Fact]
    public void Names_may_stand_in_groups_and_in_other_units()
    {
        var log = MadeDevice.Read("time,gpu0_power_w,gpu1_power_mw,gpu0_util_pct,gpu1_util_fraction\n"
            + MadeDevice.Lines(100, i => $"{Time(i)},{MadeDevice.PowerW(i)},{1000 * MadeDevice.PowerW(i)},{MadeDevice.Percent(i)},{MadeDevice.Percent(i) / 100.0}"));
        MadeDevice.Is_in(log, 200);
    }

    [Fact]
    public void Signals_are_those_of_their_device_or_common_to_all()
    {
        var log = MadeDevice.Read("host,time,gpu0_power_w,gpu0_util_pct,gpu0_temp1_c,gpu1_power_w,gpu1_util_pct,gpu1_temp1_c,inlet_temp_c\n"
            + MadeDevice.Lines(100, i => $"n1,{Time(i)},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)},50,{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)},60,20"));
        MadeDevice.Is_in(log, 200);
        Assert.Equal(["n1/gpu0", "n1/gpu1"], log.Devices);
        Assert.Equal(["temp_1_c", "inlet_temp_c"], log.SignalNames);
        Assert.All(log.Points, p => Assert.Equal([p.Device == 0 ? 50.0 : 60.0, 20.0], p.Signals.ToArray()));
    }

    [Fact]
    public void What_one_device_lacks_is_no_loss_to_the_others()
    {
        var log = MadeDevice.Read(Two("time,gpu0_power_w,gpu0_util_pct,gpu1_power_w,gpu1_util_pct") + "2025-01-01 00:00,[N/A],5,100,14.2857142857\n2025-01-01 00:01,100,14.2857142857\n");
        MadeDevice.Is_in(log, 202);
        Assert.Equal(1, log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal(1, log.Skipped[TelemetrySkip.Malformed]);
    }

    [Fact]
    public void More_than_256_columns_are_read()
    {
        var header = string.Concat(Enumerable.Range(0, 200).Select(g => FormattableString.Invariant($",gpu{g}_power_w,gpu{g}_util_pct")));
        var log = MadeDevice.Read("time" + header + "\n" + MadeDevice.Lines(
            3, i => $"{Time(i)}{string.Concat(Enumerable.Range(0, 200).Select(g => FormattableString.Invariant($",{MadeDevice.PowerW(g)},{MadeDevice.Percent(g)}")))}"));
        MadeDevice.Is_in(log, 600);
        Assert.Equal("gpu199", log.Devices[^1]);
    }

    [Fact]
    public void Statistics_of_one_device_are_not_devices()
    {
        var log = MadeDevice.Read("time,power_p50_w,power_p95_w,util_p50_pct,util_p95_pct\n" + MadeDevice.Lines(100, i => $"{Time(i)},{MadeDevice.PowerW(i)},400,{MadeDevice.Percent(i)},100"));
        MadeDevice.Is_in(log, 100);
        Assert.Single(log.Devices);
    }

    [Fact]
    public void A_power_without_a_utilisation_is_left_alone_and_told()
    {
        var log = MadeDevice.Read("time,gpu0_power_w,gpu0_util_pct,gpu1_power_w,gpu1_util_pct,gpu2_power_w\n"
            + MadeDevice.Lines(100, i => $"{Time(i)},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)},300"));
        MadeDevice.Is_in(log, 200);
        Assert.Contains("left alone: 'gpu2_power_w'", log.Notes[0], StringComparison.Ordinal);
        Assert.Equal("gpu0_power_w to gpu1_power_w", log.PowerName);
    }

    [Theory]
    [InlineData("time,gpu0_power_w,gpu1_power_w,util_pct\n", ":1:3: the columns 'gpu0_power_w' and 'gpu1_power_w' are powers of several devices")]
    [InlineData("time,gpu0_power_w,gpu0_util_pct,gpu1_power_w\n", ":1:4: the columns 'gpu0_power_w' and 'gpu1_power_w' are powers of several devices")]
    public void Powers_that_share_a_utilisation_are_refused(string header, string says) =>
        Assert.Contains(says, MadeDevice.Fault(header + "2025-01-01 00:00,100,200,5\n"), StringComparison.Ordinal);

    [Fact]
    public void A_log_whose_power_is_to_be_estimated_may_hold_utilisations_side_by_side()
    {
        var log = MadeDevice.Read("time,gpu0_util_pct,gpu1_util_pct\n" + MadeDevice.Lines(100, i => $"{Time(i)},{MadeDevice.Percent(i)},50"), new() { PowerOptional = true });
        Assert.Equal(200, log.Points.Count);
        Assert.Equal(["gpu0", "gpu1"], log.Devices);
    }
}
