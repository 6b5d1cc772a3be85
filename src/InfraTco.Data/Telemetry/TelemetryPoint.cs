namespace InfraTco.Data.Telemetry;

/// <summary>What one device drew and did at one time, or on average over a short interval.</summary>
/// <param name="TimeMilliseconds">Time since 1970-01-01 as the log states it [ms].</param>
/// <param name="Device">Number of the device within the log, from 0.</param>
/// <param name="PowerW">Power [W]; NaN where the log has none and need not have any.</param>
/// <param name="Utilisation">Utilisation, 0–1; NaN where the log has none.</param>
/// <param name="Readings">How many readings the point averages.</param>
/// <param name="Signals">What else the log tells, in the order of <see cref="TelemetryLog.SignalNames"/> and the units of the log; NaN where a value is absent.</param>
public readonly record struct TelemetryPoint(
    long TimeMilliseconds, int Device, double PowerW, double Utilisation, int Readings, ReadOnlyMemory<double> Signals = default);
