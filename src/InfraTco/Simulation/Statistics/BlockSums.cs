using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Exact sums of a run of outcomes, sixteen at a time, and the bins that they fall into. A scaled difference is a whole number of at most 2²³,
/// kept in a float; sixty-four of its squares stay below 2⁵³, so adding them in doubles is exact too.
/// </summary>
internal struct BlockSums
{
    /// <summary>Outcomes of a step.</summary>
    public const int Step = 16;

    /// <summary>Most outcomes of a run: sixty-four in each of eight sums.</summary>
    public const int Run = 512;

    /// <summary>Largest scaled difference whose sums are exact.</summary>
    public const float Limit = 1 << 23;

    /// <summary>Σ d of the run.</summary>
    public long Sum;

    /// <summary>Σ d² of the run.</summary>
    public long Squares;

    /// <summary>Smallest outcome of the run.</summary>
    public float Minimum;

    /// <summary>Largest outcome of the run.</summary>
    public float Maximum;

    /// <summary>
    /// Takes a run of whole steps, and writes the bin of each outcome. False, and nothing is taken, where an outcome is no finite number or
    /// beyond the limit of the sums.
    /// </summary>
    /// <param name="outcomes">
    /// At most <see cref="Run"/> outcomes, in whole steps. The run after them is called for on the way: a processor does not follow a row across the
    /// boundary of a page by itself.
    /// </param>
    /// <param name="range">The series' range, rounded.</param>
    /// <param name="bins">Place for as many bins.</param>
    [MethodImpl(LaneCode.Hot)]
    public bool TryTake(ReadOnlySpan<float> outcomes, SingleRange range, Span<ushort> bins)
    {
        var (sum, squares) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (least, most) = (Vector512.Create(float.PositiveInfinity), Vector512.Create(float.NegativeInfinity));
        var (scale, shift) = (Vector512.Create(range.Scale), Vector512.Create(-range.ScaledCentre));
        ref var from = ref MemoryMarshal.GetReference(outcomes);
        ref var to = ref MemoryMarshal.GetReference(bins);
        for (nuint i = 0; i < (nuint)outcomes.Length; i += Step)
        {
            var outcome = Vector512.LoadUnsafe(ref from, i);
            var whole = Vector512.Round(Vector512.FusedMultiplyAdd(outcome, scale, shift));
            var (lower, upper) = (Vector512.WidenLower(whole), Vector512.WidenUpper(whole));
            least = Vector512.MinNative(least, outcome);
            most = Vector512.MaxNative(most, outcome);
            sum += lower;
            squares = Vector512.FusedMultiplyAdd(lower, lower, squares);
            sum += upper;
            squares = Vector512.FusedMultiplyAdd(upper, upper, squares);
            HistogramLayout.BinsOf(outcome, range).StoreUnsafe(ref to, i);
            CacheLine.Fetch(ref Unsafe.Add(ref from, i + Run));
        }
        return Commit(sum, squares, Least(least), -Least(-most), range);
    }

    /// <summary>The same one outcome after the other: for machines and lanes without vectors, and to check the vectors by.</summary>
    [MethodImpl(LaneCode.Hot)]
    public bool TryTakeEach(ReadOnlySpan<float> outcomes, SingleRange range, Span<ushort> bins)
    {
        var (sum, squares) = (0L, 0L);
        var (least, most) = (float.PositiveInfinity, float.NegativeInfinity);
        for (var i = 0; i < outcomes.Length; i++)
        {
            var outcome = outcomes[i];
            var scaled = range.Scaled(outcome);
            if (!(Math.Abs(scaled) <= Limit))
                return false;
            var whole = (long)scaled;
            sum += whole;
            squares += whole * whole;
            least = outcome < least ? outcome : least;
            most = outcome > most ? outcome : most;
            bins[i] = (ushort)range.BinOf(outcome);
        }
        (Sum, Squares, Minimum, Maximum) = (sum, squares, least, most);
        return true;
    }

    /// <summary>An outcome that is no finite number has made a sum of squares no finite number.</summary>
    private bool Commit(Vector512<double> sum, Vector512<double> squares, float least, float most, SingleRange range)
    {
        if (!double.IsFinite(Vector512.Sum(squares)) || range.Scaled(most) > Limit || range.Scaled(least) < -Limit)
            return false;
        Sum = Total(sum);
        Squares = Total(squares);
        (Minimum, Maximum) = (least, most);
        return true;
    }

    /// <summary>The sum of whole numbers below 2⁵³.</summary>
    private static long Total(Vector512<double> parts) => Vector512.Sum(Vector512.ConvertToInt64(parts));

    private static float Least(Vector512<float> parts)
    {
        var eight = Vector256.MinNative(parts.GetLower(), parts.GetUpper());
        var four = Vector128.MinNative(eight.GetLower(), eight.GetUpper());
        return Math.Min(Math.Min(four[0], four[1]), Math.Min(four[2], four[3]));
    }
}
