using System.Globalization;
using System.Text.Json;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads telemetry in JSON: range queries of Prometheus over the metrics of dcgm-exporter (<c>data.result[].metric</c> and <c>values</c>), and Redfish resources
/// (<c>Power</c> with <c>PowerControl[].PowerConsumedWatts</c>, <c>EnvironmentMetrics</c> with <c>PowerWatts.Reading</c>), one document or many.
/// </summary>
internal sealed class JsonTelemetry(TelemetryCollector collector)
{
    private const double MinuteMilliseconds = 60_000;

    private readonly List<string> _path = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private PrometheusSeries? _series;
    private string _property = "";
    private double _stamp = double.NaN;
    private int _item;
    private int _control;
    private long _redfishTime;
    private string _chassis = "";
    private double _power = double.NaN;
    private double _utilisation = double.NaN;
    private long _documents;

    /// <summary>Whether the file held a range query; else it is taken for Redfish.</summary>
    public bool IsPrometheus { get; private set; }

    /// <summary>Metrics that were left alone since another of the same kind came first.</summary>
    public PrometheusMetrics Metrics { get; } = new();

    /// <summary>Takes a token.</summary>
    public void Visit(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _property = reader.GetString()!;
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Enter();
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
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.HasValueSequence ? [] : reader.ValueSpan),
        _ => "",
    };

    private void Enter()
    {
        _path.Add(_property);
        if (_property == "metric")
            _labels.Clear();
        (_item, _stamp) = (0, double.NaN);
        _property = "";
    }

    private void Leave()
    {
        var left = _path[^1];
        _path.RemoveAt(_path.Count - 1);
        if (left == "metric")
        {
            IsPrometheus = true;
            _series = new(_labels, Metrics, collector);
        }
        else if (left == "values")
        {
            _series = null;
        }
        else if (!IsPrometheus && (_path.Count == 0 || _path[^1] == "PowerControl"))
        {
            Redfish(documentEnds: _path.Count == 0);
        }
        _property = "";
    }

    private void Value(string text)
    {
        if (_path.Count > 0 && _path[^1] == "metric")
            _labels[_property] = text;
        else if (_series is not null && _path.Count > 0 && _path[^1] is "" or "value")
            Sample(text);
        else
            Reading(text);
    }

    private void Sample(string text)
    {
        if (_item++ == 0)
            _stamp = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) ? time : double.NaN;
        else
            _series!.Add(_stamp, text);
    }

    private void Reading(string text)
    {
        var parent = _path.Count > 0 ? _path[^1] : "";
        switch (_property)
        {
            case "PowerConsumedWatts" or "ConsumedPowerWatt":
            case "Reading" when parent == "PowerWatts":
                _power = Number(text);
                break;
            case "BandwidthPercent" or "UtilizationPercent" or "SMUtilizationPercent":
                _utilisation = Number(text);
                break;
            case "@odata.id" when _path.Count <= 1:
                _chassis = text;
                break;
            case "Timestamp" or "DateTime" or "ReadingTime" when TimeText.TryRead(text, out var time):
                _redfishTime = time;
                break;
        }
    }

    // One reading a document; several power controls of one chassis stand for themselves. Redfish states no time, so documents without one are a minute apart.
    private void Redfish(bool documentEnds)
    {
        if (!double.IsNaN(_power))
        {
            var time = _redfishTime > 0 ? _redfishTime : (long)(DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeMilliseconds() + _documents * MinuteMilliseconds);
            collector.WattsPerUnit = 1;
            collector.FractionPerUnit = 0.01;
            collector.Add(_control++ == 0 ? _chassis : string.Create(CultureInfo.InvariantCulture, $"{_chassis}#{_control}"), time, _power, _utilisation);
        }
        (_power, _utilisation) = (double.NaN, double.NaN);
        if (documentEnds)
            (_documents, _redfishTime, _chassis, _control) = (_documents + 1, 0, "", 0);
    }

    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN;
}
