namespace InfraTco.Data.Telemetry;

/// <summary>
/// Powers that are about a thousandth of the others of a log, as where part of it is in kW and part in W. No device that is on draws so little, so they are in
/// another unit where they range as the others do.
/// </summary>
/// <param name="Smallest">The smallest that is in another unit, in that of the log.</param>
/// <param name="Largest">The largest; 0 where nothing is to be told.</param>
internal readonly record struct PowerThousandths(double Smallest, double Largest)
{
    /// <summary>How much larger their unit is.</summary>
    public const double Factor = 1000;

    // They reach no further than the others by a fifth, all but a tenth of them no lower either, and few powers lie between a thousandth of the largest and three. Assumptions.
    private const double Beyond = 1.2;
    private const double Apart = 3;
    private const double MostBetween = 0.05;
    private const double Most = 0.9;
    private const double High = 0.95;

    // What is off draws a thousandth of what it draws at work, as servers do, but always about the same; kW range as W do, three quarters as far at least. Assumption.
    private const double LeastSpread = 0.75;

    /// <summary>Whether a power is in another unit.</summary>
    public bool Holds(double power) => power >= Smallest && power <= Largest;

    /// <summary>Looks for them, and says where they would lie where there are none yet.</summary>
    /// <param name="sorted">Powers that a device may have drawn, rising; a sample will do.</param>
    /// <param name="watts">Watts per unit.</param>
    public static PowerThousandths Of(ReadOnlySpan<double> sorted, double watts)
    {
        if (sorted.IsEmpty)
            return default;
        var largest = sorted[^1] / Factor * Beyond;
        var below = sorted[..CountUpTo(sorted, largest)];
        var others = sorted[CountUpTo(sorted, Apart * largest)..];
        if (sorted.Length - below.Length - others.Length > MostBetween * sorted.Length)
            return default;
        var smallest = others[0] / Factor / Beyond;
        var isUnit = below.IsEmpty
            ? sorted[^1] * watts <= PowerUnit.LargestDeviceWatts // of what is off later, a server draws as much as that
            : PowerUnit.Quantile(below, 1 - Most) >= smallest && PowerUnit.Quantile(below, High) * Factor <= PowerUnit.Peak(others) * Beyond && Spread(below) >= LeastSpread * Spread(others);
        return isUnit ? new(smallest, largest) : default;
    }

    private static double Spread(ReadOnlySpan<double> sorted) => Math.Log(PowerUnit.Quantile(sorted, High) / PowerUnit.Quantile(sorted, 1 - High));

    private static int CountUpTo(ReadOnlySpan<double> sorted, double largest)
    {
        var at = sorted.BinarySearch(Math.BitIncrement(largest));
        return at < 0 ? ~at : at;
    }
}
