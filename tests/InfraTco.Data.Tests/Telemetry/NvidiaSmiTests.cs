using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class NvidiaSmiTests
{
    [Theory]
    [InlineData("[N/A]")]
    [InlineData("[Not Supported]")]
    [InlineData("N/A")]
    [InlineData("ERR!")]
    [InlineData("[Unknown Error]")]
    [InlineData("Not Supported")]
    [InlineData("")]
    public void What_a_device_does_not_report_is_missing_and_not_malformed(string value)
    {
        var log = MadeDevice.Read("timestamp, power.draw [W], utilization.gpu [%], memory.used [MiB]\n"
            + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, {Draw(i)}, {MadeDevice.Percent(i)} %, {value}"));
        MadeDevice.Is_in(log, 75);
        Assert.Equal(25, log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal(25, log.SkippedRows);

        string Draw(int i) => i % 4 == 0 ? value : FormattableString.Invariant($"{MadeDevice.PowerW(i)} W");
    }

    [Theory]
    [InlineData("power.draw.instant [W], power.draw.average [W]", 2, 1)]
    [InlineData("power.draw.average [W], power.draw.instant [W]", 1, 2)]
    [InlineData("power.draw.instant [W], power.draw [W]", 2, 1)]
    [InlineData("power.limit [W], power.draw.instant [W]", 2, 1)]
    [InlineData("module.power.draw.average [W], power.draw [W]", 2, 1)]
    public void Of_several_powers_the_average_draw_of_the_device_is_read(string names, double first, double second)
    {
        var log = MadeDevice.Read($"timestamp, {names}, utilization.gpu [%]\n"
            + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, {MadeDevice.PowerW(i) * first} W, {MadeDevice.PowerW(i) * second} W, {MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 100);
    }

    [Fact]
    public void A_device_that_reports_no_average_is_read_by_its_draw()
    {
        var log = MadeDevice.Read("timestamp, power.draw.average [W], power.draw [W], utilization.gpu [%]\n"
            + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, [N/A], {MadeDevice.PowerW(i)} W, {MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(0, log.SkippedRows);
    }

    [Theory]
    [InlineData("index", "0", "1")]
    [InlineData("uuid", "GPU-0a", "GPU-0b")]
    [InlineData("gpu_uuid", "GPU-0a", "GPU-0b")]
    [InlineData("pci.bus_id", "00000000:17:00.0", "00000000:2A:00.0")]
    [InlineData("gpu_bus_id", "00000000:17:00.0", "00000000:2A:00.0")]
    public void Devices_are_told_apart_by_whichever_column_names_them(string name, string first, string second)
    {
        var log = MadeDevice.Read($"timestamp, {name}, power.draw [W], utilization.gpu [%]\n"
            + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i / 2)}, {(i % 2 == 0 ? first : second)}, {MadeDevice.PowerW(i)} W, {MadeDevice.Percent(i)} %"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal([first, second], log.Devices);
        Assert.Empty(log.Notes);
    }
}
