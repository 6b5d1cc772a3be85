using InfraTco.Obsolescence;

namespace InfraTco.Simulation.Futures;

/// <summary>Releases of generations as thresholds for random words, by the probabilities of a renewal process.</summary>
public sealed class ReleaseSchedule
{
    /// <summary>The schedule of a process.</summary>
    /// <param name="renewal">When releases may come.</param>
    public ReleaseSchedule(GenerationRenewal renewal)
    {
        Renewal = renewal;
        FirstThresholds = Thresholds(renewal.First);
        GapThresholds = Thresholds(renewal.Gaps);
        MostReleases = CountMost(renewal);
    }

    /// <summary>When releases may come.</summary>
    public GenerationRenewal Renewal { get; }

    /// <summary>Most releases within the horizon that are told apart; more are next to impossible.</summary>
    public int MostReleases { get; }

    /// <summary>A word at or above the k-th (k from 0) means that the first release comes after month k.</summary>
    public uint[] FirstThresholds { get; }

    /// <summary>A word at or above the k-th means that the gap is longer than k + 1 months.</summary>
    public uint[] GapThresholds { get; }

    private static uint[] Thresholds(ReadOnlySpan<double> p)
    {
        var thresholds = new List<uint>();
        double cumulative = 0;
        foreach (var probability in p)
        {
            cumulative += probability;
            // What is certain by a month needs no threshold there: no word may be above it.
            if (cumulative >= 1 - GenerationRenewal.Negligible)
                break;
            thresholds.Add(EventThreshold.Of(cumulative));
        }
        return [.. thresholds];
    }

    private static int CountMost(GenerationRenewal renewal)
    {
        // The distribution of the k-th release, until it falls outside the horizon.
        var at = renewal.First.ToArray();
        var gaps = renewal.Gaps;
        for (var k = 1; ; k++)
        {
            var next = new double[at.Length];
            for (var t = 0; t < at.Length; t++)
            {
                for (var gap = 0; gap + 1 + t < at.Length; gap++)
                    next[t + gap + 1] += at[t] * gaps[gap];
            }
            if (next.Sum() < GenerationRenewal.Negligible)
                return k;
            at = next;
        }
    }
}
