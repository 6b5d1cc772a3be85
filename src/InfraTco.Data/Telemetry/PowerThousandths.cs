namespace InfraTco.Data.Telemetry;

/// <summary>
/// Powers of a device that are about a thousandth of its others, as where part of a log is in kW and part in W. No device that is on draws so little, so
/// they are in another unit where they lie as the others do.
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

    // A server that is off draws some watts, a thousandth of what it draws at work, but always the same; kW range as W do, half as far at least. Assumption.
    private const double LeastSpread = 0.5;

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
        var isServer = sorted[^1] * watts > PowerUnit.LargestDeviceWatts;
        if (sorted.Length - below.Length - others.Length > MostBetween * sorted.Length || (isServer && !RangesAs(below, others)))
            return default;
        var smallest = others[0] / Factor / Beyond;
        var isUnit = below.IsEmpty || (PowerUnit.Quantile(below, 1 - Most) >= smallest && PowerUnit.Quantile(below, High) * Factor <= PowerUnit.Peak(others) * Beyond);
        return isUnit ? new(smallest, largest) : default;
    }

    private static bool RangesAs(ReadOnlySpan<double> below, ReadOnlySpan<double> others) => !below.IsEmpty && Spread(below) > LeastSpread * Spread(others);

    private static double Spread(ReadOnlySpan<double> sorted) => Math.Log(PowerUnit.Quantile(sorted, High) / PowerUnit.Quantile(sorted, 1 - High));

    private static int CountUpTo(ReadOnlySpan<double> sorted, double largest)
    {
        var at = sorted.BinarySearch(Math.BitIncrement(largest));
        return at < 0 ? ~at : at;
    }
}
