using System.Globalization;
using System.IO.Compression;
using System.Text;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

/// <summary>Logs in several files, in several documents of one, and packed.</summary>
public class SeveralFilesTests
{
    private static string Query(string metric, Func<int, double> value) => "{\"status\":\"success\",\"data\":{\"result\":[{\"metric\":{\"__name__\":\"" + metric + "\",\"gpu\":\"0\"},\"values\":["
        + string.Join(',', Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"[{1735689600 + 15 * i},\"{value(i)}\"]"))) + "]}]}}";

    private static readonly string Power = Query("DCGM_FI_DEV_POWER_USAGE", MadeDevice.PowerW);
    private static readonly string Utilisation = Query("DCGM_FI_DEV_GPU_UTIL", i => MadeDevice.Percent(i));
    private static readonly string Active = Query("DCGM_FI_PROF_SM_ACTIVE", _ => 0.5);

    private static TelemetryLog Read(params string[] texts)
    {
        TemporaryFile[] files = [.. texts.Select(t => new TemporaryFile(t))];
        try
        {
            return TelemetryFile.Read([.. files.Select(f => f.Path)], new());
        }
        finally
        {
            Array.ForEach(files, f => f.Dispose());
        }
    }

    [Fact]
    public void Files_without_dates_are_not_laid_on_top_of_each_other()
    {
        var dmon = "# gpu pwr sm\n# Idx W %\n" + string.Concat(Enumerable.Range(0, 100).Select(i => FormattableString.Invariant($"0 {100 + i} {i}\n")));
        Assert.Equal(100, Read(dmon).Points.Count);
        Assert.Contains("its rows state no date", Assert.Throws<InputException>(() => Read(dmon, dmon)).Message, StringComparison.Ordinal);
    }

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private static string Row(int i) => string.Create(CultureInfo.InvariantCulture, $"{MadeDevice.SmiTime(i)}, {MadeDevice.PowerW(i):0.00}, {MadeDevice.Percent(i)}\n");

    private static string Table(int from) => "timestamp, power.draw [W], utilization.gpu [%]\n" + string.Concat(Enumerable.Range(from, 100).Select(Row));

    [Fact]
    public void A_metric_may_have_a_file_of_its_own_in_any_order()
    {
        foreach (var texts in new string[][] { [Power, Utilisation], [Utilisation, Power], [Active, Power, Utilisation] })
        {
            var log = Read(texts);
            MadeDevice.Is_in(log, 100);
            Assert.Equal("DCGM_FI_DEV_GPU_UTIL", log.UtilisationName);
            Assert.Equal(texts.Length, log.Files.Count);
            Assert.Equal(200, log.Rows);
            Assert.Empty(log.Notes);
        }
    }

    [Fact]
    public void Answers_may_stand_one_after_another_or_in_an_array()
    {
        MadeDevice.Is_in(MadeDevice.Read(Power + "\n" + Utilisation), 100);
        MadeDevice.Is_in(MadeDevice.Read("[" + Power + "," + Utilisation + "]"), 100);
    }

    [Fact]
    public void Scrapes_may_be_those_of_several_files()
    {
        string Scrapes(string name, Func<int, double> value) => MadeDevice.Lines(100, i => $"{name}{{gpu=\"0\"}} {value(i)} {1735689600000 + 15_000L * i}");
        MadeDevice.Is_in(Read(Scrapes("DCGM_FI_DEV_POWER_USAGE", MadeDevice.PowerW), Scrapes("DCGM_FI_DEV_GPU_UTIL", i => MadeDevice.Percent(i))), 100);
    }

    [Fact]
    public void Tables_of_several_months_are_one_log()
    {
        var log = Read(Table(100), Table(0));
        MadeDevice.Is_in(log, 200);
        Assert.True(log.Points[0].TimeMilliseconds < log.Points[^1].TimeMilliseconds);
    }

    [Fact]
    public void Tables_may_name_different_units()
    {
        var kilowatts = "timestamp, power [kW], util_fraction\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(100 + i)}, {MadeDevice.PowerW(i) / 1000}, {MadeDevice.Percent(i) / 100.0}");
        MadeDevice.Is_in(Read(Table(0), kilowatts), 200);
    }

    [Fact]
    public void Files_that_do_not_go_together_are_refused()
    {
        Assert.Contains("this is JSON, and ", Assert.Throws<InputException>(() => Read(Table(0), Power)).Message, StringComparison.Ordinal);
        Assert.Contains("names the units", Assert.Throws<InputException>(() => Read(Table(0), "time,power,util\n2025-01-01 00:00,100,5\n")).Message, StringComparison.Ordinal);
        Assert.Contains("the file is empty", Assert.Throws<InputException>(() => Read(Table(0), "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_query_that_breaks_off_does_not_spoil_the_next()
    {
        var log = Read(Power[..^40], Utilisation);
        Assert.InRange(log.Points.Count, 95, 99);
        Assert.Contains(log.Notes, n => n.Contains("breaks off at line 1", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_packed_by_gzip_is_unpacked()
    {
        var dated = "date,time,power_w,util_pct\n" + MadeDevice.Lines(100, i => $"{1 + i % 28:00}.03.2025,00:{i % 60:00},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)}");
        foreach (var (text, points) in new[] { (Table(0), 100), (Power + Utilisation, 100), (dated, 100) })
        {
            using var file = new TemporaryFile(Pack(text));
            MadeDevice.Is_in(TelemetryFile.Read(file.Path, new()), points);
        }
    }

    [Fact]
    public void Progress_of_a_packed_file_is_that_of_what_is_packed()
    {
        using var file = new TemporaryFile(Pack(Table(0)));
        var told = new List<(long Read, long Length)>();
        TelemetryFile.Read(file.Path, new() { Progress = (read, length) => told.Add((read, length)) });
        Assert.Equal(new FileInfo(file.Path).Length, told[^1].Read);
        Assert.All(told, t => Assert.True(t.Read <= t.Length));
    }

    [Fact]
    public void A_packed_file_that_breaks_off_is_read_as_far_as_it_goes_and_it_is_told()
    {
        var packed = Pack(Table(0) + string.Concat(Enumerable.Range(100, 2000).Select(Row)));
        using var file = new TemporaryFile(packed[..(packed.Length / 2)]);
        var log = TelemetryFile.Read(file.Path, new());
        Assert.InRange(log.Points.Count, 500, 1500);
        Assert.Contains("is packed by gzip and breaks off", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    // As rotated logs that were put together: each part ends in the length of its own.
    [Fact]
    public void Packed_parts_that_were_put_together_do_not_break_off()
    {
        using var file = new TemporaryFile([.. Pack(Table(0)), .. Pack(string.Concat(Enumerable.Range(100, 50).Select(Row)))]);
        var log = TelemetryFile.Read(file.Path, new());
        Assert.Equal((150, 0), (log.Points.Count, log.Notes.Count));
    }

    [Fact]
    public void A_packed_file_that_is_damaged_is_refused()
    {
        var packed = Pack(string.Concat(Enumerable.Range(0, 50).Select(Table)));
        packed.AsSpan(packed.Length / 2, 100).Fill(0xFF);
        using var file = new TemporaryFile(packed);
        Assert.Contains("packed by gzip and damaged", Assert.Throws<InputException>(() => TelemetryFile.Read(file.Path, new())).Message, StringComparison.Ordinal);
    }
}
