namespace InfraTco.Data.Telemetry;

/// <summary>
/// What the metrics of a range query or of scrapes mean. Of several for power one is read, and of several for utilisation too, in a fixed order of preference; the
/// other utilisations are signals.
/// </summary>
internal sealed class PrometheusMetrics
{
    // What nvidia-smi reports comes first, so that a model fits logs of either. Of powers, those that are read come before those that a counter gives.
    private static readonly (string Part, Kind Kind, double Scale)[] Preferences =
    [
        ("POWER_USAGE", Kind.Power, 1),
        ("POWER_DRAW", Kind.Power, 1),
        ("POWER_WATTS", Kind.Power, 1),
        ("PACKAGE_POWER", Kind.Power, 1), // the exporter of AMD
        ("TOTAL_ENERGY_CONSUMPTION", Kind.EnergyCounter, 1e-3), // mJ since boot
        ("JOULES_TOTAL", Kind.EnergyCounter, 1),
        ("GPU_UTIL", Kind.Utilisation, 0.01),
        ("GFX_ACTIVITY", Kind.Utilisation, 0.01),
        ("DUTY_CYCLE", Kind.Utilisation, 0.01),
        ("UTILIZATION_GPU", Kind.Utilisation, 1),
        ("ENGINE_ACTIVE", Kind.Utilisation, 1),
        ("SM_ACTIVE", Kind.Utilisation, 1),
        ("UTILIZATION", Kind.Utilisation, 1),
    ];

    private static readonly string[] OfParts = ["MEM", "ENCODER", "DECODER", "JPEG", "CPU"];

    private readonly string? _power;
    private readonly string? _utilisation;

    /// <param name="names">The metrics that the files hold.</param>
    public PrometheusMetrics(IEnumerable<string> names)
    {
        string[] ordered = [.. names.OrderBy(Rank).ThenBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
        _power = Array.Find(ordered, n => Means(n).Kind is Kind.Power or Kind.EnergyCounter);
        _utilisation = Array.Find(ordered, n => Means(n).Kind is Kind.Utilisation);
    }

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

    /// <summary>The metric that power is read from; empty where there is none.</summary>
    public string Power => _power ?? "";

    /// <summary>The metric that utilisation is read from; empty where there is none.</summary>
    public string Utilisation => _utilisation ?? "";

    /// <summary>The kind of a metric, and base units (W, J, fraction) for one of its own.</summary>
    public (Kind Kind, double Scale) Of(string name)
    {
        var (kind, scale) = Means(name);
        if (kind is Kind.Utilisation && name != _utilisation)
            return (Kind.Signal, 1);
        if (kind is Kind.Utilisation or Kind.Signal || (name == _power && kind is not Kind.Other))
            return (kind, scale);
        if (!Ignored.Contains(name))
            Ignored.Add(name);
        return (Kind.Other, 1);
    }

    private static int Rank(string name) => Array.FindIndex(Preferences, p => IsOf(p.Part, name.ToUpperInvariant()));

    private static (Kind Kind, double Scale) Means(string name)
    {
        var (plain, rank) = (name.ToUpperInvariant(), Rank(name));
        if (rank < 0)
            return (TelemetryColumns.IsSignal(plain) ? Kind.Signal : Kind.Other, 1);
        var (_, kind, scale) = Preferences[rank];
        if (kind == Kind.Power && plain.Contains("MILLIWATT", StringComparison.Ordinal))
            return (kind, 1e-3);
        return kind == Kind.Utilisation && plain.Contains("PERCENT", StringComparison.Ordinal) ? (kind, 0.01) : (kind, scale);
    }

    private static bool IsOf(string part, string plain) => part switch
    {
        "POWER_WATTS" => plain.EndsWith(part, StringComparison.Ordinal),
        "UTILIZATION" => plain.Contains(part, StringComparison.Ordinal) && !OfParts.Any(p => plain.Contains(p, StringComparison.Ordinal)),
        _ => plain.Contains(part, StringComparison.Ordinal),
    };
}
