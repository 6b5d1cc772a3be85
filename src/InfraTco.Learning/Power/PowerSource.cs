using System.Globalization;

namespace InfraTco.Learning.Power;

/// <summary>Where measured power comes from, as a profile says it.</summary>
internal static class PowerSource
{
    /// <summary>The log, its readings and its time.</summary>
    public static string Of(PowerCalibration calibration)
    {
        var log = calibration.Log;
        var name = string.Join(", ", log.Files.Select(MeasuredProfile.FileName));
        return string.Create(
            CultureInfo.InvariantCulture, $"telemetry {name}, {log.Rows - log.SkippedRows} readings of {Day(log.Points[0].TimeMilliseconds)} to {Day(log.Points[^1].TimeMilliseconds)}");
    }

    /// <summary>How idle power was found in it.</summary>
    public static string Idle(PowerCalibration calibration) =>
        calibration.IdleW is null ? "power at no utilisation by the fit: it was never idle" : "power below 1 % utilisation";

    private static string Day(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
