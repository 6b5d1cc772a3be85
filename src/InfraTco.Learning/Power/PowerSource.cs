using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>Where measured power comes from, as a profile says it.</summary>
internal static class PowerSource
{
    /// <summary>What a source begins with.</summary>
    public const string Telemetry = "telemetry ";

    /// <summary>The log, its readings and its time.</summary>
    public static string Of(PowerCalibration calibration)
    {
        var log = calibration.Log;
        var name = string.Join(", ", log.Files.Select(MeasuredProfile.FileName));
        var span = log.IsDated ? $"of {Day(log.Points[0])} to {Day(log.Points[^1])}" : "without a date";
        return string.Create(CultureInfo.InvariantCulture, $"{Telemetry}{name}, {log.Rows - log.SkippedRows} readings {span}");
    }

    /// <summary>The day of the last reading as a field of a value; nothing where rows state no date.</summary>
    public static string Date(PowerCalibration calibration) => calibration.Log.IsDated ? $", date: {Day(calibration.Log.Points[^1])}" : "";

    /// <summary>How idle power was found in it.</summary>
    public static string Idle(MeasuredDevice device) =>
        device.IsIdleMeasured ? "mean power below 1 % utilisation" : "power at no utilisation by the fit: it was hardly ever idle";

    /// <summary>How busy power was found in it.</summary>
    public static string Busy(MeasuredDevice device) =>
        device.IsBusyMeasured ? "power at full utilisation by its energy, range of its quarters" : "power at full utilisation by the fit: it was hardly ever busy";

    private static string Day(TelemetryPoint point) => DateTimeOffset.FromUnixTimeMilliseconds(point.TimeMilliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
