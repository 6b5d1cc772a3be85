using System.Globalization;

namespace InfraTco.Data.Tests.Telemetry;

/// <summary>What the tools of AMD write.</summary>
public class AmdTests
{
    [Fact]
    public void What_amd_smi_monitor_writes_is_read()
    {
        var log = MadeDevice.Read("timestamp,gpu,power_usage,hotspot_temperature,memory_temperature,gfx_clk,gfx,mem,vram_used\n" + MadeDevice.Lines(
            200, i => $"{1767225600 + i / 2},{i % 2},{MadeDevice.PowerW(i)},52,40,2100,{MadeDevice.Percent(i)},5,283"));
        MadeDevice.Is_in(log, 200);
        Assert.Equal(["0", "1"], log.Devices);
        Assert.Equal(("power_usage", "gfx"), (log.PowerName, log.UtilisationName));
    }

    [Theory]
    [InlineData("timestamp,gpu,gfx_activity,umc_activity,socket_power,gfx_voltage,power_management")]
    [InlineData("timestamp,device,GPU use (%),GPU Memory Read/Write Activity (%),Average Graphics Package Power (W),Voltage (mV),Max Graphics Package Power (W)")]
    [InlineData("timestamp,device,GPU use (%),GPU Memory Allocated (VRAM%),Current Socket Graphics Package Power (W),Voltage (mV),Max Graphics Package Power (W)")]
    public void What_amd_smi_metric_and_rocm_smi_write_is_read(string names)
    {
        var log = MadeDevice.Read(names + "\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)},card0,{MadeDevice.Percent(i)},7,{MadeDevice.PowerW(i)},900,750"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal((names.Split(',')[4], names.Split(',')[2]), (log.PowerName, log.UtilisationName));
    }

    [Theory]
    [InlineData("timestamp,gpu_power_w,gpu_used_mb,utilization_pct", "gpu_power_w", "utilization_pct")]
    [InlineData("timestamp,cpu_socket_power_w,gpu_power_w,gpu_use", "gpu_power_w", "gpu_use")]
    [InlineData("timestamp,gpu_users,gpu_power_w,gpu_use_percent", "gpu_power_w", "gpu_use_percent")]
    [InlineData("timestamp,tensor_engine_active,gpu_power_w,util_pct", "gpu_power_w", "util_pct")]
    public void Names_of_amd_are_not_looked_for_inside_others(string names, string power, string utilisation)
    {
        var columns = names.Split(',');
        var log = MadeDevice.Read(names + "\n" + MadeDevice.Lines(
            100, i => $"{MadeDevice.SmiTime(i)},{string.Join(',', columns[1..].Select(c => c == power ? $"{MadeDevice.PowerW(i)}" : c == utilisation ? $"{MadeDevice.Percent(i)}" : "150"))}"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal((power, utilisation), (log.PowerName, log.UtilisationName));
    }

    // 0 and 1 are percents of a device that hardly works, not all of it.
    [Fact]
    public void Activity_of_amd_is_in_percent()
    {
        var log = MadeDevice.Read("timestamp,gpu,gfx_activity,socket_power\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)},0,{i % 2},{150 + i % 2}"));
        Assert.Equal(0.01, log.Points.Max(p => p.Utilisation));
    }

    [Fact]
    public void Scrapes_of_the_exporter_are_read()
    {
        static string Metric(string name, FormattableString value, int i) =>
            $"# TYPE {name} gauge\n{name}{{card_model=\"0x74a1\",gpu_id=\"0\",hostname=\"n1\"}} {value.ToString(CultureInfo.InvariantCulture)} {1767225600000L + 15_000 * i}\n";
        var log = MadeDevice.Read(string.Concat(Enumerable.Range(0, 100).Select(i =>
            Metric("gpu_gfx_activity", $"{MadeDevice.Percent(i)}", i) + Metric("gpu_umc_activity", $"5", i) + Metric("gpu_package_power", $"{MadeDevice.PowerW(i)}", i))));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["n1/0"], log.Devices);
    }

    // rocm-smi --csv in a loop: names again and again, and no time.
    [Fact]
    public void Rows_without_a_time_are_a_second_apart()
    {
        const string Names = "device,GPU use (%),Average Graphics Package Power (W)\n";
        var log = MadeDevice.Read(MadeDevice.Lines(100, i => $"{Names}card0,{MadeDevice.Percent(i)},{MadeDevice.PowerW(i)}\ncard1,{MadeDevice.Percent(i)},{MadeDevice.PowerW(i)}\n"));
        MadeDevice.Is_in(log, 200);
        Assert.Equal((1000, 0), (log.StepMilliseconds, log.SkippedRows));
        Assert.Equal(["card0", "card1"], log.Devices);
        Assert.Contains("the rows state no time", Assert.Single(log.Notes), StringComparison.Ordinal);
    }
}
