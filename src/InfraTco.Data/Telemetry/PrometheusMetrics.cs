namespace InfraTco.Data.Telemetry;

/// <summary>What the metrics of a range query mean. Of several for power the first is read; of several for utilisation too, and the others are signals.</summary>
internal sealed class PrometheusMetrics
{
    private string? _power;
    private string? _utilisation;
    private string? _ignored;

    public enum Kind
    {
        Other,
        Power,
        EnergyCounter,
        Utilisation,
        Signal,
    }

    /// <summary>Metrics left alone, in order of appearance.</summary>
    public List<string> Ignored { get; } = [];

    /// <summary>The kind of a metric, and base units (W, J, fraction) for one of its own.</summary>
    public (Kind Kind, double Scale) Of(string name)
    {
        var plain = name.ToUpperInvariant();
        if (plain.Contains("POWER_USAGE", StringComparison.Ordinal) || plain.Contains("POWER_DRAW", StringComparison.Ordinal) || plain.EndsWith("POWER_WATTS", StringComparison.Ordinal))
            return (First(ref _power, name, Kind.Power), plain.Contains("MILLIWATT", StringComparison.Ordinal) ? 1e-3 : 1);
        if (plain.Contains("TOTAL_ENERGY_CONSUMPTION", StringComparison.Ordinal))
            return (First(ref _power, name, Kind.EnergyCounter), 1e-3); // mJ since boot
        if (plain.Contains("JOULES_TOTAL", StringComparison.Ordinal))
            return (First(ref _power, name, Kind.EnergyCounter), 1);
        if (plain.Contains("GPU_UTIL", StringComparison.Ordinal) || plain.Contains("DUTY_CYCLE", StringComparison.Ordinal))
            return Utilisation(name, 0.01);
        if (plain.Contains("ENGINE_ACTIVE", StringComparison.Ordinal) || plain.Contains("SM_ACTIVE", StringComparison.Ordinal) || plain.Contains("UTILIZATION", StringComparison.Ordinal))
            return Utilisation(name, plain.Contains("PERCENT", StringComparison.Ordinal) ? 0.01 : 1);
        return TelemetryColumns.IsSignal(plain) ? (Kind.Signal, 1) : (First(ref _ignored, name, Kind.Other), 1);
    }

    private (Kind Kind, double Scale) Utilisation(string name, double scale)
    {
        _utilisation ??= name;
        return _utilisation == name ? (Kind.Utilisation, scale) : (Kind.Signal, 1);
    }

    private Kind First(ref string? chosen, string name, Kind kind)
    {
        if (kind != Kind.Other)
            chosen ??= name;
        if (kind != Kind.Other && chosen == name)
            return kind;
        if (!Ignored.Contains(name))
            Ignored.Add(name);
        return Kind.Other;
    }
}
