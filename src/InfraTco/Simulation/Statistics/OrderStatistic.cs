using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Statistics;

/// <summary>The k-th smallest of numbers, without sorting all of them.</summary>
internal static class OrderStatistic
{
    /// <summary>Up to this many numbers are sorted.</summary>
    private const int Few = 64;

    private const int Bins = 1024;

    /// <summary>What sorting <paramref name="values"/>, which are finite, would put at two ranks.</summary>
    /// <remarks>
    /// Counts the numbers in equal bins from the smallest to the largest, and goes on with the bin that holds the rank: a bin rises with the
    /// number, however it is rounded.
    /// </remarks>
    /// <param name="values">The numbers, at least one.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest.</param>
    /// <param name="low">A rank, from zero.</param>
    /// <param name="high">Another.</param>
    [MethodImpl(LaneCode.Hot)]
    public static (float Low, float High) Of(ReadOnlySpan<float> values, float least, float most, int low, int high)
    {
        if (least == most)
            return (least, most);
        var scale = (Bins - 1) / ((double)most - least);
        Span<int> counts = stackalloc int[Bins];
        counts.Clear();
        foreach (var value in values)
            counts[BinOf(value, least, scale)]++;
        return (In(values, counts, least, scale, low), In(values, counts, least, scale, high));
    }

    private static float In(ReadOnlySpan<float> values, ReadOnlySpan<int> counts, float least, double scale, int rank)
    {
        var bin = 0;
        for (; rank >= counts[bin]; bin++)
            rank -= counts[bin];
        var only = Only(values, bin, counts[bin], least, scale);
        if (only.Length > Few)
            return Of(only, only.Min(), only.Max(), rank, rank).Low;
        Array.Sort(only);
        return only[rank];
    }

    private static int BinOf(float value, float least, double scale) => (int)((value - (double)least) * scale);

    [MethodImpl(LaneCode.Hot)]
    private static float[] Only(ReadOnlySpan<float> values, int bin, int count, float least, double scale)
    {
        var only = new float[count];
        var next = 0;
        foreach (var value in values)
        {
            if (BinOf(value, least, scale) == bin)
                only[next++] = value;
        }
        return only;
    }
}
