namespace InfraTco.Data.Telemetry;

/// <summary>
/// Powers of a device that are about a thousandth of its others, as where part of a log is in kW and part in W. No device that is on draws so little, so
/// they are in another unit where they lie as the others do, and garbage elsewhere.
/// </summary>
/// <param name="Smallest">The smallest that is in another unit, in that of the log.</param>
/// <param name="Largest">The largest; 0 where nothing is to be told.</param>
/// <param name="AreUnits">Whether they are in another unit.</param>
internal readonly record struct PowerThousandths(double Smallest, double Largest, bool AreUnits)
{
    /// <summary>How much larger their unit is.</summary>
    public const double Factor = 1000;

    // Beyond the range of the others by a fifth, a third of their smallest, of them all but a tenth, and one power in a hundred. Assumptions.
    private const double Beyond = 1.2;
    private const double Apart = 3;
    private const double Most = 0.9;
    private const double Fewest = 0.01;
    private const int FewestPowers = 3;

    // Servers that are off draw a few watts, a thousandth of what some draw at work; an accelerator that is off does not answer.
    private const double LargestDeviceWatts = PowerUnit.LargestDeviceWatts;

    /// <summary>Whether a power is in another unit.</summary>
    public bool Holds(double power) => AreUnits && power >= Smallest && power <= Largest;

    /// <summary>Whether a power is none of the device's in either unit.</summary>
    public bool IsImpossible(double power) => power <= Largest && !Holds(power);

    /// <summary>Looks for them.</summary>
    /// <param name="sorted">Powers that a device may have drawn, rising; a sample will do.</param>
    /// <param name="watts">Watts per unit.</param>
    public static PowerThousandths Of(ReadOnlySpan<double> sorted, double watts)
    {
        if (sorted.IsEmpty || PowerUnit.Peak(sorted) is var peak && peak * watts > LargestDeviceWatts)
            return default;
        var largest = peak / Factor * Beyond;
        var below = 0;
        while (sorted[below] <= largest)
            below++;
        if (below == 0 || sorted[below] < Apart * sorted[below - 1])
            return default;
        var smallest = sorted[below] / Factor / Beyond;
        var held = 0;
        foreach (var power in sorted[..below])
            held += power >= smallest ? 1 : 0;
        return new(smallest, largest, held >= FewestPowers && held >= Most * below && held >= Fewest * sorted.Length);
    }
}
