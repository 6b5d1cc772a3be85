namespace InfraTco.Data.Telemetry;

/// <summary>Why a row of telemetry is left out.</summary>
public enum TelemetrySkip
{
    /// <summary>Too few cells, or cells that are no numbers: a torn line, a trailer, a repeated header.</summary>
    Malformed,

    /// <summary>A value that the device did not report: <c>[N/A]</c>, <c>NaN</c>, an empty cell, a power of 0.</summary>
    Missing,

    /// <summary>No time, or one before 2000 or after 2100: a clock that was not set.</summary>
    BadTime,

    /// <summary>Negative power, more than any device draws, a number that stands for no reading, or a utilisation outside 0 to 100 %.</summary>
    OutOfRange,

    /// <summary>The same device, time and values once more.</summary>
    Duplicate,

    /// <summary>An energy counter that went backwards: the device or its driver was restarted.</summary>
    CounterReset,

    /// <summary>Power without a utilisation at the same time, or the reverse.</summary>
    Unpaired,
}
