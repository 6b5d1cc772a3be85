using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Follows which way time goes from reading to reading of a device.</summary>
internal sealed class ReadingOrder
{
    private const double Disorder = 0.2; // of the steps, beyond which a file has no direction. Assumption.

    private readonly Dictionary<int, long> _last = [];
    private long _forwards;
    private long _backwards;

    /// <summary>Takes the next reading of a device.</summary>
    public void Follow(int device, long time)
    {
        if (_last.TryGetValue(device, out var before) && before != time)
        {
            if (time > before)
                _forwards++;
            else
                _backwards++;
        }
        _last[device] = time;
    }

    /// <summary>What is odd about it, in sentences.</summary>
    public IEnumerable<string> Notes()
    {
        var reversals = Math.Min(_forwards, _backwards);
        if (reversals > Disorder * (_forwards + _backwards))
        {
            yield return "the file is in no order of time; readings are put in order";
            yield break;
        }
        if (_backwards > _forwards)
            yield return "the file is newest first; it is read in the order of time";
        if (reversals > 0)
            yield return string.Create(CultureInfo.InvariantCulture, $"time goes the other way {reversals} times; readings are put in order");
    }
}
