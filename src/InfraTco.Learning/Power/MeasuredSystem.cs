using System.Globalization;
using System.Text.RegularExpressions;
using InfraTco.Data;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;

namespace InfraTco.Learning.Power;

/// <summary>What a system draws at the wall with accelerators that draw as measured: n × accelerator + host (<see cref="HostPower"/>).</summary>
public sealed partial record MeasuredSystem
{
    private static readonly string[] Wholes = ["node", "chassis", "server", "rack", "system", "host", "machine", "wall", "psu", "ipmi", "dcmi", "consumed", "module"];

    private const double Tolerance = 1.05; // mean readings pass the limit by no more. Assumption.

    /// <summary>The system that was measured, as its profile has it.</summary>
    public required SystemProfile System { get; init; }

    /// <summary>What it did while it was measured.</summary>
    public required WorkloadClass Workload { get; init; }

    /// <summary>One of its accelerators, as measured.</summary>
    public required MeasuredDevice Device { get; init; }

    /// <summary>Wall power without work; the range holds those of the accelerators and of the host [W].</summary>
    public required PowerRange IdleW { get; init; }

    /// <summary>Wall power at full utilisation, likewise; its high end is at most the rated power [W].</summary>
    public required PowerRange BusyW { get; init; }

    /// <summary>Highest mean power under load: the profile's, or what was measured where that is more [W].</summary>
    public double PeakW => Math.Max(System.MeasuredPeakPower.Base, BusyW.Typical);

    /// <summary>Share of busy power that the accelerators draw, 0–1.</summary>
    public double AcceleratorShare => System.AcceleratorCount * Device.BusyW.Typical / BusyW.Typical;

    /// <summary>A system by what was measured of its accelerators.</summary>
    /// <param name="calibration">What was measured.</param>
    /// <param name="system">The system.</param>
    /// <param name="workload">What it did meanwhile.</param>
    /// <exception cref="InputException">What was measured is not of that system.</exception>
    public static MeasuredSystem Of(PowerCalibration calibration, SystemProfile system, WorkloadClass workload)
    {
        CheckDevice(calibration, system);
        var device = MeasuredDevice.Of(calibration);
        var count = system.AcceleratorCount;
        var busy = HostPower.Busy(system, workload).Plus(count, device.BusyW);
        var draw = new MeasuredSystem
        {
            System = system,
            Workload = workload,
            Device = device,
            IdleW = HostPower.Idle(system).Plus(count, device.IdleW),
            BusyW = busy with { High = Math.Max(busy.Typical, Math.Min(busy.High, system.RatedPower.Base)) },
        };
        Check(draw, calibration);
        return draw;
    }

    private static void CheckDevice(PowerCalibration calibration, SystemProfile system)
    {
        string[] words = [.. Word().Matches(calibration.Log.PowerName).Select(match => match.Value.ToLowerInvariant())];
        if (!words.Contains("gpu") && words.FirstOrDefault(Wholes.Contains) is { } word)
            throw new InputException(calibration.Log.File, 0, 0, $"power is not that of an accelerator ('{word}' in {calibration.Log.PowerName}), and {system.Id} is told from its accelerators; a log of these would be right");
        if (PowerProfile.IsOfAnother(calibration.Log.DeviceModel, system.Accelerator.Id))
            throw new InputException(calibration.Log.File, 0, 0, $"the log is of '{calibration.Log.DeviceModel}', and {system.Id} holds {system.Accelerator.Id}; name the system that was measured with --system");
    }

    private static void Check(MeasuredSystem draw, PowerCalibration calibration)
    {
        var (system, device) = (draw.System, draw.Device);
        var limit = system.Accelerator.Tdp.Typical.Base;
        if (device.BusyW.Typical <= device.IdleW.Typical)
            throw Fault(Say($"busy power ({device.BusyW.Typical:0.#} W) is not above idle power ({device.IdleW.Typical:0.#} W), so no system can be told from it; a log whose power rises with work would be right"));
        if (device.BusyW.Typical > Tolerance * limit)
            throw Fault(Say($"busy power ({device.BusyW.Typical:0.#} W) is above the power limit of {system.Accelerator.Id} ({limit:0.#} W), the accelerator of {system.Id}; a log of accelerators, not of a whole server, another --system, or the unit of the file (--power-unit) would be right"));
        var least = system.BusyPower.Where(b => b.Key != draw.Workload).MinBy(b => b.Value.Base);
        if (draw.IdleW.Typical > least.Value.Base)
            throw Fault(Say($"idle power ({device.IdleW.Typical:0.#} W, {draw.IdleW.Typical / 1e3:0.##} kW at the wall) is above what {system.Id} draws busy in {EnumName.Camel(least.Key.ToString())} ({least.Value.Base / 1e3:0.##} kW); a log with idle readings, or another --system, would be right"));

        InputException Fault(string problem) => new(calibration.Log.File, 0, 0, problem);
    }

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+")]
    private static partial Regex Word();

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
