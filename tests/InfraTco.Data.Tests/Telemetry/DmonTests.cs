using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class DmonTests
{
    private const string Names = "gpu    pwr  gtemp  mtemp     sm    mem    enc    dec   mclk   pclk \n";
    private const string Units = "Idx      W      C      C      %      %      %      %    MHz    MHz \n";

    // nvidia-smi dmon rounds to watts.
    private const double RoundingW = 0.5;

    private static FormattableString Row(int i) => $"    {i % 2}    {MadeDevice.PowerW(i):0}     65      -    {MadeDevice.Percent(i)}     12      0      0   2619   1980 ";

    [Fact]
    public void Dmon_is_read_and_its_rows_are_a_second_apart()
    {
        var log = MadeDevice.Read("# " + Names + "# " + Units + MadeDevice.Lines(200, Row));
        MadeDevice.Is_in(log, 200, RoundingW);
        Assert.Equal(["0", "1"], log.Devices);
        Assert.Equal(1000, log.StepMilliseconds);
        Assert.Contains("temperature.gpu [C]", log.SignalNames);
        Assert.Contains("the rows state no time", Assert.Single(log.Notes), StringComparison.Ordinal);
        Assert.Equal(0, log.SkippedRows);
    }

    [Fact]
    public void Names_that_dmon_repeats_are_no_rows_and_garbage_is_counted()
    {
        var log = MadeDevice.Read("# " + Names + "# " + Units + MadeDevice.Lines(200, i => (i % 20) switch
        {
            18 => $"# {Names}# {Units}",
            19 => $"GPU is lost",
            _ => Row(i),
        }));
        MadeDevice.Is_in(log, 180, RoundingW);
        Assert.Equal(10, log.Skipped[TelemetrySkip.Malformed]);
        Assert.Equal(190, log.Rows);
    }

    // As dcgmi dmon -e 155,203,150 writes it: names and units again and again, a row for each entity.
    [Fact]
    public void Dmon_of_dcgmi_is_read()
    {
        const string Header = "#Entity   POWER                  GPUTL  TMPTR\nID        W                             C\n";
        var log = MadeDevice.Read(Header + MadeDevice.Lines(200, i => (i % 20) switch
        {
            18 => $"{Header.TrimEnd('\n')}",
            19 => $"GPU 0     N/A                    N/A    N/A",
            _ => $"GPU {i % 2}     {MadeDevice.PowerW(i):0.000}                {MadeDevice.Percent(i)}     65",
        }));
        MadeDevice.Is_in(log, 180);
        Assert.Equal(["GPU/0", "GPU/1"], log.Devices);
        Assert.Contains("temperature.gpu [C]", log.SignalNames);
        Assert.Equal(10, log.Skipped[TelemetrySkip.Missing]);
    }

    // With profiling fields, parts of GPUs and switches beside the GPUs, and an older header of two lines.
    [Fact]
    public void What_dcgmi_says_of_other_things_than_gpus_is_left_alone()
    {
        const string Header = "# Entity   POWER   GRACT\n      Id       W        \n";
        var log = MadeDevice.Read(Header + MadeDevice.Lines(
            100, i => $"GPU 0     {MadeDevice.PowerW(i)}    {MadeDevice.Percent(i) / 100.0}\nGPU-I 0    N/A     0.5\nSwitch 1   N/A    N/A\nCPU 0    80   0.1"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(["GPU/0"], log.Devices);
        Assert.Equal((0, "gr_engine_active"), (log.SkippedRows, log.UtilisationName));
    }

    [Fact]
    public void Dates_and_times_of_dmon_are_read()
    {
        var log = MadeDevice.Read("#Date       Time        " + Names + "#YYYYMMDD   HH:MM:SS    " + Units
            + MadeDevice.Lines(200, i => $" {MadeDevice.Start.AddSeconds(i / 2):yyyyMMdd   HH:mm:ss} {Row(i)}"));
        MadeDevice.Is_in(log, 200, RoundingW);
        Assert.Equal(new DateTimeOffset(MadeDevice.Start).ToUnixTimeMilliseconds(), log.Points[0].TimeMilliseconds);
        Assert.Empty(log.Notes);
    }

    [Fact]
    public void Times_of_day_alone_go_on_after_midnight()
    {
        var log = MadeDevice.Read("#Time        " + Names + "#HH:MM:SS    " + Units
            + MadeDevice.Lines(400, i => $" {MadeDevice.Start.AddMinutes(10 * (i / 2)):HH:mm:ss} {Row(i)}"));
        MadeDevice.Is_in(log, 400, RoundingW);
        Assert.Equal(1990 * 60_000, log.Points[^1].TimeMilliseconds - log.Points[0].TimeMilliseconds);
        Assert.Contains("a time of day and no date", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Dmon_separated_by_commas_is_read() => MadeDevice.Is_in(
        MadeDevice.Read("#gpu, pwr, gtemp, mtemp, sm, mem,\n#Idx, W, C, C, %, %,\n" + MadeDevice.Lines(100, i => $"0, {MadeDevice.PowerW(i):0}, 65, -, {MadeDevice.Percent(i)}, 3,")), 100, RoundingW);

    [Fact]
    public void Dmon_without_power_is_refused() =>
        Assert.Contains("no line names the columns", MadeDevice.Fault("# gpu     sm    mem\n# Idx      %      %\n    0     50      1\n"), StringComparison.Ordinal);

    [Fact]
    public void Names_alone_are_refused() => Assert.Contains("no readings", MadeDevice.Fault("# " + Names + "# " + Units), StringComparison.Ordinal);
}
