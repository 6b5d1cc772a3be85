using System.Globalization;
using InfraTco.Data;
using InfraTco.Data.Profiles;

namespace InfraTco.Learning.Power;

/// <summary>
/// Writes what was measured into an accelerator profile: a shipped profile under a new identifier whose idle power is that of the log, with the log as its
/// source. The result is a whole profile, so that the loader takes it as it stands.
/// </summary>
public static class PowerProfile
{
    /// <summary>The accelerator that a log most likely comes from: of that name, or the one with the closest power limit not clearly exceeded.</summary>
    public static string Guess(PowerCalibration calibration)
    {
        const double Tolerance = 1.05; // readings pass the limit for moments
        var named = Plain(calibration.Log.DeviceModel);
        var all = ProfileLibrary.Embedded.Accelerators;
        if (named.Length > 0 && all.FirstOrDefault(a => named.Contains(Plain(a.Id), StringComparison.Ordinal)) is { } same)
            return same.Id;
        var family = all.Where(a => IsOfFamily(named, a.Id)).ToList();
        var candidates = family.Count > 0 ? family : [.. all];
        var fitting = candidates.Where(a => a.Tdp.Typical.Base * Tolerance >= calibration.HighPowerW).ToList();
        return (fitting.Count > 0 ? fitting : candidates).MinBy(a => Math.Abs(a.Tdp.Typical.Base - calibration.HighPowerW))!.Id;
    }

    /// <summary>The profile.</summary>
    /// <param name="calibration">What was measured.</param>
    /// <param name="baseId">Identifier of the shipped accelerator that the rest comes from.</param>
    /// <param name="file">The file it is meant for; its name becomes the identifier.</param>
    /// <param name="isGuess">Whether the accelerator is a guess, which an error then is not blamed on.</param>
    /// <exception cref="InputException">There is no such accelerator, or its power limit is below the measured idle power.</exception>
    public static string Text(PowerCalibration calibration, string baseId, string file, bool isGuess = false)
    {
        var accelerator = ProfileLibrary.Embedded.Accelerator(baseId);
        var device = MeasuredDevice.Of(calibration);
        var idle = device.IdleW;
        if (idle.High > accelerator.Tdp.Typical.Base)
            throw TooHigh(calibration, baseId, isGuess, idle.High, accelerator.Tdp.Typical.Base);
        var text = MeasuredProfile.With(MeasuredProfile.Of(baseId, file), "idleEmptyPower", Value(idle, device, calibration));
        if (accelerator.IdleResidentPower is { } resident && resident.Typical.Base < idle.Typical)
            text = MeasuredProfile.With(text, "idleResidentPower", Value(idle with { Low = idle.Typical }, device, calibration));
        var model = calibration.Model;
        var equation = FormattableString.Invariant($"{baseId} with idle power as measured; at full utilisation it drew {model.FullW:0.#} W ({model.Shape}, R2 {calibration.Fit.R2:0.000}).");
        return MeasuredText.Headed(text, equation);
    }

    /// <summary>Whether a log names devices of another family than an accelerator's, such as H100 where that is a B200; false where it names none that is known.</summary>
    internal static bool IsOfAnother(string deviceModel, string accelerator)
    {
        var named = Plain(deviceModel);
        return !IsOfFamily(named, accelerator) && ProfileLibrary.Embedded.Accelerators.Any(a => IsOfFamily(named, a.Id));
    }

    private static InputException TooHigh(PowerCalibration calibration, string baseId, bool isGuess, double idle, double limit) => isGuess
        ? new(calibration.Log.File, 0, 0, $"the measured idle power ({Watts(idle)}) is above the power limit of {baseId} ({Watts(limit)}), the accelerator that it is most like; name the one that was measured with --profile, or the unit of the file with --power-unit")
        : new($"--profile {baseId}: the measured idle power ({Watts(idle)}) is above its power limit ({Watts(limit)}); name the accelerator that was measured");

    private static string Value(PowerRange power, MeasuredDevice device, PowerCalibration calibration) => string.Create(
        CultureInfo.InvariantCulture, $"{{ low: {power.Low:0.##}, typical: {power.Typical:0.##}, high: {power.High:0.##}, unit: W{PowerSource.Date(calibration)}, confidence: {(device.IsIdleSure ? 'A' : 'C')},\nsource: \"{PowerSource.Of(calibration)}, {PowerSource.Idle(device)}\" }}");

    private static string Watts(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) + " W";

    private static bool IsOfFamily(string named, string accelerator) => named.Length > 0 && named.Contains(Plain(accelerator).Split(' ')[0], StringComparison.Ordinal);

    private static string Plain(string name) => name.Replace('-', ' ').ToLowerInvariant();
}
