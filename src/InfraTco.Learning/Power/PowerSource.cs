using System.Globalization;

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
        return string.Create(
            CultureInfo.InvariantCulture, $"{Telemetry}{name}, {log.Rows - log.SkippedRows} readings of {Day(log.Points[0].TimeMilliseconds)} to {Date(calibration)}");
    }

    /// <summary>The day of the last reading.</summary>
    public static string Date(PowerCalibration calibration) => Day(calibration.Log.Points[^1].TimeMilliseconds);

    /// <summary>How idle power was found in it.</summary>
    public static string Idle(MeasuredDevice device) =>
        device.IsIdleMeasured ? "mean power below 1 % utilisation" : "power at no utilisation by the fit: it was hardly ever idle";

    /// <summary>How busy power was found in it.</summary>
    public static string Busy(MeasuredDevice device) =>
        device.IsBusyMeasured ? "power at full utilisation by its energy, range of its quarters" : "power at full utilisation by the fit: it was hardly ever busy";

    private static string Day(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
