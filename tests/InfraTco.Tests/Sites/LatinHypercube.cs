namespace InfraTco.Tests.Sites;

/// <summary>Points that fill the unit cube evenly in every dimension; a function of index and dimension alone.</summary>
internal static class LatinHypercube
{
    public static double[][] Points(int count, int dimensions)
    {
        var points = new double[count][];
        for (var i = 0; i < count; i++)
            points[i] = new double[dimensions];
        for (var d = 0; d < dimensions; d++)
        {
            var order = Enumerable.Range(0, count).OrderBy(i => Hash((ulong)(i * dimensions + d))).ToArray();
            for (var i = 0; i < count; i++)
                points[i][d] = (order[i] + 0.5) / count;
        }
        return points;
    }

    // SplitMix64: G. Steele, D. Lea, C. Flood, OOPSLA 2014.
    private static ulong Hash(ulong counter)
    {
        var z = (counter + 1) * 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
