using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Follows which way time goes from reading to reading of a device.</summary>
internal sealed class ReadingOrder
{
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
        if (_backwards > _forwards)
            yield return "the file is newest first; it is read in the order of time";
        if (Math.Min(_forwards, _backwards) is > 0 and var reversals)
            yield return string.Create(CultureInfo.InvariantCulture, $"time goes the other way {reversals} times; readings are put in order");
    }
}
