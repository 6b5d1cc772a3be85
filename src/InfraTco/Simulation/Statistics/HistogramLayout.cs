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
