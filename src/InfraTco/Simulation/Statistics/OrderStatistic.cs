namespace InfraTco.Simulation.Statistics;

/// <summary>The k-th smallest of numbers, without sorting all of them.</summary>
internal static class OrderStatistic
{
    /// <summary>Below this many numbers sorting is quicker.</summary>
    private const int Few = 64;

    /// <summary>Reorders <paramref name="values"/>, which are finite, and returns what sorting would put at <paramref name="rank"/>.</summary>
    /// <remarks>C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4, 1961; the pivot is the median of three.</remarks>
    public static float Of(Span<float> values, int rank)
    {
        while (values.Length > Few)
        {
            var (left, right) = Part(values, Median(values[0], values[values.Length / 2], values[^1]));
            if (rank <= right)
                values = values[..(right + 1)];
            else if (rank >= left)
            {
                values = values[left..];
                rank -= left;
            }
            else
                return values[rank];
        }
        values.Sort();
        return values[rank];
    }

    /// <summary>Numbers up to <c>Right</c> are at most the pivot, from <c>Left</c> on at least; what lies between equals it.</summary>
    private static (int Left, int Right) Part(Span<float> values, float pivot)
    {
        int left = 0, right = values.Length - 1;
        while (left <= right)
        {
            while (values[left] < pivot)
                left++;
            while (values[right] > pivot)
                right--;
            if (left > right)
                break;
            (values[left], values[right]) = (values[right], values[left]);
            left++;
            right--;
        }
        return (left, right);
    }

    private static float Median(float a, float b, float c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
