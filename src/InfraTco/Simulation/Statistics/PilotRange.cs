using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Statistics;

/// <summary>
/// Where the outcomes of one series lie, judged from its first paths, the same in every shard: the centre and the scale of its exact sums,
/// and the range of its linear bins. All in the unit of the series.
/// </summary>
/// <param name="Centre">Sums are of differences from here: the mean of the pilot.</param>
/// <param name="Exponent">A difference is scaled by 2 to this power before it is rounded to an integer.</param>
/// <param name="Low">Lower edge of the linear bins.</param>
/// <param name="High">Upper edge of the linear bins, above <paramref name="Low"/>.</param>
public sealed record PilotRange(double Centre, int Exponent, double Low, double High)
{
    /// <summary>Paths of the pilot: paths 0 to 4,095.</summary>
    public const int PilotPaths = 4096;

    /// <summary>
    /// The largest difference of the pilot is scaled to between 2¹⁸ and 2¹⁹. Rounding to whole numbers then moves a mean by less than a
    /// thousandth of its standard error, and the sums of ordinary outcomes are exact in doubles.
    /// </summary>
    private const int PilotBits = 19;

    /// <summary>
    /// Linear bins span the pilot from its 1/8 to its 7/8 quantile. What is rarer falls to the logarithmic tails, whose bins are finer than a
    /// quarter of a standard error there; so a few very large outcomes do not make the bins of the others wide.
    /// </summary>
    private const int TrimmedPart = 8;

    /// <summary>
    /// The narrowest range, relative to what the pilot spans: where more than three in four outcomes are alike, the tails would not reach the others. They reach
    /// 2²⁰ ranges.
    /// </summary>
    private const double NarrowestShare = 1.0 / 1024;

    /// <summary>The narrowest range, relative to the centre: a series without spread still has bins (a float's last bit is 2⁻²³).</summary>
    private const double NarrowestRelativeRange = 1.0 / (1 << 24);

    /// <summary>The narrowest range of a series that is always zero, in its own unit.</summary>
    private const double NarrowestRange = 1e-30;

    /// <summary>The range of a series from the outcomes of its pilot paths; what is not a finite number is left out.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static PilotRange Of(ReadOnlySpan<float> outcomes)
    {
        double sum = 0;
        float least = float.PositiveInfinity, most = float.NegativeInfinity;
        foreach (var outcome in outcomes)
        {
            sum += outcome;
            least = outcome < least ? outcome : least;
            most = outcome > most ? outcome : most;
        }
        if (!double.IsFinite(sum))
            return Of(Finite(outcomes));
        return outcomes.IsEmpty ? Of([0f]) : Of(outcomes, sum / outcomes.Length, least, most);
    }

    private static PilotRange Of(ReadOnlySpan<float> pilot, double centre, float least, float most)
    {
        var rank = (pilot.Length - 1) / TrimmedPart;
        var (low, high) = OrderStatistic.Of(pilot, least, most, rank, pilot.Length - 1 - rank);
        var narrowest = Math.Max(((double)most - least) * NarrowestShare, Math.Max(Math.Abs(centre) * NarrowestRelativeRange, NarrowestRange));
        var width = Math.Max((double)high - low, narrowest);
        var spread = Math.Max(width, Math.Max(centre - least, most - centre));
        var exponent = PilotBits - 1 - Math.ILogB(spread);
        return new(OnGrid(centre, exponent), exponent, low, Math.Max(high, low + width));
    }

    private static float[] Finite(ReadOnlySpan<float> outcomes)
    {
        var finite = new List<float>(outcomes.Length);
        foreach (var outcome in outcomes)
        {
            if (float.IsFinite(outcome))
                finite.Add(outcome);
        }
        return [.. finite];
    }

    /// <summary>
    /// The centre as a float that is a multiple of the unit of the sums: outcomes that are multiples too are then added without rounding.
    /// </summary>
    private static double OnGrid(double centre, int exponent) => (float)Math.ScaleB(Math.Round(Math.ScaleB(centre, exponent)), -exponent);
}
