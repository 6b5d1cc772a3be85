using System.Buffers;
using System.Globalization;
using System.Text;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads what an exporter of metrics such as dcgm-exporter answers, one scrape after another:
/// <c>DCGM_FI_DEV_POWER_USAGE{gpu="0"} 312.5 1730542501000</c>. A line with nothing but a time, with or without <c>#</c>, is the time of the samples that follow
/// it and have none of their own.
/// </summary>
/// <param name="collector">Takes the readings.</param>
/// <param name="metrics">What the metrics mean.</param>
internal sealed class ExpositionTelemetry(TelemetryCollector collector, PrometheusMetrics metrics)
{
    private const double StepSeconds = 30; // how often dcgm-exporter gathers unless told otherwise
    private const int MostSeries = 1 << 16; // beyond it those known are forgotten, and met again
    private const double MillisecondsPerSecond = 1000;
    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:"u8);

    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private double _stamp = double.NaN; // [s since 1970]
    private long _scrape;

    /// <summary>Whether the beginning of a file is of this form.</summary>
    public static bool Is(ReadOnlySpan<byte> head)
    {
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range];
            if (line.StartsWith("# TYPE "u8) || line.StartsWith("# HELP "u8))
                return true;
            var name = line.IndexOfAnyExcept(NameBytes);
            if (name > 0 && line[name] == (byte)'{' && line[name..].Contains((byte)'='))
                return true;
        }
        return false;
    }

    /// <summary>Reads all lines.</summary>
    public void Read(LineScanner lines, Action afterLine)
    {
        while (lines.Next(out var line))
        {
            collector.Line++;
            afterLine();
            line = line.Trim();
            if (!line.IsEmpty)
                Line(line);
        }
    }

    private void Line(ReadOnlySpan<char> line)
    {
        var isName = char.IsAsciiLetter(line[0]) || line[0] is '_' or ':';
        if (!isName && TimeText.TryRead(line.TrimStart('#'), out var time))
        {
            _stamp = time / MillisecondsPerSecond;
            return;
        }
        if (line[0] == '#')
            return;
        var labels = line.LastIndexOf('}') + 1;
        var name = labels > 0 ? labels : line.IndexOf(' ');
        var sample = line[Math.Max(name, 0)..].Trim();
        if (name <= 0 || sample.IsEmpty || !isName)
            collector.Skip(TelemetrySkip.Malformed);
        else
            Sample(Of(line[..name]), sample);
    }

    private void Sample(Series series, ReadOnlySpan<char> sample)
    {
        var space = sample.IndexOf(' ');
        var value = space < 0 ? sample : sample[..space];
        if (space >= 0)
            series.Readings.Add(Seconds(sample[(space + 1)..].TrimStart()), value);
        else if (double.IsNaN(_stamp))
            Timeless(series, value);
        else
            series.Readings.Add(_stamp, value);
    }

    // A sample may be followed by its time, and that by an exemplar.
    private static double Seconds(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return TimeText.TryRead(space < 0 ? text : text[..space], out var time) ? time / MillisecondsPerSecond : double.NaN;
    }

    // Where no time is stated, a series that comes again begins another scrape. How fast a counter runs cannot be told then.
    private void Timeless(Series series, ReadOnlySpan<char> value)
    {
        if (series.Scrape == _scrape)
            _scrape++;
        series.Scrape = _scrape;
        collector.IsUndated = true;
        collector.Note(string.Create(CultureInfo.InvariantCulture, $"the samples state no time: scrapes are taken to be {StepSeconds} s apart from 2020-01-01, as dcgm-exporter gathers"));
        series.Readings.Add(series.Readings.IsCounter ? double.NaN : TelemetryClock.FirstDay / MillisecondsPerSecond + (_scrape - 1) * StepSeconds, value);
    }

    private Series Of(ReadOnlySpan<char> name)
    {
        var known = _series.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(name, out var series))
            return series;
        if (_series.Count >= MostSeries)
            _series.Clear();
        var text = name.ToString();
        return _series[text] = new(new(Labels(text), metrics, collector));
    }

    // name{label="value",...}, where a value may hold \" and \\.
    private static Dictionary<string, string> Labels(string text)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["__name__"] = open < 0 ? text : text[..open] };
        var at = open + 1;
        while (open >= 0 && text.IndexOf("=\"", at, StringComparison.Ordinal) is > 0 and var equals)
        {
            var value = new StringBuilder();
            var end = equals + 2;
            for (; end < text.Length && text[end] != '"'; end++)
                value.Append(text[end] == '\\' && end + 1 < text.Length ? text[++end] : text[end]);
            labels[text[at..equals].Trim(' ', ',')] = value.ToString();
            at = Math.Min(end + 1, text.Length);
        }
        return labels;
    }

    private sealed class Series(PrometheusSeries readings)
    {
        public PrometheusSeries Readings { get; } = readings;

        public long Scrape { get; set; }
    }
}
