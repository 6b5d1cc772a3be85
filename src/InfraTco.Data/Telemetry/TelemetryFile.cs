using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads telemetry of power and utilisation in bounded memory, whatever the length of the file: nvidia-smi CSV and dmon, tables with a header, range queries of
/// Prometheus (dcgm-exporter), what exporters answer, and Redfish. Readings that make no sense are skipped and counted.
/// </summary>
public static class TelemetryFile
{
    private const string Kind = "telemetry of power and utilisation: nvidia-smi CSV or dmon, a table with a header, a Prometheus range query, scrapes of dcgm-exporter or Redfish";
    private const string RightMetrics = "series of DCGM_FI_DEV_POWER_USAGE and DCGM_FI_DEV_GPU_UTIL would be right";
    private const int Sniffed = 4096;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="options">What the file does not say.</param>
    /// <exception cref="InputException">The file cannot be read, or nothing in it can be used.</exception>
    public static TelemetryLog Read(string path, TelemetryOptions options)
    {
        if (Directory.Exists(path))
            throw new InputException(path, 0, 0, $"this is a folder; it should be {Kind}");
        if (!File.Exists(path))
            throw new InputException(path, 0, 0, $"no such file; it should be {Kind}");
        try
        {
            using var stream = Open(path);
            var head = Head(path, stream);
            if (head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
                return Json(path, stream, options);
            return ExpositionTelemetry.Is(head) ? Exposition(path, stream, options) : Table(path, stream, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException(path, 0, 0, $"the file cannot be read ({e.Message}); it should be {Kind}", e);
        }
    }

    /// <summary>Opens a file to be read from its beginning to its end.</summary>
    internal static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    // The first bytes, from which the form is told; none where they are UTF-16, as PowerShell writes what it redirects, which only tables are read in.
    private static ReadOnlySpan<byte> Head(string path, FileStream stream)
    {
        var head = new byte[Sniffed];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        var bytes = head.AsSpan(0, length);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return default;
        if (bytes.Contains((byte)0))
            throw new InputException(path, 0, 0, $"this is a binary file; it should be {Kind}");
        bytes = bytes.TrimStart("\uFEFF"u8);
        return !bytes.TrimStart(" \t\r\n"u8).IsEmpty ? bytes : throw new InputException(path, 0, 0, $"the file is empty; it should be {Kind}");
    }

    private static TelemetryLog Table(string path, FileStream stream, TelemetryOptions options)
    {
        var collector = new TelemetryCollector(options);
        using var lines = new LineScanner(stream);
        var progress = new ReadProgress(stream, options.Progress);
        new DelimitedTelemetry(collector, path, options.Columns).Read(lines, () => progress.Tell(stream.Position));
        return collector.Finish(path, "delimited table");
    }

    private static TelemetryLog Exposition(string path, FileStream stream, TelemetryOptions options)
    {
        var collector = new TelemetryCollector(options);
        using var lines = new LineScanner(stream);
        var progress = new ReadProgress(stream, options.Progress);
        var metrics = Metrics(path, PrometheusNames.OfScrapes, collector);
        new ExpositionTelemetry(collector, metrics).Read(lines, () => progress.Tell(stream.Position));
        if (collector.Rows == 0)
            throw new InputException(path, 0, 0, $"the scrapes hold no power ({string.Join(", ", metrics.Ignored)}); {RightMetrics}");
        var log = collector.Finish(path, "Prometheus scrapes");
        return log with { Notes = [.. log.Notes, .. LeftAlone(metrics)] };
    }

    private static TelemetryLog Json(string path, FileStream stream, TelemetryOptions options)
    {
        var collector = new TelemetryCollector(options);
        var metrics = Metrics(path, PrometheusNames.OfRangeQuery, collector);
        var json = new JsonTelemetry(collector, metrics);
        var fault = JsonPump.Read(stream, json.Visit, new ReadProgress(stream, options.Progress).Tell);
        if (fault is { } torn && collector.Rows == 0)
            throw new InputException(path, (int)torn.Line, 1, $"{torn.Problem}; it should be {Kind}");
        if (collector.Rows == 0)
            throw new InputException(path, 0, 0, Absence(json, metrics));
        var log = collector.Finish(path, json.IsPrometheus ? "Prometheus range query" : "Redfish", inOrder: !json.IsPrometheus);
        return log with { Notes = [.. log.Notes, .. Remarks(metrics, fault)] };
    }

    private static PrometheusMetrics Metrics(string path, Func<Stream, IEnumerable<string>> names, TelemetryCollector collector)
    {
        using var stream = Open(path);
        var metrics = new PrometheusMetrics(names(stream));
        collector.Name(metrics.Power, metrics.Utilisation);
        return metrics;
    }

    private static string Absence(JsonTelemetry json, PrometheusMetrics metrics)
    {
        return json switch
        {
            { QueryError.Length: > 0 } => $"the range query failed ({json.QueryError}); {RightMetrics}",
            { HasNamelessSeries: true } => $"the series of the range query have no name, as those of avg by (gpu); {RightMetrics}",
            _ when metrics.Ignored.Count > 0 => $"the range query holds no power ({string.Join(", ", metrics.Ignored)}); {RightMetrics}",
            { IsPrometheus: true } => $"the range query holds no series; {RightMetrics}",
            _ => "no power in this JSON; a Prometheus range query, or Redfish with PowerConsumedWatts, PowerWatts.Reading or MetricValues of power, would be right",
        };
    }

    private static string[] LeftAlone(PrometheusMetrics metrics) =>
        metrics.Ignored.Count > 0 ? [$"metrics left alone: {string.Join(", ", metrics.Ignored)}"] : [];

    private static IEnumerable<string> Remarks(PrometheusMetrics metrics, (long Line, string Problem)? fault)
    {
        foreach (var note in LeftAlone(metrics))
            yield return note;
        if (fault is { } torn)
            yield return string.Create(CultureInfo.InvariantCulture, $"the file breaks off at line {torn.Line} ({torn.Problem}); what came before is used");
    }
}
