namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Adds up the outcomes of one series. Every outcome becomes integers before it is added, so any order and any partition of the paths
/// gives the same state. Holds up to 2³¹ − 1 outcomes.
/// </summary>
public sealed class SeriesAccumulator
{
    /// <summary>Largest scaled difference, 4,096 times that of the pilot: 2³⁵ of its squares stay below 2¹²⁷.</summary>
    private const double Limit = 1L << 46;

    /// <summary>Bins in a cache line of 64 bytes.</summary>
    private const int BinsOfALine = 16;

    private readonly double _scale;
    private readonly double _binsPerUnit;
    private readonly int[] _bins = new int[HistogramLayout.BinCount];
    private ReplicateSum[]? _replicates;
    // Keeps the reads that warm the histogram from being left out as useless.
    private int _warmth;
    private long _count;
    private long _missing;
    private long _saturated;
    private Int128 _sum;
    private UInt128 _sumOfSquares;
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    /// <summary>An accumulator without outcomes.</summary>
    public SeriesAccumulator(PilotRange range)
    {
        Range = range;
        _scale = Math.ScaleB(1, range.Exponent);
        _binsPerUnit = HistogramLayout.LinearBins / (range.High - range.Low);
    }

    /// <summary>An accumulator that goes on from a state.</summary>
    public SeriesAccumulator(SeriesState state)
        : this(state.Range) => Merge(state);

    /// <summary>The range from the pilot.</summary>
    public PilotRange Range { get; }

    /// <summary>A copy of what was added so far. Adding zero makes a negative zero positive, whichever came first.</summary>
    public SeriesState State => new(
        Range, _count, _missing, _saturated, _sum, (Int128)_sumOfSquares, _minimum + 0.0, _maximum + 0.0, (int[])_bins.Clone())
    {
        Replicates = (ReplicateSum[]?)_replicates?.Clone(),
    };

    /// <summary>Adds one outcome.</summary>
    public void Add(double outcome)
    {
        if (!double.IsFinite(outcome))
        {
            _missing++;
            return;
        }

        _count = Checked(_count + 1);
        var difference = Difference(outcome);
        _sum += difference;
        _sumOfSquares += Math.BigMul((ulong)Math.Abs(difference), (ulong)Math.Abs(difference));
        _bins[HistogramLayout.BinOf((outcome - Range.Low) * _binsPerUnit)]++;
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
            AddReplicates(replicates);
        _missing += other.Missing;
        _saturated += other.Saturated;
        _sum += other.Sum;
        _sumOfSquares += (UInt128)other.SumOfSquares;
        _minimum = Math.Min(_minimum, other.Minimum);
        _maximum = Math.Max(_maximum, other.Maximum);
    }

    /// <summary>Adds the outcomes of a block of paths of which each replicate holds an equal share, one after the other.</summary>
    public void Add(ReadOnlySpan<float> outcomes, int replicates)
    {
        var sums = new ReplicateSum[replicates];
        var share = outcomes.Length / replicates;
        for (var r = 0; r < replicates; r++)
        {
            var (count, sum) = (_count, _sum);
            Add(outcomes.Slice(r * share, share));
            sums[r] = new(_count - count, _sum - sum);
        }
        AddReplicates(sums);
    }

    private void AddReplicates(IReadOnlyList<ReplicateSum> sums)
    {
        _replicates ??= new ReplicateSum[sums.Count];
        for (var r = 0; r < _replicates.Length; r++)
            _replicates[r] += sums[r];
    }

    /// <summary>Adds the outcomes of a block of paths.</summary>
    public void Add(ReadOnlySpan<float> outcomes)
    {
        _warmth |= Warm(_bins);
        var sums = new BlockSums { Minimum = double.PositiveInfinity, Maximum = double.NegativeInfinity };
        while (outcomes.Length > 0)
        {
            var taken = sums.Add(outcomes, Range.Centre, _scale, Limit, Range.Low, _binsPerUnit, _bins);
            _count = Checked(_count + taken);
            outcomes = outcomes[taken..];
            // What is left is shorter than a step, or its step holds a number that is not finite, or one beyond the limit.
            var odd = Math.Min(BlockSums.Step, outcomes.Length);
            foreach (var outcome in outcomes[..odd])
                Add(outcome);
            outcomes = outcomes[odd..];
        }
        _sum += sums.Sum;
        _sumOfSquares += (UInt128)sums.Squares;
        _minimum = Math.Min(_minimum, sums.Minimum);
        _maximum = Math.Max(_maximum, sums.Maximum);
    }

    private static long Checked(long count) => count <= int.MaxValue
        ? count
        : throw new OverflowException("A series holds at most 2,147,483,647 outcomes.");

    private long Difference(double outcome)
    {
        var scaled = (outcome - Range.Centre) * _scale;
        if (Math.Abs(scaled) <= Limit)
            return (long)Math.Round(scaled);
        _saturated++;
        return scaled > 0 ? (long)Limit : -(long)Limit;
    }

    /// <summary>
    /// Reads a number of every cache line of the histogram: its lines then come from memory side by side, and not one after the other as
    /// outcomes fall into them (measured: a twelfth off a run, since a block's histograms do not fit into a core's cache).
    /// </summary>
    private static int Warm(int[] bins)
    {
        var any = 0;
        for (var i = 0; i < bins.Length; i += BinsOfALine)
            any |= bins[i];
        return any;
    }
}
