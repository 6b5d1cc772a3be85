using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using InfraTco.Simulation.Lanes;

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

    /// <summary>Smallest outcome.</summary>
    public double Minimum;

    /// <summary>Largest outcome.</summary>
    public double Maximum;

    /// <summary>
    /// Adds as many whole steps of ordinary outcomes as there are from the beginning, and returns how many outcomes that were. A step that
    /// holds an outcome beyond the limit, or one that is not a number, is left to the caller.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    public int Add(ReadOnlySpan<float> outcomes, double centre, double scale, double limit, double low, double binsPerUnit, int[] bins)
    {
        var taken = 0;
        while (outcomes.Length - taken >= Step)
        {
            var steps = Run(outcomes[taken..], centre, scale, limit, low, binsPerUnit, bins);
            taken += steps * Step;
            if (steps < StepsOfARun)
                break;
        }
        return taken;
    }

    [MethodImpl(LaneCode.Hot)]
    private int Run(ReadOnlySpan<float> outcomes, double centre, double scale, double limit, double low, double binsPerUnit, int[] bins)
    {
        var (sum, high, cross, square) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (minimum, maximum) = (Vector512.Create(double.PositiveInfinity), Vector512.Create(double.NegativeInfinity));
        var (centres, scales, limits) = (Vector512.Create(centre), Vector512.Create(scale), Vector512.Create(limit));
        var (lows, units) = (Vector512.Create(low), Vector512.Create(binsPerUnit));
        var rounder = Vector512.Create(Rounder);
        var most = Math.Min(StepsOfARun, outcomes.Length / Step);
        var steps = 0;
        for (; steps < most; steps++)
        {
            var narrow = Vector256.Create(outcomes.Slice(steps * Step, Step));
            var outcome = Vector512.Create(Vector256.WidenLower(narrow), Vector256.WidenUpper(narrow));
            var scaled = (outcome - centres) * scales;
            if (!Vector512.LessThanOrEqualAll(Vector512.Abs(scaled), limits))
                break;
            var whole = scaled + rounder - rounder;
            var h = whole * Vector512.Create(1 / Part) + rounder - rounder;
            var l = whole - h * Vector512.Create(Part);
            sum += whole;
            high += h * h;
            cross += h * l;
            square += l * l;
            minimum = Vector512.ConditionalSelect(Vector512.LessThan(outcome, minimum), outcome, minimum);
            maximum = Vector512.ConditionalSelect(Vector512.GreaterThan(outcome, maximum), outcome, maximum);
            HistogramLayout.Count((outcome - lows) * units, bins);
        }
        Sum += Total(sum);
        Squares += (Total(high) << (2 * PartBits)) + (Total(cross) << (PartBits + 1)) + Total(square);
        Minimum = Math.Min(Minimum, Least(minimum));
        Maximum = Math.Max(Maximum, -Least(-maximum));
        return steps;
    }

    /// <summary>The sum of whole numbers below 2⁵³, which is below 2⁵⁶.</summary>
    private static Int128 Total(Vector512<double> parts) => Vector512.Sum(Vector512.ConvertToInt64(parts));

    private static double Least(Vector512<double> parts)
    {
        var least = parts[0];
        for (var i = 1; i < Step; i++)
            least = Math.Min(least, parts[i]);
        return least;
    }
}
