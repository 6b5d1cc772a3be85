using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// The bins of a series: 4,096 linear ones over its range and, on either side, 32 octaves of distance with 32 bins each. A distance is in
/// linear bins, plus one; its bin is read from the bits of the number, so it is the same on every machine.
/// </summary>
public static class HistogramLayout
{
    /// <summary>Linear bins.</summary>
    public const int LinearBins = 4096;

    /// <summary>Bins of one tail.</summary>
    public const int TailBins = Octaves << OctaveBits;

    /// <summary>All bins: lower tail from its far end, linear bins, upper tail.</summary>
    public const int BinCount = LinearBins + 2 * TailBins;

    private const int Octaves = 32;

    /// <summary>An octave has two to this power bins of equal width.</summary>
    private const int OctaveBits = 5;

    /// <summary>Bits of a double's significand that do not tell its bin.</summary>
    private const int Shift = 52 - OctaveBits;

    /// <summary>The leading bits of one: exponent bias, then no significand.</summary>
    private const long One = 1023L << OctaveBits;

    /// <summary>The bin at a position counted in linear bins from the lower edge of the range; the outermost bins take what is beyond.</summary>
    public static int BinOf(double position)
    {
        if (position >= 0 && position < LinearBins)
            return TailBins + (int)position;
        return position < 0 ? TailBins - 1 - TailBinOf(-position) : TailBins + LinearBins + TailBinOf(position - LinearBins);
    }

    /// <summary>Counts eight positions in their bins: the same as <see cref="BinOf"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Count(Vector512<double> positions, int[] bins)
    {
        var at = BinsOf(positions);
        Count(at.GetLower(), bins);
        Count(at.GetUpper(), bins);
    }

    /// <summary>The bins at eight positions: the same as <see cref="BinOf"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> BinsOf(Vector512<double> positions)
    {
        var bins = Vector512.Create((double)LinearBins);
        var below = Vector512.LessThan(positions, Vector512<double>.Zero);
        var above = Vector512.GreaterThanOrEqual(positions, bins);
        var distance = Vector512.ConditionalSelect(below, -positions, positions - bins);
        var octave = ((distance + Vector512<double>.One).AsInt64() >> Shift) - Vector512.Create(One);
        var tail = Vector512.Min(octave, Vector512.Create((long)TailBins - 1));
        // Only positions from 0 to 4,096 are taken from here, which every machine converts alike.
        var linear = Vector512.ConvertToInt64Native(positions) + Vector512.Create((long)TailBins);
        var upper = Vector512.ConditionalSelect(above.AsInt64(), tail + Vector512.Create((long)TailBins + LinearBins), linear);
        return Vector512.ConditionalSelect(below.AsInt64(), Vector512.Create((long)TailBins - 1) - tail, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Count(Vector256<long> at, int[] bins)
    {
        bins[at[0]]++;
        bins[at[1]]++;
        bins[at[2]]++;
        bins[at[3]]++;
    }

    /// <summary>The position where a bin begins; bin <see cref="BinCount"/> begins where the last one ends.</summary>
    public static double LowerEdge(int bin) => bin switch
    {
        < TailBins => -TailEdge(TailBins - bin),
        <= TailBins + LinearBins => bin - TailBins,
        _ => LinearBins + TailEdge(bin - TailBins - LinearBins),
    };

    private static int TailBinOf(double distance) =>
        (int)Math.Min(TailBins - 1, (BitConverter.DoubleToInt64Bits(distance + 1) >> Shift) - One);

    private static double TailEdge(int tailBin) => BitConverter.Int64BitsToDouble((tailBin + One) << Shift) - 1;
}
