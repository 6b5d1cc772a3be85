using System.Runtime.Intrinsics;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Exact sums of a block of outcomes, eight at a time. A scaled difference is a whole number of at most 2⁴⁶, kept in a double; its square
/// goes in three parts, (h·2²³ + l)² = h²·2⁴⁶ + 2hl·2²³ + l². Sixty-four of each stay below 2⁵³, so adding them in doubles is exact too.
/// </summary>
internal struct BlockSums
{
    /// <summary>Outcomes of a step.</summary>
    public const int Step = 8;

    /// <summary>Steps whose sums stay exact in a double.</summary>
    private const int StepsOfARun = 64;

    /// <summary>Added and taken off again, it rounds a double below 2⁵¹ to a whole number, half to even.</summary>
    private const double Rounder = 6755399441055744;

    private const int PartBits = 23;
    private const double Part = 1 << PartBits;

    /// <summary>Σ d.</summary>
    public Int128 Sum;

    /// <summary>Σ d².</summary>
    public Int128 Squares;

    /// <summary>Differences beyond the limit.</summary>
    public long Saturated;

    /// <summary>Smallest outcome.</summary>
    public float Minimum;

    /// <summary>Largest outcome.</summary>
    public float Maximum;

    /// <summary>Adds as many whole steps of finite outcomes as there are from the beginning, and returns how many outcomes that were.</summary>
    public int Add(ReadOnlySpan<float> outcomes, double centre, double scale, double limit, double low, double binsPerUnit, int[] bins)
    {
        var taken = 0;
        while (outcomes.Length - taken >= Step)
        {
            var steps = Run(outcomes[taken..], centre, scale, limit, low, binsPerUnit, bins);
            if (steps == 0)
                break;
            taken += steps * Step;
        }
        return taken;
    }

    private int Run(ReadOnlySpan<float> outcomes, double centre, double scale, double limit, double low, double binsPerUnit, int[] bins)
    {
        var (sum, high, cross, square) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (minimum, maximum) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        var rounder = Vector512.Create(Rounder);
        Span<long> at = stackalloc long[Step];
        var steps = 0;
        long saturated = 0;
        for (; steps < StepsOfARun && outcomes.Length >= Step; steps++, outcomes = outcomes[Step..])
        {
            var narrow = Vector256.Create(outcomes[..Step]);
            if (!Vector256.LessThanAll(Vector256.Abs(narrow), Vector256.Create(float.PositiveInfinity)))
                break;
            var (first, last) = Vector256.Widen(narrow);
            var outcome = Vector512.Create(first, last);
            var scaled = (outcome - Vector512.Create(centre)) * Vector512.Create(scale);
            var beyond = Vector512.GreaterThan(Vector512.Abs(scaled), Vector512.Create(limit));
            saturated += System.Numerics.BitOperations.PopCount(beyond.ExtractMostSignificantBits());
            var whole = Vector512.Min(Vector512.Create(limit), Vector512.Max(Vector512.Create(-limit), scaled)) + rounder - rounder;
            var h = whole * Vector512.Create(1 / Part) + rounder - rounder;
            var l = whole - h * Vector512.Create(Part);
            sum += whole;
            high += h * h;
            cross += h * l;
            square += l * l;
            minimum = Vector512.Min(minimum, outcome);
            maximum = Vector512.Max(maximum, outcome);
            HistogramLayout.BinsOf((outcome - Vector512.Create(low)) * Vector512.Create(binsPerUnit)).CopyTo(at);
            foreach (var bin in at)
                bins[bin]++;
        }
        Sum += Total(sum);
        Squares += (Total(high) << (2 * PartBits)) + (Total(cross) << (PartBits + 1)) + Total(square);
        Saturated += saturated;
        Minimum = Math.Min(Minimum, (float)Least(minimum));
        Maximum = Math.Max(Maximum, (float)-Least(-maximum));
        return steps;
    }

    private static Int128 Total(Vector512<double> parts)
    {
        Int128 total = 0;
        for (var i = 0; i < Step; i++)
            total += (long)parts[i];
        return total;
    }

    private static double Least(Vector512<double> parts)
    {
        var least = parts[0];
        for (var i = 1; i < Step; i++)
            least = Math.Min(least, parts[i]);
        return least;
    }
}
