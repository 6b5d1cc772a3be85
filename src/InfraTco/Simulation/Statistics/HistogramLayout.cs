using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// The bins of a series: 4,096 linear ones over its range and, on either side, 32 octaves of distance with 32 bins each. A distance is in
/// linear bins, plus one; its bin is read from the bits of a float, so it is the same on every machine. A position on an edge belongs to the
/// bin farther from the middle of the range.
/// </summary>
/// <remarks>A position in single precision is off by at most 1/4,000 of a bin, its own last bit.</remarks>
public static class HistogramLayout
{
    /// <summary>Linear bins.</summary>
    public const int LinearBins = 4096;

    /// <summary>Bins of one tail.</summary>
    public const int TailBins = Octaves << OctaveBits;

    /// <summary>All bins: lower tail from its far end, linear bins, upper tail.</summary>
    public const int BinCount = LinearBins + 2 * TailBins;

    /// <summary>Neighbouring bins that a replicate counts together: half an octave of a tail.</summary>
    public const int GroupBins = 16;

    /// <summary>Groups of bins.</summary>
    public const int GroupCount = BinCount / GroupBins;

    /// <summary>Linear bins on either side of the middle.</summary>
    private const int Half = LinearBins / 2;

    /// <summary>The bin that begins in the middle.</summary>
    private const int Middle = TailBins + Half;

    private const int Octaves = 32;

    /// <summary>An octave has two to this power bins of equal width.</summary>
    private const int OctaveBits = 5;

    /// <summary>Bits of a float's significand that do not tell its bin.</summary>
    private const int Shift = 23 - OctaveBits;

    /// <summary>The leading bits of one: exponent bias, then no significand.</summary>
    private const int One = 127 << OctaveBits;

    /// <summary>The bin at a position counted in linear bins from the lower edge of the range; the outermost bins take what is beyond.</summary>
    public static int BinOf(float position)
    {
        var fromMiddle = position - Half;
        var distance = Math.Abs(fromMiddle);
        var steps = distance < Half ? (int)distance : Half + TailBinOf(distance - (Half - 1));
        return fromMiddle < 0 ? Middle - 1 - steps : Middle + steps;
    }

    /// <summary>The bins of sixteen outcomes: the same as <see cref="BinOf"/> of each position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ushort> BinsOf(Vector512<float> outcomes, SingleRange range)
    {
        var positions = (outcomes - Vector512.Create(range.Low)) * Vector512.Create(range.BinsPerUnit);
        var fromMiddle = positions - Vector512.Create((float)Half);
        var distance = Vector512.Abs(fromMiddle);
        var octave = (distance - Vector512.Create(Half - 1f)).AsInt32() >> Shift;
        var tail = Vector512.Min(octave, Vector512.Create(One + TailBins - 1)) + Vector512.Create(Half - One);
        // Only distances below 2,048 are taken from here, which every machine converts alike.
        var linear = Vector512.ConvertToInt32Native(distance);
        var steps = Vector512.ConditionalSelect(Vector512.LessThan(distance, Vector512.Create((float)Half)).AsInt32(), linear, tail);
        // On the lower side Middle − 1 − steps, which is Middle + (steps with all bits turned).
        var bins = (steps ^ (fromMiddle.AsInt32() >> 31)) + Vector512.Create(Middle);
        return Avx512F.IsSupported ? Avx512F.ConvertToVector256UInt16(bins.AsUInt32()) : Vector256.Narrow(bins.GetLower().AsUInt32(), bins.GetUpper().AsUInt32());
    }

    /// <summary>The position where a bin begins; bin <see cref="BinCount"/> begins where the last one ends.</summary>
    public static double LowerEdge(int bin) => bin switch
    {
        < TailBins => -TailEdge(TailBins - bin),
        <= TailBins + LinearBins => bin - TailBins,
        _ => LinearBins + TailEdge(bin - TailBins - LinearBins),
    };

    /// <summary>The bin of a distance from the range plus one.</summary>
    private static int TailBinOf(float beyond) => Math.Min(TailBins - 1, (BitConverter.SingleToInt32Bits(beyond) >> Shift) - One);

    private static double TailEdge(int tailBin) => BitConverter.Int32BitsToSingle((tailBin + One) << Shift) - 1.0;
}
