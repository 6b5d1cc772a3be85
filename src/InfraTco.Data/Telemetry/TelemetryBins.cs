using System.Runtime.InteropServices;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Joins power and utilisation by device and time in bounded memory. It begins with an interval of a millisecond, that is with every reading by itself; when
/// more intervals are occupied than may be kept, neighbours are merged and the interval doubles. Means of power and of utilisation over an interval lie on
/// the same line as their readings, so a linear fit does not change by it.
/// </summary>
/// <param name="capacity">Most intervals that are kept.</param>
/// <param name="beforeMerging">Called before readings are merged with others for the first time, while each can still be judged by itself.</param>
internal sealed class TelemetryBins(int capacity, Action? beforeMerging = null)
{
    private const int DeviceShift = 43; // 2^43 ms reach the year 2248
    private const int MostDevices = 1 << 20;
    private const long FirstWidth = 1000;
    private const int MostSignals = 24;
    private const double Rounding = 0.02; // of a value: as of 0.25 kW

    private readonly Dictionary<string, int> _devices = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _signals = [];
    private Dictionary<long, Bin> _bins = [];

    private struct Bin
    {
        public double Power;
        public double Utilisation;
        public double LastPower;
        public double LastUtilisation;
        public int Powers;
        public int Utilisations;
        public SignalMeans? Signals;
    }

    public long Width { get; private set; } = 1;

    /// <summary>Readings at a time of their device for which another is known, with other values.</summary>
    public long Shared { get; private set; }

    public IReadOnlyList<string> Devices => _names;

    public IReadOnlyList<string> SignalNames => _signals;

    /// <summary>The number of a signal; −1 where there are too many.</summary>
    public int Signal(string name)
    {
        var known = _signals.IndexOf(name);
        if (known >= 0 || _signals.Count >= MostSignals)
            return known;
        _signals.Add(name);
        return _signals.Count - 1;
    }

