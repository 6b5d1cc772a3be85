using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>One series of a range query or of scrapes. An energy counter becomes the mean power between its readings.</summary>
internal sealed class PrometheusSeries
{
    private static readonly string[] HostLabels = ["Hostname", "hostname", "instance", "node", "host"];
    private static readonly string[] DeviceLabels = ["UUID", "uuid", "gpu", "device", "gpu_id", "index"];

    private readonly TelemetryCollector _collector;
    private readonly PrometheusMetrics.Kind _kind;
    private readonly double _scale;
    private readonly string _device;
    private readonly int _signal;
    private double _lastTime = double.NaN;
    private double _lastEnergy;

    public PrometheusSeries(IReadOnlyDictionary<string, string> labels, PrometheusMetrics metrics, TelemetryCollector collector)
    {
        _collector = collector;
        (_kind, _scale) = metrics.Of(labels.GetValueOrDefault("__name__", ""));
        _device = string.Join('/', new[] { First(labels, HostLabels), First(labels, DeviceLabels) }.Where(l => l.Length > 0));
        _signal = _kind == PrometheusMetrics.Kind.Signal ? collector.Bins.Signal(labels["__name__"]) : -1;
        if (collector.DeviceModel.Length == 0)
            collector.DeviceModel = labels.GetValueOrDefault("modelName", "");
    }

    /// <summary>Whether the readings are those of a counter of energy.</summary>
    public bool IsCounter => _kind == PrometheusMetrics.Kind.EnergyCounter;

    /// <summary>Takes a reading at a time [s since 1970].</summary>
    public void Add(double seconds, ReadOnlySpan<char> text)
    {
        if (_kind == PrometheusMetrics.Kind.Other)
            return;
        if (_kind == PrometheusMetrics.Kind.Signal)
        {
            Signal(seconds, text);
            return;
        }
        _collector.WattsPerUnit = 1;
        if (_kind == PrometheusMetrics.Kind.Utilisation)
            _collector.FractionPerUnit = _scale;
        if (!TimeText.TryNumber(seconds, out var time))
            _collector.Skip(TelemetrySkip.BadTime);
        else if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            _collector.Skip(TelemetrySkip.Malformed);
        else if (!double.IsFinite(value))
            _collector.Skip(TelemetrySkip.Missing);
        else
            Take(time, seconds, value);
    }

    private void Signal(double seconds, ReadOnlySpan<char> text)
    {
        var device = _collector.Bins.Device(_device);
        if (_signal >= 0 && device >= 0 && TimeText.TryNumber(seconds, out var time)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            _collector.Bins.AddSignal(device, time, _signal, value);
    }

    private void Take(long time, double seconds, double value)
    {
        if (_kind == PrometheusMetrics.Kind.Power)
            _collector.Add(_device, time, value * _scale, double.NaN);
        else if (_kind == PrometheusMetrics.Kind.Utilisation)
            _collector.Add(_device, time, double.NaN, value);
        else
            Energy(time, seconds, value * _scale);
    }

    private void Energy(long time, double seconds, double joules)
    {
        var (before, energy) = (_lastTime, _lastEnergy);
        (_lastTime, _lastEnergy) = (seconds, joules);
        if (double.IsNaN(before))
            return;
        if (joules < energy || seconds < before)
            _collector.Skip(TelemetrySkip.CounterReset);
        else if (seconds == before)
            _collector.Skip(TelemetrySkip.Duplicate);
        else
            _collector.Add(_device, time, (joules - energy) / (seconds - before), double.NaN);
    }

    private static string First(IReadOnlyDictionary<string, string> labels, string[] names) =>
        names.Select(n => labels.GetValueOrDefault(n, "")).FirstOrDefault(v => v.Length > 0) ?? "";
}
