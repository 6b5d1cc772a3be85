using InfraTco.Data.Telemetry;
using InfraTco.Learning.Power;

namespace InfraTco.Learning.Tests.Power;

/// <summary>Fits made-up logs, and tells whether the made-up device came out.</summary>
internal static class CalibratedLog
{
    public static readonly TelemetryOptions Options = new();

    public static TelemetryLog Read(string text, TelemetryOptions? options = null)
    {
        using var file = new TemporaryFile(text);
        return TelemetryFile.Read(file.Path, options ?? Options);
    }

    public static PowerCalibration Calibrate(string text, TelemetryOptions? options = null) => PowerCalibration.Of(Read(text, options));

    public static void Is_the_device(PowerCalibration calibration, double tolerance = 0.01)
    {
        Assert.Equal(TelemetryText.IdleW, calibration.Model.IdleW, tolerance);
        Assert.Equal(TelemetryText.IdleW + TelemetryText.SlopeW, calibration.Model.FullW, tolerance);
    }
}
