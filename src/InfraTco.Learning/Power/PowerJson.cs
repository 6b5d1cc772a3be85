using InfraTco.Data.Results;
using System.Globalization;
using System.Text.Json;
using InfraTco.Data.Telemetry;
using InfraTco.Data.Yaml;

namespace InfraTco.Learning.Power;

/// <summary>A power calibration as JSON.</summary>
public static class PowerJson
{
    /// <summary>The text.</summary>
    /// <param name="calibration">The calibration.</param>
    /// <param name="estimate">What it says of another log; null where none was given.</param>
    /// <param name="draw">What a system draws by it; null where none was named.</param>
    public static string Write(PowerCalibration calibration, PowerEstimate? estimate = null, MeasuredSystem? draw = null) => JsonDocumentText.Of(json =>
    {
        json.Object("telemetry", () => Telemetry(json, calibration.Log));
        json.Object("model", () =>
        {
            Model(json, calibration.Model);
            if (calibration.IdleW is { } idle)
            {
                json.Number("measuredIdleP05W", idle.Low);
                json.Number("measuredIdleP50W", idle.Median);
                json.Number("measuredIdleP95W", idle.High);
            }
        });
        json.Object("fit", () => Errors(json, calibration.Fit));
        json.Object("heldOut", () => Errors(json, calibration.HeldOut));
        if (calibration.Signals is { } signals)
            json.Object("signals", () => Signals(json, signals));
        json.Object("leastSquares", () =>
        {
            Model(json, calibration.LeastSquares);
            Errors(json, calibration.LeastSquaresFit);
        });
        if (estimate is not null)
            json.Object("estimate", () => Estimate(json, estimate));
        if (draw is not null)
            json.Object("system", () => Draw(json, draw));
        json.Texts("notes", calibration.Notes);
    });

    private static void Estimate(Utf8JsonWriter json, PowerEstimate estimate)
    {
        json.WriteBoolean("bySignals", estimate.BySignals);
        json.WriteBoolean("overlapsTelemetry", estimate.Overlaps);
        json.WriteNumber("rows", estimate.Log.Rows);
        json.WriteNumber("skipped", estimate.Log.SkippedRows);
        json.WriteNumber("estimatedPoints", estimate.PowerW.Count);
        json.Number("estimatedMeanPowerW", estimate.MeanPowerW);
        json.Number("estimatedEnergyKwh", estimate.EnergyKwh);
        if (estimate.Errors is { } errors)
            json.Object("errors", () => Errors(json, errors));
        json.Texts("notes", estimate.Log.Notes);
    }

    private static void Draw(Utf8JsonWriter json, MeasuredSystem draw)
    {
        json.WriteString("id", draw.System.Id);
        json.WriteString("workload", EnumName.Kebab(draw.Workload.ToString()));
        json.Number("acceleratorPowerShare", draw.AcceleratorShare);
        Range(json, "acceleratorIdleW", draw.Device.IdleW);
        Range(json, "acceleratorBusyW", draw.Device.BusyW);
        Range(json, "idleW", draw.IdleW);
        Range(json, "busyW", draw.BusyW);
        json.Number("peakW", draw.PeakW);
        json.WriteBoolean("idleIsMeasured", draw.Device.IsIdleMeasured);
        json.WriteBoolean("busyIsMeasured", draw.Device.IsBusyMeasured);
        json.Texts("notes", draw.Device.Notes);
    }

    private static void Range(Utf8JsonWriter json, string name, PowerRange power) => json.Object(name, () =>
    {
        json.Number("low", power.Low);
        json.Number("typical", power.Typical);
        json.Number("high", power.High);
    });

    private static void Signals(Utf8JsonWriter json, SignalCalibration signals)
    {
        json.WriteString("learner", signals.Model.Learner);
        json.Texts("names", signals.Model.Names);
        json.Number("halfLifeDays", signals.Model.HalfLifeDays);
        json.Object("fit", () => Errors(json, signals.Fit));
        json.Object("heldOut", () => Errors(json, signals.HeldOut));
        json.WriteNumber("leftOut", signals.LeftOut);
        json.WriteNumber("heldOutLeftOut", signals.HeldOutLeftOut);
        json.WriteStartArray("earlierEnergyErrors");
        foreach (var error in signals.EarlierEnergyErrors)
        {
            if (double.IsFinite(error))
                json.WriteNumberValue(error);
            else
                json.WriteNullValue();
        }
        json.WriteEndArray();
    }

    private static void Telemetry(Utf8JsonWriter json, TelemetryLog log)
    {
        json.WriteString("format", log.Format);
        json.WriteNumber("rows", log.Rows);
        json.WriteNumber("used", log.Rows - log.SkippedRows);
        json.WriteNumber("skipped", log.SkippedRows);
        json.Skipped(log.Skipped);
        json.WriteString("powerName", log.PowerName);
        json.WriteString("utilisationName", log.UtilisationName);
        json.WriteNumber("points", log.Points.Count);
        json.WriteNumber("devices", log.Devices.Count);
        json.WriteString("from", Time(log.Points[0]));
        json.WriteString("to", Time(log.Points[^1]));
        json.WriteNumber("intervalS", log.BinMilliseconds > 1 ? log.BinMilliseconds / 1000.0 : 0);
    }

    private static void Model(Utf8JsonWriter json, PowerModel model)
    {
        json.WriteString("shape", EnumName.Kebab(model.Shape.ToString()));
        json.Number("idlePowerW", model.IdleW);
        json.Number("slopeW", model.SlopeW);
        json.Number("fullPowerW", model.FullW);
        if (model.Shape == PowerShape.PowerLaw)
            json.Number("exponent", model.Bend);
        if (model.Shape == PowerShape.Knee)
        {
            json.Number("kneeUtilisation", model.Bend);
            json.Number("upperSlopeW", model.UpperSlopeW);
        }
    }

    internal static void Errors(Utf8JsonWriter json, PowerErrors errors)
    {
        json.WriteNumber("points", errors.Points);
        json.Number("r2", errors.R2);
        json.Number("maeW", errors.MaeW);
        json.Number("rmseW", errors.RmseW);
        json.Number("energyError", errors.EnergyError);
        json.Number("meanPowerW", errors.MeanPowerW);
    }

    private static string Time(TelemetryPoint point) =>
        DateTimeOffset.FromUnixTimeMilliseconds(point.TimeMilliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
