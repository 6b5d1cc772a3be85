using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Tells the unit of power where a log names none, or one that its numbers contradict by a factor of a thousand or more.</summary>
internal static class PowerUnit
{
    // No device that reports its power draws less than 3 W at its 95th percentile, or never passes 10 W; none draws more than 3 kW. Assumption.
    private const double SmallestWatts = 3;
    private const double SmallestPeakWatts = 10;

    // An accelerator of a data centre that works draws more: the least power limit on sale is 40 W (A2). What stays below while it is busy is a server in kW. Assumption.
    private const double SmallestBusyPeakWatts = 30;
    internal const double LargestDeviceWatts = 3000;

    // Some logs are of whole servers, the largest of which draw some 15 kW; only racks draw more. Assumption.
    private const double LargestServerWatts = 20_000;
    private const double LargestRackWatts = 1e6;

    // A device that idles most of the time peaks at more than ten times its median, but within 3 kW; a server does not. Assumption.
    private const double MostOverMedian = 10;

    private const double High = 0.95;
    private const double AlmostAll = 0.999;

    // In the order in which they are tried: the units that tools write most come first.
    private static readonly (double Watts, string Name, bool IsOption)[] Units = [(1, "W", true), (1e-3, "mW", true), (1e3, "kW", true), (1e-6, "uW", false)];

    /// <summary>Watts per unit, and what was assumed; null where nothing was.</summary>
    /// <param name="sorted">Powers as the log has them, rising; a sample will do.</param>
    /// <param name="stated">Watts per unit as the log says; null where it does not.</param>
    /// <param name="mayBeRack">Whether the log may be of whole racks.</param>
    /// <param name="isBusy">Whether the device is known to have worked at some time.</param>
    public static (double Watts, string? Note) Of(double[] sorted, double? stated, bool mayBeRack, bool isBusy)
    {
        var scale = stated ?? 1;
        var leastPeak = isBusy && stated is null ? SmallestBusyPeakWatts : SmallestPeakWatts;
        if (IsPlausible(sorted, scale, mayBeRack, leastPeak))
            return (scale, Doubt(sorted, scale, stated is null, isBusy));
        foreach (var asRack in mayBeRack ? [true] : new[] { false, true })
        {
            foreach (var (watts, name, _) in Units)
            {
                if (IsPlausible(sorted, watts, asRack, leastPeak))
                    return (watts, $"power {Why(sorted, scale, leastPeak)} {(stated is null ? "and names no unit" : "as the file has it")}: read as {name}{Keep(scale)}");
            }
        }
        return (scale, "power is such as no device, server or rack draws in any unit: read as it stands (--power-unit names its unit)");
    }

    private static string? Doubt(double[] sorted, double watts, bool isUnstated, bool isBusy) => isUnstated && Quantile(sorted, High) > LargestDeviceWatts
        ? "power names no unit and passes 3 kW: read as W of a whole server (--power-unit mW reads it as that of a device)"
        : isBusy && IsTooSmall(sorted, watts, SmallestBusyPeakWatts)
            ? string.Create(CultureInfo.InvariantCulture, $"power stays below {SmallestBusyPeakWatts} W at work, as that of hardly any accelerator: is it that of a server in kW (--power-unit kW)?")
            : null;

    /// <summary>The largest power that may be a reading [W].</summary>
    /// <param name="sorted">Powers as the log has them, rising; a sample will do.</param>
    /// <param name="watts">Watts per unit.</param>
    public static double Largest(double[] sorted, double watts) =>
        Math.Min(Math.Max(LargestDeviceWatts, MostOverMedian * Quantile(sorted, 0.5) * watts), LargestRackWatts);

    private static bool IsPlausible(double[] sorted, double watts, bool mayBeRack, double leastPeak) =>
        !IsTooSmall(sorted, watts, leastPeak) && (Quantile(sorted, 0.5) * watts <= LargestDeviceWatts || Quantile(sorted, High) * watts <= (mayBeRack ? LargestRackWatts : LargestServerWatts));

    private static bool IsTooSmall(double[] sorted, double watts, double leastPeak) =>
        Quantile(sorted, High) * watts < SmallestWatts || Peak(sorted) * watts < leastPeak;

    private static string Why(double[] sorted, double watts, double leastPeak) => IsTooSmall(sorted, watts, leastPeak)
        ? string.Create(CultureInfo.InvariantCulture, $"is below {(IsTooSmall(sorted, watts, SmallestPeakWatts) ? SmallestPeakWatts : leastPeak)} W{(IsTooSmall(sorted, watts, SmallestPeakWatts) ? "" : " at work")}")
        : string.Create(CultureInfo.InvariantCulture, $"would be {Quantile(sorted, 0.5) * watts / 1000:0.#} kW half of the time, more than a device draws,");

    private static string Keep(double watts) =>
        Array.Find(Units, u => u.Watts == watts) is { IsOption: true, Name: var name } ? $" (--power-unit {name} keeps it)" : "";

    /// <summary>The largest of some powers, besides a few.</summary>
    internal static double Peak(ReadOnlySpan<double> sorted) => Quantile(sorted, AlmostAll);

    /// <summary>A quantile of some values.</summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];
}
