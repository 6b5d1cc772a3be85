using InfraTco.Scenarios;

namespace InfraTco.Obsolescence;

/// <summary>
/// When releases of generations may come, month by month: a renewal process whose gaps are Gamma with the scenario's mean and deviation; the first is
/// conditioned on the time since the latest release, on record or, long after it, expected.
/// </summary>
public sealed class GenerationRenewal
{
    /// <summary>Share of the probability that is left out.</summary>
    public const double Negligible = 1e-10;

    private readonly double[] _first;
    private readonly double[] _gaps;

    /// <summary>The process of a market.</summary>
    /// <param name="market">Mean gap, latest release.</param>
    /// <param name="start">First month.</param>
    /// <param name="coefficient">Standard deviation of a gap ÷ its mean; zero makes gaps certain.</param>
    /// <param name="months">Horizon.</param>
    public GenerationRenewal(MarketScenario market, DateOnly start, double coefficient, int months)
    {
        var mean = market.GenerationGap.Typical.In("months");
        _gaps = GapProbabilities(mean, coefficient, months);
        _first = FirstProbabilities(mean, coefficient, GenerationReleases.MonthsSince(market, start), months);
    }

    /// <summary>The process of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="months">Horizon.</param>
    public static GenerationRenewal Of(Scenario scenario, int months) =>
        new(scenario.Market, scenario.Start, scenario.Risk.GenerationGapDeviation.Base * scenario.Risk.Scale.Base, months);

    /// <summary>[months] probability that the first release comes in a month.</summary>
    public ReadOnlySpan<double> First => _first;

    /// <summary>[months] probability that the next comes k + 1 months after one.</summary>
    public ReadOnlySpan<double> Gaps => _gaps;

    /// <summary>[months] mean of step^N, N the releases up to and including the month: what they leave of a value in the expected case.</summary>
    /// <param name="step">Factor of a release.</param>
    public double[] MeanFactor(double step)
    {
        var months = _first.Length;
        var ordinary = new double[months + 1];
        var mean = new double[months];
        for (var t = 0; t <= months; t++)
            ordinary[t] = Renewal(_gaps, ordinary, step, t, 1);
        for (var t = 0; t < months; t++)
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
    private static double[] FirstProbabilities(double mean, double coefficient, double elapsed, int months)
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
}
