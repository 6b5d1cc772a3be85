using System.Globalization;
using InfraTco.Charts;
using InfraTco.Learning.Power;

namespace InfraTco.Cli.Output;

/// <summary>Power by utilisation, measured and by the model, as a chart.</summary>
internal static class PowerChart
{
    public static Chart Of(PowerCalibration calibration)
    {
        var curve = PowerCurve.Of(calibration);
        return new Lines(
            "Power by utilisation, measured and by the model", new NumberAxis(new("Utilisation", "%"), [.. curve.Utilisation.Select(u => 100 * u)]), new("Power of a device", "W"),
            [
                new("Measured", curve.MeanW) { Band = new("P5 to P95", curve.P05W, curve.P95W) },
                new("Model", [.. curve.Utilisation.Select(calibration.Model.At)]),
            ])
        {
            Subtitle = string.Create(
                CultureInfo.InvariantCulture,
                $"Band P5 to P95 of {calibration.Log.Points.Count:N0} points. By utilisation the last quarter's energy, unseen, is {100 * calibration.HeldOut.EnergyError:+0.0;-0.0;0.0} % off{BySignals(calibration)}"),
        };
    }

    private static string BySignals(PowerCalibration calibration) => calibration.Signals is { } signals
        ? string.Create(CultureInfo.InvariantCulture, $", by all signals {100 * signals.HeldOut.EnergyError:+0.0;-0.0;0.0} %")
        : "";
}
