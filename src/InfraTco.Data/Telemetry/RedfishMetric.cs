namespace InfraTco.Data.Telemetry;

/// <summary>One value of a Redfish <c>MetricReport</c>.</summary>
/// <param name="Source">What is measured.</param>
/// <param name="Value">The value, in the unit of the property [W, %]; NaN where it is no number.</param>
/// <param name="Time">Time since 1970 [ms]; 0 where it is not stated.</param>
internal readonly record struct RedfishMetric(RedfishMetricSource Source, double Value, long Time);
