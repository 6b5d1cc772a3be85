using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;

namespace InfraTco.Learning.Power;

/// <summary>
/// Writes what a system draws with its accelerators as measured: a shipped profile under a new identifier, with idle power and busy power of the workload that was
/// measured, and for training, which it is stated for, the accelerators' share of it. What accelerators of a fleet of it draw is then busy × utilisation +
/// idle × (1 − utilisation) of the log.
/// </summary>
public static class SystemPowerProfile
{
    /// <summary>The profile.</summary>
    /// <param name="draw">What the system draws.</param>
    /// <param name="calibration">What was measured.</param>
    /// <param name="file">The file it is meant for; its name becomes the identifier.</param>
    public static string Text(MeasuredSystem draw, PowerCalibration calibration, string file)
    {
        var (system, device, isTraining) = (draw.System, draw.Device, draw.Workload == WorkloadClass.Training);
        var log = PowerSource.Of(calibration);
        var date = PowerSource.Date(calibration);
        var host = $"host as in {system.Id}";
        var idle = Kilowatts(draw.IdleW, date, device.IsIdleSure, Say($"{log}: {PowerSource.Idle(device)}, {device.IdleW.Typical:0.#} W; {host}"));
        var text = MeasuredProfile.With(MeasuredProfile.Of(system.Id, file), isTraining ? "idleEmptyPower" : "idleResidentPower", idle);
        text = isTraining
            ? Bounded(text, "idleResidentPower", system.IdleResidentPower.Base, draw.IdleW.Typical, draw.BusyW.Typical)
            : Bounded(text, "idleEmptyPower", system.IdleEmptyPower.Base, 0, draw.IdleW.Typical);
        text = MeasuredProfile.With(text, EnumName.Camel(draw.Workload.ToString()), Kilowatts(
            draw.BusyW, date, device is { IsBusySure: true, IsIdleSure: true }, Say($"{log}: {PowerSource.Busy(device)}, {device.BusyW.Typical:0.#} W; {host}")));
        if (isTraining)
            text = MeasuredProfile.With(text, "acceleratorPowerShare", Share(draw, date, log));
        if (draw.PeakW > system.MeasuredPeakPower.Base)
            text = MeasuredProfile.With(text, "measuredPeakPower", Kilowatts(PowerRange.Of(draw.PeakW), date, device.IsBusySure, $"busy power as measured, which is more than the peak of {system.Id}"));
        return MeasuredText.Headed(text, $"{system.Id} with idle and busy power ({EnumName.Camel(draw.Workload.ToString())}) by its accelerators as measured.");
    }

    // As far up and down as the share of the system that the host is from.
    private static string Share(MeasuredSystem draw, string date, string log)
    {
        var shipped = draw.System.AcceleratorPowerShare;
        double Percent(double of) => Math.Min(100 * draw.AcceleratorShare * of / shipped.Base, 100);
        return Say($"{{ low: {Percent(shipped.Low.Base):0.##}, typical: {Percent(shipped.Base):0.##}, high: {Percent(shipped.High.Base):0.##}, unit: \"%\"{date}, confidence: {(draw.Device.IsIdleSure ? 'B' : 'C')},\nsource: \"{log}: {draw.System.AcceleratorCount} accelerators as measured over busy power at the wall\" }}");
    }

    // The idle state that was not measured stays as it is, unless it contradicts what was.
    private static string Bounded(string text, string field, double value, double least, double most)
    {
        var bounded = Math.Min(Math.Max(value, least), most);
        return bounded == value ? text : MeasuredProfile.With(
            text, field, Say($"{{ typical: {bounded / 1e3:0.####}, unit: kW, confidence: C,\nsource: \"estimate: not measured, bounded by idle and busy power as measured\" }}"));
    }

    private static string Kilowatts(PowerRange power, string date, bool isMeasured, string source) => Say(
        $"{{ low: {power.Low / 1e3:0.####}, typical: {power.Typical / 1e3:0.####}, high: {power.High / 1e3:0.####}, unit: kW{date}, confidence: {(isMeasured ? 'B' : 'C')},\nsource: \"{source}\" }}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
