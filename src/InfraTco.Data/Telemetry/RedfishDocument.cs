using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>The readings of one Redfish resource. Properties come in any order, so they are paired when the resource ends.</summary>
internal sealed class RedfishDocument(TelemetryCollector collector)
{
    private const long MinuteMilliseconds = 60_000;
    private static readonly string[] Views = ["/Power", "/EnvironmentMetrics", "/ProcessorMetrics", "/Metrics"];

    private readonly List<double> _powers = [];
    private readonly RedfishReport _report = new(collector);
    private long _documents;

    /// <summary>Utilisation [%]; NaN where it is not stated.</summary>
    public double Utilisation { get; set; } = double.NaN;

    /// <summary>Time since 1970 [ms]; 0 where it is not stated.</summary>
    public long Time { get; set; }

    /// <summary>Address of the resource.</summary>
    public string Resource { get; set; } = "";

    /// <summary>Adds a power [W]: each power control of a chassis stands for itself.</summary>
    public void Power(double watts) => _powers.Add(watts);

    /// <summary>Adds a value of a metric report.</summary>
    public void Metric(RedfishMetric metric) => _report.Add(metric);

    /// <summary>Hands over what the resource held. Redfish need not state a time; documents without one are taken to be a minute apart.</summary>
    public void End()
    {
        var time = Time > 0 ? Time : Assumed();
        _report.End(time);
        (collector.WattsPerUnit, collector.FractionPerUnit, collector.MayBeRack) = (1, 0.01, true);
        if (_powers.Count == 0 && !double.IsNaN(Utilisation))
            collector.Add(Device(), time, double.NaN, Utilisation);
        for (var i = 0; i < _powers.Count; i++)
        {
            if (!double.IsNaN(_powers[i]))
                collector.Add(Part(Device(), i), time, _powers[i], Utilisation);
        }
        _powers.Clear();
        (Utilisation, Time, Resource, _documents) = (double.NaN, 0, "", _documents + 1);
    }

    /// <summary>
    /// The device that a resource is a view of: power and utilisation stand in different ones, such as <c>.../GPU_1/EnvironmentMetrics</c> and
    /// <c>.../GPU_1/ProcessorMetrics</c>.
    /// </summary>
    public static string WithoutView(string resource) => Views.FirstOrDefault(v => resource.EndsWith(v, StringComparison.Ordinal)) is { } view ? resource[..^view.Length] : resource;

    /// <summary>The name of a part of a device, counted from 0; the first has that of the device.</summary>
    public static string Part(string device, int part) => part == 0 ? device : string.Create(CultureInfo.InvariantCulture, $"{device}#{part + 1}");

    private string Device() => WithoutView(Resource);

    private long Assumed()
    {
        if (_powers.Count > 0 || !double.IsNaN(Utilisation) || _report.IsWaiting)
        {
            collector.IsUndated = true;
            collector.Note("documents without a time are taken to be a minute apart from 2020-01-01");
        }
        return TelemetryClock.FirstDay + _documents * MinuteMilliseconds;
    }
}
