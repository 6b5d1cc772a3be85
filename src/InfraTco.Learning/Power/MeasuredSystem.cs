using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;

namespace InfraTco.Learning.Power;

/// <summary>
/// What a system draws at the wall with accelerators that draw as measured. Between idle and training, its profile tells how many watts at the wall go with one of
/// an accelerator, losses of the power supplies and fans included (1.06 to 1.25 in those shipped); that line carries measured power to the wall.
/// </summary>
public sealed record MeasuredSystem
{
    private const double Tolerance = 1.05; // readings pass the limit for moments

    /// <summary>The system that was measured, as its profile has it.</summary>
    public required SystemProfile System { get; init; }

    /// <summary>What it did while it was measured.</summary>
    public required WorkloadClass Workload { get; init; }

    /// <summary>One of its accelerators, as measured.</summary>
    public required MeasuredDevice Device { get; init; }

    /// <summary>Watts at the wall for one watt of the accelerators.</summary>
    public required double WallPerAcceleratorWatt { get; init; }

    /// <summary>Wall power without work [W].</summary>
    public required PowerRange IdleW { get; init; }

    /// <summary>Wall power at full utilisation [W].</summary>
    public required PowerRange BusyW { get; init; }

    /// <summary>Wall power that is highest under load: the profile's, or what was measured where that is more [W].</summary>
    public required double PeakW { get; init; }

    /// <summary>Share of busy power that the accelerators draw.</summary>
    public double AcceleratorShare => System.AcceleratorCount * Device.BusyW.Typical / BusyW.Typical;

    /// <summary>A system by what was measured of its accelerators.</summary>
    /// <param name="calibration">What was measured.</param>
    /// <param name="system">The system.</param>
    /// <param name="workload">What it did meanwhile.</param>
    /// <exception cref="InputException">What was measured is not of that system.</exception>
    public static MeasuredSystem Of(PowerCalibration calibration, SystemProfile system, WorkloadClass workload)
    {
        var device = MeasuredDevice.Of(calibration);
        var (idle, training) = (system.IdleEmptyPower.Base, system.BusyPower[WorkloadClass.Training].Base);
        var acceleratorsIdle = system.AcceleratorCount * system.Accelerator.IdleEmptyPower.Base;
        var slope = (training - idle) / (training * system.AcceleratorPowerShare.Base - acceleratorsIdle);
        var draw = new MeasuredSystem
        {
            System = system,
            Workload = workload,
            Device = device,
            WallPerAcceleratorWatt = slope,
            IdleW = device.IdleW.Select(Wall),
            BusyW = device.BusyW.Select(Wall),
            PeakW = Math.Max(system.MeasuredPeakPower.Base, Wall(device.BusyW.Typical)),
        };
        Check(draw, calibration);
        return draw;

        double Wall(double acceleratorW) => idle + slope * (system.AcceleratorCount * acceleratorW - acceleratorsIdle);
    }

    private static void Check(MeasuredSystem draw, PowerCalibration calibration)
    {
        var (system, device) = (draw.System, draw.Device);
        var limit = system.Accelerator.Tdp.Typical.Base;
        if (device.BusyW.Typical <= device.IdleW.Typical)
            throw Fault(Say($"busy power ({device.BusyW.Typical:0.#} W) is not above idle power ({device.IdleW.Typical:0.#} W), so no system can be told from it; a log whose power rises with work would be right"));
        if (device.BusyW.Typical > Tolerance * limit)
            throw Fault(Say($"busy power ({device.BusyW.Typical:0.#} W) is above the power limit of {system.Accelerator.Id} ({limit:0.#} W), the accelerator of {system.Id}; name the system that was measured with --system, or the unit of the file with --power-unit"));
        var least = system.BusyPower.Where(b => b.Key != draw.Workload).MinBy(b => b.Value.Base);
        if (draw.IdleW.Typical > least.Value.Base)
            throw Fault(Say($"idle power ({device.IdleW.Typical:0.#} W, {draw.IdleW.Typical / 1e3:0.##} kW at the wall) is above what {system.Id} draws busy in {EnumName.Camel(least.Key.ToString())} ({least.Value.Base / 1e3:0.##} kW); name the system that was measured with --system"));
        if (draw.BusyW.Typical > system.RatedPower.Typical.Base)
            throw Fault(Say($"busy power ({draw.BusyW.Typical / 1e3:0.##} kW at the wall) is above the rated power of {system.Id} ({system.RatedPower.Typical.Base / 1e3:0.##} kW); name the system that was measured with --system"));

        InputException Fault(string problem) => new(calibration.Log.File, 0, 0, problem);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
