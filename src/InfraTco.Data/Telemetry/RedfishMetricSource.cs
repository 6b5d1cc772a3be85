using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>What a value of a Redfish metric report measures.</summary>
/// <param name="Id">Name of the metric; empty where it has none.</param>
/// <param name="Property">Address of the property, such as <c>/redfish/v1/Chassis/1/Power#/PowerControl/0/PowerConsumedWatts</c>; empty where it is not stated.</param>
/// <param name="Context">What the maker calls the part that is measured; empty where he does not.</param>
internal readonly record struct RedfishMetricSource(string Id, string Property, string Context)
{
    private const string Sensors = "/Sensors/";
    private const string HgxChassis = "/redfish/v1/Chassis/HGX_";
    private const string HgxProcessors = "/redfish/v1/Systems/HGX_Baseboard_0/Processors/";

    private static readonly string[] NoDraws = ["limit", "cap", "max", "min", "peak", "supply", "factor", "dram", "memory", "fan", "state", "setpoint", "allocat", "budget"];
    private static readonly string[] NoUtilisations = ["memory", "capacity", "iousage", "disk", "power", "max", "min", "peak"];
    private static readonly string[] OtherParts = ["/Memory/", "/PowerSupplies/", "/PowerSubsystem/", "/Drives/", "/NetworkAdapters/"];

    /// <summary>The last name in the address of the property, else the name of the metric.</summary>
    public string Name => Property.Split('/', '#').LastOrDefault(p => p.Length > 0 && p != "Reading" && !char.IsAsciiDigit(p[0])) ?? Id;

    /// <summary>Whether it is power or utilisation of a device; <see cref="PrometheusMetrics.Kind.Other"/> where it is neither.</summary>
    public PrometheusMetrics.Kind Kind()
    {
        if (Holds(Property, OtherParts))
            return PrometheusMetrics.Kind.Other;
        var name = Name;
        if (Holds(name, ["power", "watts"]) && !Holds(name, NoDraws))
            return PrometheusMetrics.Kind.Power;
        return Holds(name, ["utilization", "utilisation", "usage", "bandwidthpercent"]) && !Holds(name, NoUtilisations)
            ? PrometheusMetrics.Kind.Utilisation
            : PrometheusMetrics.Kind.Other;
    }

    /// <summary>
    /// The device. Power and utilisation of one stand in different resources: <c>.../GPU_0/EnvironmentMetrics</c> and <c>.../GPU_0/ProcessorMetrics</c>, and on
    /// NVIDIA HGX boards <c>/redfish/v1/Chassis/HGX_GPU_0/Sensors/...</c> and <c>/redfish/v1/Systems/HGX_Baseboard_0/Processors/GPU_0</c>.
    /// </summary>
    public string Device()
    {
        var sensors = Property.IndexOf(Sensors, StringComparison.Ordinal);
        var end = sensors >= 0 ? sensors : Property.IndexOf('#', StringComparison.Ordinal);
        var resource = RedfishDocument.WithoutView(end >= 0 ? Property[..end] : Property);
        if (resource.StartsWith(HgxChassis + "GPU_", StringComparison.Ordinal))
            resource = HgxProcessors + resource[HgxChassis.Length..];
        return resource.Length == 0 ? Context : RedfishDocument.Part(resource, Control());
    }

    // Which of the power controls of a chassis, from 0.
    private int Control() => Property.EndsWith("/PowerConsumedWatts", StringComparison.Ordinal)
        && int.TryParse(Property.Split('/')[^2], NumberStyles.None, CultureInfo.InvariantCulture, out var control) ? control : 0;

    private static bool Holds(string text, string[] words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
