namespace InfraTco.Simulation.Statistics;

/// <summary>The k-th smallest of numbers, without sorting all of them.</summary>
internal static class OrderStatistic
{
    /// <summary>Below this many numbers sorting is quicker.</summary>
    private const int Few = 64;

    private const int Bins = 1024;

    /// <summary>What sorting <paramref name="values"/>, which are finite, would put at <paramref name="rank"/>.</summary>
    /// <remarks>
    /// Counts the numbers in equal bins from the smallest to the largest, and goes on with the bin that holds the rank: a bin rises with the
    /// number, however it is rounded.
    /// </remarks>
    public static float Of(ReadOnlySpan<float> values, int rank)
    {
        Span<int> counts = stackalloc int[Bins];
        while (values.Length > Few)
        {
            var (least, most) = Extremes(values);
            if (least == most)
                return least;
            var scale = (Bins - 1) / ((double)most - least);
            counts.Clear();
            foreach (var value in values)
                counts[BinOf(value, least, scale)]++;
            var bin = 0;
            for (; rank >= counts[bin]; bin++)
                rank -= counts[bin];
            values = Only(values, bin, counts[bin], least, scale);
        }
        var few = values.ToArray();
        Array.Sort(few);
        return few[rank];
    }

    private static int BinOf(float value, float least, double scale) => (int)((value - (double)least) * scale);

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

    private static (float Least, float Most) Extremes(ReadOnlySpan<float> values)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = value < least ? value : least;
            most = value > most ? value : most;
        }
        return (least, most);
    }
}
