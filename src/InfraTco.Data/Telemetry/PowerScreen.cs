using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Judges powers by themselves, before they are averaged with others: what no device can have drawn is left out, and what is in another unit brought to that of the log.</summary>
/// <param name="bins">The readings.</param>
internal sealed class PowerScreen(TelemetryBins bins)
{
    private const double LargestNumber = 1e10; // more than any device draws in microwatts

    // What counters and tools hold where nothing was read: all bits set, or all but the sign; in DCGM up to fifteen below that.
    private const double Sixteen = ushort.MaxValue;
    private const double ThirtyTwo = uint.MaxValue;
    private const double Signed = int.MaxValue;
    private const double Blank = Signed - 15;

    private double _largest = LargestNumber; // in the unit of the log
    private PowerThousandths _thousandths;
    private long _garbled;
    private long _lifted;

    /// <summary>Whether a power may be a reading; one in another unit is brought to that of the log.</summary>
    public bool Admits(ref double power)
    {
        if (IsGarbage(power) || power > _largest)
        {
            _garbled++;
            return false;
        }
        if (_thousandths.Holds(power))
        {
            power *= PowerThousandths.Factor;
            _lifted++;
        }
        return true;
    }

    /// <summary>Judges what was taken so far by all that is known now; how many powers are left out by it.</summary>
    /// <param name="powers">Powers as the log has them, rising; a sample will do.</param>
    /// <param name="watts">Watts per unit.</param>
    /// <param name="wholly">Whether what else was read at those times goes with them.</param>
    public long Judge(double[] powers, double watts, bool wholly)
    {
        _largest = PowerUnit.Largest(powers, watts) / watts;
        _thousandths = PowerThousandths.Of(Array.FindAll(powers, p => p <= _largest), watts);
        var forgotten = bins.Forget(_largest, wholly);
        _lifted += bins.Scale(_thousandths.Holds, PowerThousandths.Factor);
        _garbled += forgotten;
        return forgotten;
    }

    /// <summary>One sentence for each thing that was done.</summary>
    /// <param name="watts">Watts per unit.</param>
    public IEnumerable<string> Notes(double watts)
    {
        if (_lifted > 0)
            yield return Say($"{_lifted} powers are a thousandth of what the others are, as kW among W: read as a thousand times as much");
        if (_garbled > 0)
            yield return Say($"{_garbled} powers are such as no device draws (more than {_largest * watts:0} W, or numbers such as 65535 that stand for no reading): left out");
    }

    private static bool IsGarbage(double power) => power is Sixteen or ThirtyTwo or (>= Blank and <= Signed) or ThirtyTwo / 1000 or > LargestNumber;

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
