namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Adds up the outcomes of one series. Every outcome becomes integers before it is added, so any order and any partition of the paths
/// gives the same state. Holds up to 2³¹ − 1 outcomes.
/// </summary>
public sealed class SeriesAccumulator
{
    /// <summary>Largest scaled difference, 4,096 times that of the pilot: 2³⁵ of its squares stay below 2¹²⁷.</summary>
    private const double Limit = 1L << 46;

    /// <summary>Outcomes added in 64 bits before they join the sum: 2¹⁶ of the largest difference stay below 2⁶³.</summary>
    private const int BlockSize = 1 << 16;

    private readonly double _scale;
    private readonly double _binsPerUnit;
    private readonly int[] _bins = new int[HistogramLayout.BinCount];
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

    /// <summary>A copy of what was added so far.</summary>
    public SeriesState State => new(
        Range, _count, _missing, _saturated, _sum, (Int128)_sumOfSquares, _minimum, _maximum, (int[])_bins.Clone());

    /// <summary>Adds the outcomes of a block of paths.</summary>
    public void Add(ReadOnlySpan<float> outcomes)
    {
        for (; outcomes.Length > BlockSize; outcomes = outcomes[BlockSize..])
            AddBlock(outcomes[..BlockSize]);
        AddBlock(outcomes);
    }

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
        _missing += other.Missing;
        _saturated += other.Saturated;
        _sum += other.Sum;
        _sumOfSquares += (UInt128)other.SumOfSquares;
        _minimum = Math.Min(_minimum, other.Minimum);
        _maximum = Math.Max(_maximum, other.Maximum);
    }

    private void AddBlock(ReadOnlySpan<float> outcomes)
    {
        var (sum, squares, missing) = (0L, UInt128.Zero, 0);
        var (minimum, maximum) = (float.PositiveInfinity, float.NegativeInfinity);
        var (low, binsPerUnit, bins) = (Range.Low, _binsPerUnit, _bins);
        foreach (var outcome in outcomes)
        {
            if (!float.IsFinite(outcome))
            {
                missing++;
                continue;
            }

            var difference = Difference(outcome);
            sum += difference;
            squares += Math.BigMul((ulong)Math.Abs(difference), (ulong)Math.Abs(difference));
            bins[HistogramLayout.BinOf((outcome - low) * binsPerUnit)]++;
            minimum = outcome < minimum ? outcome : minimum;
            maximum = outcome > maximum ? outcome : maximum;
        }

        _sum += sum;
        _sumOfSquares += squares;
        _missing += missing;
        _count = Checked(_count + outcomes.Length - missing);
        _minimum = Math.Min(_minimum, minimum);
        _maximum = Math.Max(_maximum, maximum);
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
}
