using System.Globalization;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;

namespace InfraTco.Learning.Power;

/// <summary>
/// Writes what a system draws with its accelerators as measured: a shipped profile under a new identifier, with idle power, busy power of the workload that was
/// measured and the accelerators' share of it. What a fleet of it draws is then busy × utilisation + idle × (1 − utilisation) of the log.
/// </summary>
public static class SystemPowerProfile
{
    /// <summary>The profile.</summary>
    /// <param name="draw">What the system draws.</param>
    /// <param name="calibration">What was measured.</param>
    /// <param name="file">The file it is meant for; its name becomes the identifier.</param>
    public static string Text(MeasuredSystem draw, PowerCalibration calibration, string file)
    {
        var system = draw.System;
        var wall = Say($"at the wall by {system.Id}: {draw.WallPerAcceleratorWatt:0.###} W for each W of its accelerators");
        var log = PowerSource.Of(calibration);
        var idle = Kilowatts(draw.IdleW, $"{log}: {PowerSource.Idle(calibration)}, {Say($"{draw.Device.IdleW.Typical:0.#} W")}; {wall}");
        var text = MeasuredProfile.Of(system.Id, file);
        var isTraining = draw.Workload == WorkloadClass.Training;
        text = MeasuredProfile.With(text, isTraining ? "idleEmptyPower" : "idleResidentPower", idle);
        if (isTraining)
            text = Bounded(text, "idleResidentPower", system.IdleResidentPower.Base, draw.IdleW.Typical, draw.BusyW.Typical);
        else
            text = Bounded(text, "idleEmptyPower", system.IdleEmptyPower.Base, 0, draw.IdleW.Typical);
        text = MeasuredProfile.With(text, EnumName.Camel(draw.Workload.ToString()), Kilowatts(
            draw.BusyW, $"{log}: power at full utilisation by its energy, {Say($"{draw.Device.BusyW.Typical:0.#} W")}, range of its quarters; {wall}"));
        text = MeasuredProfile.With(text, "acceleratorPowerShare", Say(
            $"{{ typical: {100 * draw.AcceleratorShare:0.##}, unit: \"%\", confidence: B,\nsource: \"{log}: {system.AcceleratorCount} accelerators as measured over busy power at the wall\" }}"));
        if (draw.PeakW > system.MeasuredPeakPower.Base)
            text = MeasuredProfile.With(text, "measuredPeakPower", Kilowatts(new(draw.PeakW, draw.PeakW, draw.PeakW), $"busy power as measured: more than the peak of {system.Id}"));
        return MeasuredProfile.Headed(text, $"# {system.Id} with idle power, busy power ({EnumName.Camel(draw.Workload.ToString())}) and the accelerators' share of it as measured.\n");
    }

    // The idle state that was not measured stays as it is, unless it contradicts what was.
    private static string Bounded(string text, string field, double value, double least, double most)
    {
        var bounded = Math.Min(Math.Max(value, least), most);
        return bounded == value ? text : MeasuredProfile.With(text, field, Kilowatts(new(bounded, bounded, bounded), "not measured: bounded by idle and busy power as measured"));
    }

    private static string Kilowatts(PowerRange power, string source) =>
        Say($"{{ low: {power.Low / 1e3:0.####}, typical: {power.Typical / 1e3:0.####}, high: {power.High / 1e3:0.####}, unit: kW, confidence: B,\nsource: \"{source}\" }}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
