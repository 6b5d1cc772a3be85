namespace InfraTco.Data.Telemetry;

/// <summary>The values of Redfish metric reports. Of several metrics for one quantity of a device the first is read.</summary>
internal sealed class RedfishReport(TelemetryCollector collector)
{
    private const int MostSources = 1 << 16; // beyond it those known are forgotten, and met again

    private readonly Dictionary<RedfishMetricSource, (PrometheusMetrics.Kind Kind, string Device)> _sources = [];
    private readonly Dictionary<(PrometheusMetrics.Kind Kind, string Device), string> _chosen = [];
    private readonly List<RedfishMetric> _timeless = [];

    /// <summary>Whether values wait for the time of their report.</summary>
    public bool IsWaiting => _timeless.Count > 0;

    /// <summary>Adds a value; one without a time waits for that of its report.</summary>
    public void Add(RedfishMetric metric)
    {
        if (metric.Time > 0)
            Take(metric, metric.Time);
        else if (Source(metric.Source).Kind != PrometheusMetrics.Kind.Other)
            _timeless.Add(metric);
    }

    /// <summary>Ends a report whose time is known [ms since 1970].</summary>
    public void End(long time)
    {
        foreach (var metric in _timeless)
            Take(metric, time);
        _timeless.Clear();
    }

    private void Take(RedfishMetric metric, long time)
    {
        var (kind, device) = Source(metric.Source);
        if (kind == PrometheusMetrics.Kind.Other)
            return;
        (collector.WattsPerUnit, collector.FractionPerUnit, collector.MayBeRack) = (1, 0.01, true);
        if (double.IsNaN(metric.Value))
            collector.Skip(TelemetrySkip.Missing);
        else if (kind == PrometheusMetrics.Kind.Power)
            collector.Add(device, time, metric.Value, double.NaN);
        else
            collector.Add(device, time, double.NaN, metric.Value);
    }

    private (PrometheusMetrics.Kind Kind, string Device) Source(RedfishMetricSource source)
    {
        if (_sources.TryGetValue(source, out var known))
            return known;
        known = (source.Kind(), source.Device());
        _chosen.TryAdd(known, source.Name);
        if (_chosen[known] != source.Name)
            known.Kind = PrometheusMetrics.Kind.Other;
        if (known.Kind == PrometheusMetrics.Kind.Power)
            collector.Name(power: source.Name);
        if (known.Kind == PrometheusMetrics.Kind.Utilisation)
            collector.Name(utilisation: source.Name);
        if (_sources.Count >= MostSources)
            _sources.Clear();
        _sources[source] = known;
        return known;
    }
}
