using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>The readings of one Redfish resource. Properties come in any order, so they are paired when the resource ends.</summary>
internal sealed class RedfishDocument(TelemetryCollector collector)
{
    private const double MinuteMilliseconds = 60_000;
    private static readonly string[] Views = ["/Power", "/EnvironmentMetrics", "/ProcessorMetrics", "/Metrics"];

    private readonly List<double> _powers = [];
    private long _documents;

    /// <summary>Utilisation [%]; NaN where it is not stated.</summary>
    public double Utilisation { get; set; } = double.NaN;

    /// <summary>Time since 1970 [ms]; 0 where it is not stated.</summary>
    public long Time { get; set; }

    /// <summary>Address of the resource.</summary>
    public string Resource { get; set; } = "";

    /// <summary>Adds a power [W]: each power control of a chassis stands for itself.</summary>
    public void Power(double watts) => _powers.Add(watts);

    /// <summary>Hands over what the resource held. Redfish need not state a time; documents without one are taken to be a minute apart.</summary>
    public void End()
    {
        var time = Time > 0 ? Time : (long)(DateTimeOffset.UnixEpoch.AddYears(50).ToUnixTimeMilliseconds() + _documents * MinuteMilliseconds);
        (collector.WattsPerUnit, collector.FractionPerUnit) = (1, 0.01);
        if (_powers.Count == 0 && !double.IsNaN(Utilisation))
            collector.Add(Device(), time, double.NaN, Utilisation);
        for (var i = 0; i < _powers.Count; i++)
        {
            if (!double.IsNaN(_powers[i]))
                collector.Add(i == 0 ? Device() : string.Create(CultureInfo.InvariantCulture, $"{Device()}#{i + 1}"), time, _powers[i], Utilisation);
        }
        _powers.Clear();
        (Utilisation, Time, Resource, _documents) = (double.NaN, 0, "", _documents + 1);
    }

    // Power and utilisation of a device stand in different views of it, such as .../GPU_1/EnvironmentMetrics and .../GPU_1/ProcessorMetrics.
    private string Device() => Views.FirstOrDefault(v => Resource.EndsWith(v, StringComparison.Ordinal)) is { } view ? Resource[..^view.Length] : Resource;
}
