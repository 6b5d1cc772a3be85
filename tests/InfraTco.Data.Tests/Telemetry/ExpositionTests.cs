using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class ExpositionTests
{
    private static string Labels(int gpu) => $"gpu=\"{gpu}\",UUID=\"GPU-{gpu}\",device=\"nvidia{gpu}\",modelName=\"NVIDIA H100 80GB HBM3\",Hostname=\"n1\"";

    private static string Metric(string name, string value, string time) =>
        $"# HELP {name} As the exporter says.\n# TYPE {name} gauge\n{name}{{{Labels(0)}}} {value}{time}\n{name}{{{Labels(1)}}} {value}{time}\n";

    private static string Scrape(int i, string time = "") =>
        Metric("DCGM_FI_DEV_GPU_TEMP", "55", time)
        + Metric("DCGM_FI_DEV_POWER_USAGE", MadeDevice.PowerW(i).ToString(CultureInfo.InvariantCulture), time)
        + Metric("DCGM_FI_DEV_XID_ERRORS", "0", time)
        + Metric("DCGM_FI_DEV_GPU_UTIL", MadeDevice.Percent(i).ToString(CultureInfo.InvariantCulture), time)
        + Metric("DCGM_FI_PROF_GR_ENGINE_ACTIVE", (MadeDevice.Percent(i) / 100.0).ToString(CultureInfo.InvariantCulture), time);

    private static long Milliseconds(int i) => new DateTimeOffset(MadeDevice.Start).ToUnixTimeMilliseconds() + 15_000L * i;

    private static string Scrapes(Func<int, string> scrape) => string.Concat(Enumerable.Range(0, 100).Select(scrape));

    [Fact]
    public void Scrapes_with_times_are_read()
    {
        var log = MadeDevice.Read(Scrapes(i => Scrape(i, $" {Milliseconds(i)}")));
        MadeDevice.Is_in(log, 200);
        Assert.Equal("Prometheus scrapes", log.Format);
        Assert.Equal(["n1/GPU-0", "n1/GPU-1"], log.Devices);
        Assert.Equal("NVIDIA H100 80GB HBM3", log.DeviceModel);
        Assert.Equal(["DCGM_FI_DEV_GPU_TEMP", "DCGM_FI_PROF_GR_ENGINE_ACTIVE"], log.SignalNames);
        Assert.Equal(Milliseconds(0), log.Points[0].TimeMilliseconds);
        Assert.Equal(["metrics left alone: DCGM_FI_DEV_XID_ERRORS"], log.Notes);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("# {0}")]
    [InlineData("#{0}")]
    public void A_line_with_a_time_is_that_of_the_scrape_below_it(string line)
    {
        var log = MadeDevice.Read(Scrapes(i => string.Format(CultureInfo.InvariantCulture, line, Milliseconds(i) / 1000) + "\n" + Scrape(i)));
        MadeDevice.Is_in(log, 200);
        Assert.Equal(15_000, log.StepMilliseconds);
        Assert.Equal(Milliseconds(0), log.Points[0].TimeMilliseconds);
    }

    [Fact]
    public void Scrapes_without_times_are_taken_to_be_as_far_apart_as_the_exporter_gathers_and_it_is_told()
    {
        var log = MadeDevice.Read(Scrapes(i => Scrape(i)));
        MadeDevice.Is_in(log, 200);
        Assert.Equal(30_000, log.StepMilliseconds);
        Assert.Contains("scrapes are taken to be 30 s apart", log.Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_utilisation_that_is_preferred_may_come_after_another()
    {
        var log = MadeDevice.Read(Scrapes(i => Metric("DCGM_FI_PROF_SM_ACTIVE", "0.5", $" {Milliseconds(i)}") + Scrape(i, $" {Milliseconds(i)}")));
        MadeDevice.Is_in(log, 200);
        Assert.Equal("DCGM_FI_DEV_GPU_UTIL", log.UtilisationName);
        Assert.Equal(400, log.Rows);
    }

    [Fact]
    public void Garbage_is_skipped_and_counted()
    {
        var log = MadeDevice.Read(Scrapes(i => i % 10 == 5
            ? "curl: (7) Failed to connect\n}{\n\n" + Metric("DCGM_FI_DEV_POWER_USAGE", "NaN", $" {Milliseconds(i)}") + Metric("DCGM_FI_DEV_GPU_UTIL", "many", $" {Milliseconds(i)}")
            : Scrape(i, $" {Milliseconds(i)}")));
        MadeDevice.Is_in(log, 180);
        Assert.Equal(20, log.Skipped[TelemetrySkip.Missing]);
        Assert.Equal(10 + 20, log.Skipped[TelemetrySkip.Malformed]);
    }

    [Fact]
    public void Labels_may_hold_braces_and_escaped_quotes() => Assert.Equal(
        ["a \"b\" {c}/0"], MadeDevice.Read("DCGM_FI_DEV_POWER_USAGE{Hostname=\"a \\\"b\\\" {c}\",gpu=\"0\"} 312.5 1730542501000\n").Devices);

    [Fact]
    public void A_counter_of_energy_becomes_power()
    {
        var log = MadeDevice.Read("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\"} 1000000 1730542501000\nDCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\"} 4000000 1730542511000\n");
        Assert.Equal(300, Assert.Single(log.Points).PowerW, 9);
    }

    [Theory]
    [InlineData("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\"} 1000\nDCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION{gpu=\"0\"} 2000\n", "2 badTime")]
    [InlineData("# TYPE up gauge\nup{job=\"dcgm\"} 1\n", "the scrapes hold no power (up); series of DCGM_FI_DEV_POWER_USAGE")]
    [InlineData("# HELP DCGM_FI_DEV_POWER_USAGE Power draw (in W).\n", "the scrapes hold no power")]
    public void Scrapes_without_power_or_without_the_time_of_a_counter_are_refused(string text, string says) =>
        Assert.Contains(says, MadeDevice.Fault(text), StringComparison.Ordinal);
}
