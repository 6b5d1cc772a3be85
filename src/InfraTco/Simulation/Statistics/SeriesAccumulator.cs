using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Adds up the outcomes of one series. Every outcome becomes integers before it is added, so any order and any partition of the paths
/// gives the same state. Holds up to 2³¹ − 1 outcomes.
/// </summary>
public sealed class SeriesAccumulator
{
    /// <summary>Largest scaled difference that is kept, 2²⁷ times that of the pilot: 2³¹ of its squares stay below 2¹²⁷.</summary>
    private const float Limit = 1L << 46;

    /// <summary>Outcomes whose bins are found together, those of a block: as many as there are linear bins.</summary>
    private const int Part = HistogramLayout.LinearBins;

    private readonly SingleRange _range;
    private readonly int[] _bins = new int[HistogramLayout.BinCount];
    private ReplicateState[]? _replicates;
    private long _count;
    private long _missing;
    private long _saturated;
    private Int128 _sum;
    private UInt128 _sumOfSquares;
    private float _minimum = float.PositiveInfinity;
    private float _maximum = float.NegativeInfinity;

    /// <summary>An accumulator without outcomes.</summary>
    public SeriesAccumulator(PilotRange range)
    {
        Range = range;
        _range = SingleRange.Of(range);
    }

    /// <summary>An accumulator that goes on from a state.</summary>
    public SeriesAccumulator(SeriesState state)
        : this(state.Range) => Merge(state);

    /// <summary>The range from the pilot.</summary>
    public PilotRange Range { get; }

    /// <summary>A copy of what was added so far.</summary>
    public SeriesState State => With((int[])_bins.Clone());

    /// <summary>What was added, with the accumulator's own histogram: nothing is added afterwards.</summary>
    internal SeriesState LastState => With(_bins);

    /// <summary>Adding zero makes a negative zero positive, whichever came first.</summary>
    private SeriesState With(int[] bins) => new(
        Range, _count, _missing, _saturated, _sum, (Int128)_sumOfSquares, _minimum + 0.0, _maximum + 0.0, bins)
    {
        Replicates = _replicates is null ? null : [.. _replicates.Select(r => r with { Groups = [.. r.Groups] })],
    };

    /// <summary>Adds one outcome.</summary>
    public void Add(float outcome) => Add(outcome, null);

    private void Add(float outcome, int[]? groups)
    {
        if (!float.IsFinite(outcome))
        {
            _missing++;
            return;
        }

        _count = Checked(_count + 1);
        var difference = Difference(outcome);
        _sum += difference;
        _sumOfSquares += Math.BigMul((ulong)Math.Abs(difference), (ulong)Math.Abs(difference));
        var bin = _range.BinOf(outcome);
        _bins[bin]++;
        if (groups is not null)
            groups[bin / HistogramLayout.GroupBins]++;
        _minimum = Math.Min(_minimum, outcome);
        _maximum = Math.Max(_maximum, outcome);
    }

    /// <summary>Adds what another accumulator of the same series added.</summary>
    /// <exception cref="ArgumentException">The ranges differ: the states are not of one run.</exception>
    public void Merge(SeriesState other)
    {
        if (other.Range != Range || other.Bins.Length != _bins.Length)
            throw new ArgumentException("The states have different ranges: they are not shards of one run.", nameof(other));
        _count = Checked(_count + other.Count);
        for (var i = 0; i < _bins.Length; i++)
            _bins[i] += other.Bins[i];
        if (other.Replicates is { } replicates)
            _replicates = [.. Replicates(replicates.Count).Zip(replicates, ReplicateState.Add)];
        _missing += other.Missing;
        _saturated += other.Saturated;
        _sum += other.Sum;
        _sumOfSquares += (UInt128)other.SumOfSquares;
        _minimum = Math.Min(_minimum, (float)other.Minimum);
        _maximum = Math.Max(_maximum, (float)other.Maximum);
    }

    /// <summary>Adds the outcomes of a block of paths of which each replicate holds an equal share, one after the other.</summary>
    /// <exception cref="ArgumentException">The outcomes cannot be shared out equally.</exception>
    public void Add(ReadOnlySpan<float> outcomes, int replicates, bool inVectors = true)
    {
        var (share, rest) = Math.DivRem(outcomes.Length, replicates);
        if (rest != 0)
            throw new ArgumentException($"{outcomes.Length} outcomes are no equal shares of {replicates} replicates.", nameof(outcomes));
        _replicates = Replicates(replicates);
        for (var r = 0; r < replicates; r++)
        {
            var (count, sum) = (_count, _sum);
            var known = _replicates[r];
            Add(outcomes.Slice(r * share, share), known.Groups, inVectors);
            _replicates[r] = known with { Count = known.Count + _count - count, Sum = known.Sum + _sum - sum };
        }
    }

