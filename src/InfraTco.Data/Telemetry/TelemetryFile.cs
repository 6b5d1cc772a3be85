using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads telemetry of power and utilisation in bounded memory, whatever the length of the file: nvidia-smi CSV and dmon, tables with a header, range queries of
/// Prometheus (dcgm-exporter), what exporters answer, and Redfish. Readings that make no sense are skipped and counted.
/// </summary>
public static class TelemetryFile
{
    private const string Kind = "telemetry of power and utilisation: nvidia-smi, dcgmi or amd-smi CSV or dmon, a table with a header, a Prometheus range query, scrapes of an exporter or Redfish";
    private const string RightMetrics = "series of DCGM_FI_DEV_POWER_USAGE and DCGM_FI_DEV_GPU_UTIL would be right";
    private const int Sniffed = 4096;

    private enum Form
    {
        Table,
        Scrapes,
        Json,
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="options">What the file does not say.</param>
    /// <exception cref="InputException">The file cannot be read, or nothing in it can be used.</exception>
    public static TelemetryLog Read(string path, TelemetryOptions options) => Read([path], options);

    /// <summary>Reads files of the same form, such as a range query for each metric or a table for each month, as one log.</summary>
    /// <param name="paths">The files as the user named them.</param>
    /// <param name="options">What the files do not say.</param>
    /// <exception cref="InputException">A file cannot be read, or nothing in them can be used.</exception>
    public static TelemetryLog Read(IReadOnlyList<string> paths, TelemetryOptions options)
    {
        Form[] forms = [.. paths.Select(path => Guarded(path, () => FormOf(path)))];
        if (Array.FindIndex(forms, f => f != forms[0]) is > 0 and var other)
            throw new InputException(paths[other], 0, 0, $"this is {Say(forms[other])}, and {paths[0]} is {Say(forms[0])}; files that are given together should be of one form");
        var collector = new TelemetryCollector(options);
        return forms[0] switch
        {
            Form.Json => Json(paths, collector, options),
            Form.Scrapes => Exposition(paths, collector, options),
            _ => Table(paths, collector, options),
        };
    }

    private static string Say(Form form) => form switch
    {
        Form.Json => "JSON",
        Form.Scrapes => "scrapes of an exporter",
        _ => "a table",
    };

    private static T Guarded<T>(string path, Func<T> read)
    {
        if (Directory.Exists(path))
            throw new InputException(path, 0, 0, $"this is a folder; it should be {Kind}");
        if (!File.Exists(path))
            throw new InputException(path, 0, 0, $"no such file; it should be {Kind}");
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            throw new InputException(path, 0, 0, "the file is packed by gzip and damaged; unpack it as far as it goes (gzip -dc) and give that", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new InputException(path, 0, 0, $"the file cannot be read ({e.Message}); it should be {Kind}", e);
        }
    }

    // Reads each file from its beginning to its end.
    private static void Each(IReadOnlyList<string> paths, TelemetryCollector collector, TelemetryOptions options, Action<string, TelemetryStream, ReadProgress> read)
    {
        foreach (var path in paths)
        {
            (collector.File, collector.Line) = (path, 0);
            Guarded(path, () =>
            {
                using var stream = new TelemetryStream(path);
                read(path, stream, new(stream, options.Progress));
                if (stream.IsCutShort())
                    collector.Note($"{path} is packed by gzip and breaks off, or goes on with something else; what came before is used");
                return true;
            });
        }
    }

    private static Form FormOf(string path)
    {
        var head = Head(path);
        if (head.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..])
            return Form.Json;
        return ExpositionTelemetry.Is(head) ? Form.Scrapes : Form.Table;
    }

    // The first bytes, from which the form is told; none where they are UTF-16, as PowerShell writes what it redirects, which only tables are read in.
    private static ReadOnlySpan<byte> Head(string path)
    {
        using var stream = new TelemetryStream(path);
        var head = new byte[Sniffed];
        var length = stream.Content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var bytes = head.AsSpan(0, length);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return default;
        if (bytes.Contains((byte)0))
            throw new InputException(path, 0, 0, $"this is a binary file; it should be {Kind}");
        bytes = bytes.TrimStart("\uFEFF"u8);
        return !bytes.TrimStart(" \t\r\n"u8).IsEmpty ? bytes : throw new InputException(path, 0, 0, $"the file is empty; it should be {Kind}");
    }

    private static TelemetryLog Table(IReadOnlyList<string> paths, TelemetryCollector collector, TelemetryOptions options)
    {
        Each(paths, collector, options, (path, stream, progress) =>
        {
            using var lines = new LineScanner(stream.Content);
            new DelimitedTelemetry(collector, path, options.Columns).Read(lines, progress.Tell);
            if (paths.Count > 1 && collector.IsUndated)
                throw new InputException(path, 0, 0, "its rows state no date, so it cannot be put in an order with other files; give one file at a time, or logs with dates (nvidia-smi dmon -o DT, or a table with a column of time)");
        });
        return collector.Finish(paths, "delimited table");
    }

    private static TelemetryLog Exposition(IReadOnlyList<string> paths, TelemetryCollector collector, TelemetryOptions options)
    {
        var metrics = Metrics(paths, PrometheusNames.OfScrapes, collector);
        var exposition = new ExpositionTelemetry(collector, metrics);
        Each(paths, collector, options, (_, stream, progress) =>
        {
            using var lines = new LineScanner(stream.Content);
            exposition.Read(lines, progress.Tell);
        });
        if (collector.Rows == 0)
            throw new InputException(paths[0], 0, 0, $"the scrapes hold no power ({string.Join(", ", metrics.Ignored)}); {RightMetrics}");
        var log = collector.Finish(paths, "Prometheus scrapes");
        return log with { Notes = [.. log.Notes, .. LeftAlone(metrics)] };
    }

    private static TelemetryLog Json(IReadOnlyList<string> paths, TelemetryCollector collector, TelemetryOptions options)
    {
        var metrics = Metrics(paths, PrometheusNames.OfRangeQuery, collector);
        var json = new JsonTelemetry(collector, metrics);
        var torn = new List<string>();
        Each(paths, collector, options, (path, stream, progress) =>
        {
            json.Begin();
            var before = collector.Rows;
            if (JsonPump.Read(stream.Content, json.Visit, progress.Tell) is not { } fault)
                return;
            if (collector.Rows == before)
                throw new InputException(path, (int)fault.Line, 1, $"{fault.Problem}; it should be {Kind}");
            var file = paths.Count > 1 ? path : "the file";
            torn.Add(string.Create(CultureInfo.InvariantCulture, $"{file} breaks off at line {fault.Line} ({fault.Problem}); what came before is used"));
        });
        if (collector.Rows == 0)
            throw new InputException(paths[0], 0, 0, Absence(json, metrics));
        var log = collector.Finish(paths, json.IsPrometheus ? "Prometheus range query" : "Redfish", inOrder: !json.IsPrometheus);
        return log with { Notes = [.. log.Notes, .. LeftAlone(metrics), .. torn] };
    }

    private static PrometheusMetrics Metrics(IReadOnlyList<string> paths, Func<Stream, IEnumerable<string>> names, TelemetryCollector collector)
    {
        var metrics = new PrometheusMetrics(paths.SelectMany(path => Guarded(path, () =>
        {
            using var stream = new TelemetryStream(path);
            return names(stream.Content);
        })).Distinct());
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
}
