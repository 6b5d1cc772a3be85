using InfraTco.Data;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Power;

/// <summary>What a calibrated model says of another log: of a later period, or of a device of the same kind.</summary>
/// <param name="Log">The other log.</param>
/// <param name="PowerW">Power of each of its points [W].</param>
/// <param name="BySignals">Whether all signals were used, or utilisation alone.</param>
/// <param name="Errors">Errors where the log holds power too; null where it does not.</param>
/// <param name="Overlaps">Whether the log begins before the one that was fitted ends, and ends after that begins: where both are of one device, errors are too small.</param>
public sealed record PowerEstimate(TelemetryLog Log, IReadOnlyList<double> PowerW, bool BySignals, PowerErrors? Errors, bool Overlaps)
{
    private const double MillisecondsPerHour = 3_600_000;
    private const double WattsPerKilowatt = 1000;

    /// <summary>Mean power [W].</summary>
    public double MeanPowerW => PowerW.Average();

    /// <summary>Energy of all points, each as long as the usual step between them [kWh].</summary>
    public double EnergyKwh => MeanPowerW * PowerW.Count * Log.StepMilliseconds / MillisecondsPerHour / WattsPerKilowatt;

    /// <summary>Estimates the power of a log.</summary>
    /// <param name="calibration">The model.</param>
    /// <param name="log">A log of utilisation, with or without power.</param>
    /// <exception cref="InputException">The log holds no utilisation.</exception>
    public static PowerEstimate Of(PowerCalibration calibration, TelemetryLog log)
    {
        if (!log.HasUtilisation)
            throw new InputException(log.File, 0, 0, "there is no utilisation to estimate power from; a column such as utilization.gpu, or series of DCGM_FI_DEV_GPU_UTIL, would be right");
        var bySignals = calibration.Signals is { } signals && signals.Model.Names.All(log.SignalNames.Contains);
        var power = bySignals ? BySignal(calibration, log) : [.. log.Points.Select(p => Math.Max(calibration.Model.At(p.Utilisation), 0))];
        var (fitted, other) = (calibration.Log.Points, log.Points);
        var overlaps = other[0].TimeMilliseconds <= fitted[^1].TimeMilliseconds && other[^1].TimeMilliseconds >= fitted[0].TimeMilliseconds;
        return new(log, power, bySignals, log.HasPower ? PowerErrors.Of([.. log.Points], power) : null, overlaps);
    }

    // Points that were calibrated on stand before those of the log where they are earlier, so that the coolest of the last weeks is known from the first point on.
    private static double[] BySignal(PowerCalibration calibration, TelemetryLog log)
    {
        var model = calibration.Signals!.Model;
        var known = calibration.Log;
        TelemetryPoint[] before = [.. known.Points.Where(p => p.TimeMilliseconds < log.Points[0].TimeMilliseconds)];
        int[] devices = [.. log.Devices.Select((name, i) => known.Devices.ToList().IndexOf(name) is >= 0 and var same ? same : known.Devices.Count + i)];
        TelemetryPoint[] points = [.. log.Points.Select(p => p with { Device = devices[p.Device] })];
        var features = new SignalFeatures(model.Names, log.SignalNames).Of(points, before, new(model.Names, known.SignalNames));
        return model.Estimate(features);
    }
}
