using System.Globalization;
using System.Text.Json;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads telemetry in JSON: range queries of Prometheus over the metrics of dcgm-exporter (<c>data.result[].metric</c> and <c>values</c>), and Redfish resources
/// (<c>Power</c> with <c>PowerControl[].PowerConsumedWatts</c>, <c>EnvironmentMetrics</c> with <c>PowerWatts.Reading</c>, <c>MetricReport</c> with
/// <c>MetricValues</c>), one document or many.
/// </summary>
/// <param name="collector">Takes the readings.</param>
/// <param name="metrics">What the metrics of range queries mean.</param>
internal sealed class JsonTelemetry(TelemetryCollector collector, PrometheusMetrics metrics)
{
    private readonly List<string> _path = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly List<(double Seconds, string Text)> _early = []; // samples that stand before the labels of their series
    private PrometheusSeries? _series;
    private string _property = "";
    private string _error = "";
    private double _stamp = double.NaN;
    private int _item;
    private bool _isArray;
    private RedfishMetric? _metric; // of a metric report, while it is read
    private int _metricDepth;
    private readonly RedfishDocument _document = new(collector);

    /// <summary>Whether a file held a range query; else it is taken for Redfish.</summary>
    public bool IsPrometheus { get; private set; }

    /// <summary>What Prometheus says is wrong with the query; empty where nothing is.</summary>
    public string QueryError => IsPrometheus ? _error : "";

    /// <summary>Whether some series has no name, as where an expression such as <c>avg by (gpu)</c> made it.</summary>
    public bool HasNamelessSeries { get; private set; }

    /// <summary>Begins a file, whatever the one before broke off in.</summary>
    public void Begin()
    {
        _path.Clear();
        _labels.Clear();
        EndSeries();
        _property = "";
        _metric = null;
    }

    /// <summary>Takes a token.</summary>
    public void Visit(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _property = Whole(ref reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Enter(reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Leave();
                break;
            default:
                Value(Text(ref reader));
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => Whole(ref reader),
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? [] : reader.ValueSpan),
        _ => "",
    };

    // A text that a fault of the disk or network has garbled is no text of ours.
    private static string Whole(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException) // bytes that are not UTF-8, or half a surrogate pair
        {
            return "";
        }
    }

    private void Enter(bool isArray)
    {
        if (_path.Count == 0)
            _isArray = isArray;
        if (_path.Count > 0 && _path[^1] == "MetricValues")
            (_metric, _metricDepth) = (new(new("", "", ""), double.NaN, 0), _path.Count);
        _path.Add(_property);
        if (_property == "metric")
            _labels.Clear();
        IsPrometheus |= _property == "result";
        (_item, _stamp) = (0, double.NaN);
        _property = "";
    }

    private void Leave()
    {
        var left = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        if (_metric is { } metric && _path.Count == _metricDepth)
            EndMetric(metric);
        if (left == "metric")
            Name();
        else if (IsPrometheus && left.Length == 0 && (_path.Count == 0 || _path[^1] != "values"))
            EndSeries();
        else if (!IsPrometheus && _path.Count == (_isArray ? 1 : 0))
            _document.End();
        _property = "";
    }

    private void EndMetric(RedfishMetric metric)
    {
        _document.Metric(metric);
        _metric = null;
    }

    private void EndSeries()
    {
        _series = null;
        _early.Clear();
    }

    private void Name()
    {
        IsPrometheus = true;
        HasNamelessSeries |= !_labels.ContainsKey("__name__");
        _series = new(_labels, metrics, collector);
        foreach (var (seconds, text) in _early)
            _series.Add(seconds, text);
        _early.Clear();
    }

    private void Value(string text)
    {
        if (_path.Count > 0 && _path[^1] == "metric")
            _labels[_property] = text;
        else if (IsPrometheus && _path.Count > 0 && (_path[^1] == "value" || (_path[^1].Length == 0 && _path.Count > 1 && _path[^2] == "values")))
            Sample(text);
        else if (_path.Count == 1 && _property is "error" or "status")
            QueryState(text);
        else if (_metric is { } metric)
            _metric = Metric(metric, text);
        else
            Reading(text);
    }

    private RedfishMetric Metric(RedfishMetric metric, string text) => _property switch
    {
        "MetricId" => metric with { Source = metric.Source with { Id = text } },
        "MetricProperty" => metric with { Source = metric.Source with { Property = text } },
        "MetricValue" => metric with { Value = Number(text) },
        "ContextID" => metric with { Source = metric.Source with { Context = text } },
        "Timestamp" when TimeText.TryRead(text, out var time) => metric with { Time = time },
        _ => metric,
    };

    private void QueryState(string text)
    {
        IsPrometheus |= _property == "status" && text is "success" or "error";
        _error = _property == "error" ? text : _error;
    }

    private void Sample(string text)
    {
        if (_item++ == 0)
            _stamp = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) ? time : double.NaN;
        else if (_series is not null)
            _series.Add(_stamp, text);
        else
            _early.Add((_stamp, text));
    }

    private void Reading(string text)
    {
        switch (_property)
        {
            case "PowerConsumedWatts" or "ConsumedPowerWatt":
            case "Reading" when _path.Count > 0 && _path[^1] == "PowerWatts":
                collector.Name(power: _property == "Reading" ? "PowerWatts.Reading" : _property);
                _document.Power(Number(text));
                break;
            case "BandwidthPercent" or "UtilizationPercent" or "SMUtilizationPercent":
                collector.Name(utilisation: _property);
                _document.Utilisation = Number(text);
                break;
            case "@odata.id" when _path.Count <= (_isArray ? 2 : 1):
                _document.Resource = text;
                break;
            case "Timestamp" or "timestamp" or "DateTime" or "ReadingTime" or "time" when TimeText.TryRead(text, out var time):
                _document.Time = time;
                break;
        }
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN;
}