    /// <summary>The number of a device; −1 where there are too many.</summary>
    public int Device(ReadOnlySpan<char> name)
    {
        var lookup = _devices.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(name, out var number))
            return number;
        if (_names.Count >= MostDevices)
            return -1;
        _names.Add(name.ToString());
        _devices.Add(_names[^1], _names.Count - 1);
        return _names.Count - 1;
    }

    /// <summary>Adds a reading; NaN stands for a quantity that it does not hold. False where it repeats the one before it at that time.</summary>
    public bool Add(int device, long time, double power, double utilisation, ReadOnlySpan<double> signals)
    {
        ref var bin = ref CollectionsMarshal.GetValueRefOrAddDefault(_bins, Key(device, time), out var known);
        if (known && Repeats(bin, power, utilisation))
            return false;
        if (!double.IsNaN(power))
        {
            Shared += Width == 1 && bin.Powers > 0 ? 1 : 0;
            bin.Power += power;
            bin.LastPower = power;
            bin.Powers++;
        }
        if (!double.IsNaN(utilisation))
        {
            bin.Utilisation += utilisation;
            bin.LastUtilisation = utilisation;
            bin.Utilisations++;
        }
        for (var i = 0; i < signals.Length; i++)
        {
            if (!double.IsNaN(signals[i]))
                (bin.Signals ??= new(_signals.Count)).Add(i, signals[i]);
        }
        Bound();
        return true;
    }

    /// <summary>Adds one signal of a device.</summary>
    public void AddSignal(int device, long time, int signal, double value)
    {
        ref var bin = ref CollectionsMarshal.GetValueRefOrAddDefault(_bins, Key(device, time), out _);
        (bin.Signals ??= new(_signals.Count)).Add(signal, value);
        Bound();
    }

    /// <summary>Forgets powers above a bound, and tells how many there were.</summary>
    /// <param name="largest">The bound, in the unit of the log.</param>
    /// <param name="wholly">Whether what else was read at those times goes with them, as where it stands in the same row.</param>
    public long Forget(double largest, bool wholly)
    {
        long forgotten = 0;
        foreach (var (key, bin) in _bins)
        {
            if (bin.Powers == 0 || bin.Power <= largest * bin.Powers)
                continue;
            forgotten += bin.Powers;
            if (wholly || bin.Utilisations == 0)
                _bins.Remove(key);
            else
                CollectionsMarshal.GetValueRefOrNullRef(_bins, key) = bin with { Power = 0, Powers = 0 };
        }
        return forgotten;
    }

    /// <summary>Multiplies powers, and tells how many there were.</summary>
    /// <param name="isMeant">Which, in the unit of the log.</param>
    /// <param name="factor">By what.</param>
    public long Scale(Func<double, bool> isMeant, double factor)
    {
        long scaled = 0;
        foreach (var (key, bin) in _bins)
        {
            if (bin.Powers == 0 || !isMeant(bin.Power / bin.Powers))
                continue;
            scaled += bin.Powers;
            CollectionsMarshal.GetValueRefOrNullRef(_bins, key) = bin with { Power = bin.Power * factor, LastPower = bin.LastPower * factor };
        }
        return scaled;
    }

    /// <summary>The powers as they were added, each interval's mean, rising; of every k-th where there are many.</summary>
    public double[] Powers()
    {
        const int Enough = 10_000; // to tell units, which are factors of a thousand apart
        var step = _bins.Count / Enough + 1;
        var powers = new List<double>(_bins.Count / step + 1);
        var next = 0;
        foreach (var bin in _bins.Values)
        {
            if (bin.Powers > 0 && next++ % step == 0)
                powers.Add(bin.Power / bin.Powers);
        }
        powers.Sort();
        return [.. powers];
    }

    /// <summary>The points that hold power where it is needed, and utilisation where the log has any; the number of readings without a partner.</summary>
    public (List<TelemetryPoint> Points, long Unpaired) Points(bool needPower, bool needUtilisation)
    {
        var points = new List<TelemetryPoint>(_bins.Count);
        long unpaired = 0;
        foreach (var (key, bin) in _bins)
        {
            if ((needPower && bin.Powers == 0) || (needUtilisation && bin.Utilisations == 0) || bin.Powers + bin.Utilisations == 0)
            {
                unpaired += bin.Powers + bin.Utilisations;
                continue;
            }
            var utilisation = bin.Utilisations > 0 ? bin.Utilisation / bin.Utilisations : double.NaN;
            points.Add(new((key & ((1L << DeviceShift) - 1)) * Width, (int)(key >> DeviceShift), bin.Powers > 0 ? bin.Power / bin.Powers : double.NaN, utilisation,
                Math.Max(bin.Powers, needPower ? 0 : bin.Utilisations), bin.Signals?.Means(_signals.Count) ?? default));
        }
        if (!AreInOrder(CollectionsMarshal.AsSpan(points)))
            points.Sort(static (a, b) => a.TimeMilliseconds != b.TimeMilliseconds ? a.TimeMilliseconds.CompareTo(b.TimeMilliseconds) : a.Device.CompareTo(b.Device));
        return (points, unpaired);
    }

    private void Bound()
    {
        if (_bins.Count <= capacity)
            return;
        if (Width == 1)
            beforeMerging?.Invoke();
        while (_bins.Count > capacity)
            Widen();
    }

    // As most logs are, whose intervals come back as they were first met.
    private static bool AreInOrder(ReadOnlySpan<TelemetryPoint> points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var (before, point) = (points[i - 1].TimeMilliseconds, points[i].TimeMilliseconds);
            if (before > point || (before == point && points[i - 1].Device > points[i].Device))
                return false;
        }
        return true;
    }

    /// <summary>The usual time from a power of a device to its next, and from a utilisation to the next [ms]; 0 where no device has two.</summary>
    public (long Power, long Utilisation) Steps() => (Step(static b => b.Powers > 0), Step(static b => b.Utilisations > 0));

    /// <summary>Moves each utilisation that stands alone to the nearest power of its device that does too; how many, and how far the furthest was [ms].</summary>
    /// <param name="reach">How far that may be [ms].</param>
    public (long Pairs, long Furthest) PairNearest(long reach)
    {
        var powers = Sorted(static b => b.Powers > 0 && b.Utilisations == 0);
        var (next, pairs, furthest) = (0, 0L, 0L);
        long[] alone = Sorted(static b => b.Utilisations > 0 && b.Powers == 0);
        foreach (var power in powers)
        {
            while (next < alone.Length && alone[next] < power && !Reaches(alone[next], power))
                next++;
            while (next + 1 < alone.Length && Math.Abs(alone[next + 1] - power) < Math.Abs(alone[next] - power))
                next++;
            if (next == alone.Length || !Reaches(alone[next], power))
                continue;
            Move(alone[next], power);
            furthest = Math.Max(furthest, Math.Abs(alone[next++] - power) * Width);
            pairs++;
        }
        return (pairs, furthest);

        bool Reaches(long key, long other) => key >> DeviceShift == other >> DeviceShift && Math.Abs(key - other) * Width <= reach;
    }

    private void Move(long from, long to)
    {
        _bins.Remove(from, out var bin);
        ref var into = ref CollectionsMarshal.GetValueRefOrNullRef(_bins, to);
        (into.Utilisation, into.Utilisations, into.LastUtilisation) = (bin.Utilisation, bin.Utilisations, bin.LastUtilisation);
        into.Signals = SignalMeans.Merge(into.Signals, bin.Signals);
    }

    private long Step(Func<Bin, bool> holds)
    {
        var keys = Sorted(holds);
        var steps = new List<long>(keys.Length);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] >> DeviceShift == keys[i - 1] >> DeviceShift)
                steps.Add(keys[i] - keys[i - 1]);
        }
        steps.Sort();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2] * Width;
    }

    // By device, then time.
    private long[] Sorted(Func<Bin, bool> holds)
    {
        long[] keys = [.. _bins.Where(b => holds(b.Value)).Select(b => b.Key)];
        Array.Sort(keys);
        return keys;
    }

    /// <summary>Merges neighbours; used too where the clocks of two series are apart.</summary>
    public void Widen()
    {
        var factor = Width == 1 ? FirstWidth : 2;
        Width *= factor;
        var merged = new Dictionary<long, Bin>(_bins.Count);
        foreach (var (key, bin) in _bins)
        {
            var time = (key & ((1L << DeviceShift) - 1)) / factor;
            ref var into = ref CollectionsMarshal.GetValueRefOrAddDefault(merged, (key >> DeviceShift << DeviceShift) | time, out _);
            into.Power += bin.Power;
            into.Utilisation += bin.Utilisation;
            into.Powers += bin.Powers;
            into.Utilisations += bin.Utilisations;
            into.LastPower = bin.LastPower;
            into.LastUtilisation = bin.LastUtilisation;
            into.Signals = SignalMeans.Merge(into.Signals, bin.Signals);
        }
        _bins = merged;
    }

    private long Key(int device, long time) => ((long)device << DeviceShift) | (time / Width);

    // Only while each reading has its own interval can a repetition be told from two like readings.
    private bool Repeats(in Bin bin, double power, double utilisation) =>
        Width == 1
        && (double.IsNaN(power) || (bin.Powers > 0 && IsSame(bin.LastPower, power, PowerThousandths.Factor)))
        && (double.IsNaN(utilisation) || (bin.Utilisations > 0 && IsSame(bin.LastUtilisation, utilisation, FractionsAmongPercent.Factor)));

    // The same value, or what it is in the other unit, rounded.
    private static bool IsSame(double value, double other, double factor) =>
        value == other || Math.Abs(Math.Max(value, other) - factor * Math.Min(value, other)) < Rounding * Math.Max(value, other);
}
