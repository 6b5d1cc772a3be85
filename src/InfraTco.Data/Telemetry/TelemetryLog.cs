namespace InfraTco.Data.Telemetry;

/// <summary>A log of power and utilisation, read whole and reduced to a bounded number of points.</summary>
public sealed record TelemetryLog
{
    /// <summary>The files as the user named them.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>The file, or the files with commas between them.</summary>
    public string File => string.Join(", ", Files);

    /// <summary>What the file turned out to be: <c>delimited table</c>, <c>Prometheus range query</c>, <c>Prometheus scrapes</c> or <c>Redfish</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Points by time, then device.</summary>
    public required IReadOnlyList<TelemetryPoint> Points { get; init; }

    /// <summary>Readings in the file, whether used or not.</summary>
    public required long Rows { get; init; }

    /// <summary>Readings left out, by reason.</summary>
    public required IReadOnlyDictionary<TelemetrySkip, long> Skipped { get; init; }

    /// <summary>Names of the devices, by number.</summary>
    public required IReadOnlyList<string> Devices { get; init; }

    /// <summary>Whether rows state their dates; where not, times are counted from 2020-01-01.</summary>
    public required bool IsDated { get; init; }

    /// <summary>Model name of the devices where the log states it; empty where not.</summary>
    public required string DeviceModel { get; init; }

    /// <summary>Width of the intervals over which readings are averaged [ms]; 1 where each stands for itself.</summary>
    public required long BinMilliseconds { get; init; }

    /// <summary>The usual time between readings of a device [ms]; 0 where no device has two.</summary>
    public required long StepMilliseconds { get; init; }

    /// <summary>The column, metric or property that power is read from; empty where there is none.</summary>
    public required string PowerName { get; init; }

    /// <summary>The column, metric or property that utilisation is read from; empty where there is none.</summary>
    public required string UtilisationName { get; init; }

    /// <summary>Whether power is in the log.</summary>
    public required bool HasPower { get; init; }

    /// <summary>Whether utilisation is in the log.</summary>
    public required bool HasUtilisation { get; init; }

    /// <summary>Names of what else is told of the devices (temperatures, memory, clocks), as the log has them.</summary>
    public required IReadOnlyList<string> SignalNames { get; init; }

    /// <summary>One sentence for each assumption or repair.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Readings left out in all.</summary>
    public long SkippedRows => Skipped.Values.Sum();
}