    /// <summary>Adds the outcomes of a block of paths.</summary>
    /// <param name="outcomes">Any number of outcomes.</param>
    /// <param name="inVectors">Whether sixteen are taken at a time, default, or one: the state is the same.</param>
    public void Add(ReadOnlySpan<float> outcomes, bool inVectors = true) => Add(outcomes, null, inVectors);

    private ReplicateState[] Replicates(int count) => _replicates ?? [.. Enumerable.Range(0, count).Select(_ => ReplicateState.Empty)];

    private void Add(ReadOnlySpan<float> outcomes, int[]? groups, bool inVectors)
    {
        while (outcomes.Length > 0)
        {
            var part = outcomes[..Math.Min(Part, outcomes.Length)];
            AddPart(part, groups, inVectors);
            outcomes = outcomes[part.Length..];
        }
    }

    /// <summary>The bins of all runs are found first: meanwhile the histogram comes from memory.</summary>
    [MethodImpl(LaneCode.Hot)]
    [SkipLocalsInit]
    private void AddPart(ReadOnlySpan<float> outcomes, int[]? groups, bool inVectors)
    {
        Span<ushort> bins = stackalloc ushort[Part];
        var (taken, at) = (0, 0);
        while (outcomes.Length - at >= BlockSums.Step)
        {
            var length = Math.Min(BlockSums.Run, outcomes.Length - at) / BlockSums.Step * BlockSums.Step;
            var run = outcomes.Slice(at, length);
            CallForBins(at);
            if (Take(run, bins.Slice(taken, length), inVectors))
                taken += length;
            else
                AddEach(run, groups);
            at += length;
        }
        Count(bins[..taken]);
        if (groups is not null)
            CountGroups(bins[..taken], groups);
        AddEach(outcomes[at..], groups);
    }

    /// <summary>Takes a run into the sums; false where its outcomes have to be added one by one.</summary>
    private bool Take(ReadOnlySpan<float> run, Span<ushort> bins, bool inVectors)
    {
        var sums = default(BlockSums);
        if (!(inVectors ? sums.TryTake(run, _range, bins) : sums.TryTakeEach(run, _range, bins)))
            return false;
        _sum += sums.Sum;
        _sumOfSquares += (ulong)sums.Squares;
        (_minimum, _maximum) = (Math.Min(_minimum, sums.Minimum), Math.Max(_maximum, sums.Maximum));
        return true;
    }

    /// <summary>
    /// Calls for a run's share of the histogram, tails too: a quarter of the outcomes falls to some dozens of their cache lines, and waiting for these took a
    /// half of all counting (measured).
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private void CallForBins(int at)
    {
        const int Runs = Part / BlockSums.Run;
        const int Share = HistogramLayout.BinCount / Runs;
        var first = at / BlockSums.Run * Share;
        for (var bin = first; bin < first + Share; bin += CacheLine.Bytes / sizeof(int))
            CacheLine.Fetch(ref _bins[bin]);
    }

    private void AddEach(ReadOnlySpan<float> outcomes, int[]? groups)
    {
        foreach (var outcome in outcomes)
            Add(outcome, groups);
    }

    private static void CountGroups(ReadOnlySpan<ushort> bins, int[] groups)
    {
        foreach (var bin in bins)
            groups[bin / HistogramLayout.GroupBins]++;
    }

    /// <summary>Counts whole steps, eight outcomes a time.</summary>
    [MethodImpl(LaneCode.Hot)]
    private void Count(ReadOnlySpan<ushort> bins)
    {
        _count = Checked(_count + bins.Length);
        ref var count = ref MemoryMarshal.GetArrayDataReference(_bins);
        ref var bin = ref MemoryMarshal.GetReference(bins);
        for (var i = 0; i < bins.Length; i += 8)
        {
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 1))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 2))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 3))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 4))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 5))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 6))++;
            Unsafe.Add(ref count, Unsafe.Add(ref bin, i + 7))++;
        }
    }

    private static long Checked(long count) => count <= int.MaxValue
        ? count
        : throw new OverflowException("A series holds at most 2,147,483,647 outcomes.");

    private long Difference(float outcome)
    {
        var scaled = _range.Scaled(outcome);
        if (Math.Abs(scaled) <= Limit)
            return (long)scaled;
        _saturated++;
        return scaled > 0 ? (long)Limit : -(long)Limit;
    }
}
