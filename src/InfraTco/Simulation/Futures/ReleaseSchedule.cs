using InfraTco.Obsolescence;
using InfraTco.Scenarios;

namespace InfraTco.Simulation.Futures;

/// <summary>
/// Releases of generations as a renewal process in whole months: gaps are Gamma with the scenario's mean and deviation, rounded to
/// months; the first is conditioned on the time since the latest release, on record or, long after it, expected. The distribution is exact, so is the mean of step^N.
/// </summary>
public sealed class ReleaseSchedule
{
    /// <summary>Share of the probability that the tables leave out.</summary>
    private const double Negligible = 1e-10;

    private readonly double[] _first;
    private readonly double[] _gaps;
    private readonly Lazy<int> _mostReleases;

    /// <summary>The schedule of a scenario.</summary>
    /// <param name="market">Mean gap, latest release.</param>
    /// <param name="start">First month.</param>
    /// <param name="coefficient">Standard deviation of a gap ÷ its mean; zero makes gaps certain.</param>
    /// <param name="months">Horizon.</param>
    public ReleaseSchedule(MarketScenario market, DateOnly start, double coefficient, int months)
    {
        var mean = market.GenerationGap.Typical.In("months");
        var elapsed = GenerationReleases.MonthsSince(market, start);
        Months = months;
        _gaps = GapProbabilities(mean, coefficient, months);
        _first = MonthlyProbabilities(mean, coefficient, elapsed, months);
        FirstThresholds = Thresholds(_first);
        GapThresholds = Thresholds(_gaps);
        _mostReleases = new(CountMost);
    }

    /// <summary>The schedule of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="months">Horizon.</param>
    public static ReleaseSchedule Of(Scenario scenario, int months) =>
        new(scenario.Market, scenario.Start, scenario.Risk.GenerationGapDeviation.Base * scenario.Risk.Scale.Base, months);

    /// <summary>Horizon [months].</summary>
    public int Months { get; }

    /// <summary>Most releases within the horizon that are told apart; more are next to impossible.</summary>
    public int MostReleases => _mostReleases.Value;

    /// <summary>A word at or above the k-th (k from 0) means that the first release comes after month k.</summary>
    public uint[] FirstThresholds { get; }

    /// <summary>A word at or above the k-th means that the gap is longer than k + 1 months.</summary>
    public uint[] GapThresholds { get; }

    /// <summary>[months] mean of step^N, N the releases up to and including the month.</summary>
    public double[] MeanFactor(double step)
    {
        var ordinary = new double[Months + 1];
        var mean = new double[Months];
        for (var t = 0; t <= Months; t++)
            ordinary[t] = Renewal(_gaps, ordinary, step, t, 1);
        for (var t = 0; t < Months; t++)
            mean[t] = Renewal(_first, ordinary, step, t, 0);
        return mean;
    }

    /// <summary>
    /// G(t) = P(no release by t) + step·Σ p(s)·G₀(t − s): p[k] is the probability of a release after k + <paramref name="lead"/> months.
    /// </summary>
    private static double Renewal(double[] p, double[] after, double step, int t, int lead)
    {
        double released = 0, mean = 0;
        for (var k = 0; k + lead <= t && k < p.Length; k++)
        {
            released += p[k];
            mean += p[k] * after[t - k - lead];
        }
        return 1 - released + step * mean;
    }

    /// <summary>Probability of k + 1 months from the month of a release to that of the next: those to which the gap is nearest.</summary>
    private static double[] GapProbabilities(double mean, double coefficient, int months)
    {
        double Below(double gap) => GammaGap.Cumulative(gap, mean, coefficient);
        return [.. Enumerable.Range(0, months).Select(k => Below(k + 1.5) - (k == 0 ? 0 : Below(k + 0.5)))];
    }

    /// <summary>Probability of a gap of more than <paramref name="elapsed"/> months ending in month k of the months that follow.</summary>
    private static double[] MonthlyProbabilities(double mean, double coefficient, double elapsed, int months)
    {
        var survived = 1 - GammaGap.Cumulative(elapsed, mean, coefficient);
        var p = new double[months];
        if (survived <= Negligible)
        {
            // Overdue beyond belief: the release comes at once.
            p[0] = 1;
            return p;
        }
        for (var k = 0; k < months; k++)
            p[k] = (GammaGap.Cumulative(elapsed + k + 1, mean, coefficient) - GammaGap.Cumulative(elapsed + k, mean, coefficient)) / survived;
        return p;
    }

    private static uint[] Thresholds(double[] p)
    {
        var thresholds = new List<uint>();
        double cumulative = 0;
        foreach (var probability in p)
        {
            cumulative += probability;
            // What is certain by a month needs no threshold there: no word may be above it.
            if (cumulative >= 1 - Negligible)
                break;
            thresholds.Add(EventThreshold.Of(cumulative));
        }
        return [.. thresholds];
    }

    private int CountMost()
    {
        // The distribution of the k-th release, until it falls outside the horizon.
        var at = (double[])_first.Clone();
        for (var k = 1; ; k++)
        {
            var next = new double[Months];
            for (var t = 0; t < Months; t++)
            {
                for (var gap = 0; gap + 1 + t < Months; gap++)
                    next[t + gap + 1] += at[t] * _gaps[gap];
            }
            if (next.Sum() < Negligible)
                return k;
            at = next;
        }
    }
}
