using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Refresh;

/// <summary>A rule of age that has time to replace more than once within the horizon: what took the incumbent's place is replaced in its turn.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Lives">Dates from the purchase of each challenger to its own replacement.</param>
public sealed record RefreshCycle(RefreshRule Rule, IReadOnlyList<int> Lives)
{
    /// <summary>The date at which a challenger bought at a date is replaced in its turn, be it beyond the horizon.</summary>
    public int End(int date, int challenger) => date + Lives[challenger];

    /// <summary>The cycles among the policies of a scenario.</summary>
    /// <param name="refresh">The scenario.</param>
    /// <param name="challengers">The challengers.</param>
    /// <param name="interval">Months from one date to the next.</param>
    /// <param name="dates">Dates of the horizon.</param>
    internal static IReadOnlyList<RefreshCycle> Of(RefreshScenario refresh, IReadOnlyList<RefreshChallenger> challengers, int interval, int dates)
    {
        int Dates(double months) => (int)Math.Ceiling(months / interval);
        bool HasTime(RefreshCycle cycle) => challengers.Select((c, j) => cycle.End(Dates(c.FirstMonth), j)).Any(end => end < dates);
        RefreshCycle? Cycle(RefreshRule rule) => rule.Policy switch
        {
            RefreshPolicy.EveryYears => new(rule, [.. challengers.Select(_ => Dates(ModelYear.Months * rule.Years))]),
            RefreshPolicy.EconomicLife => new(rule, [.. challengers.Select(c => Dates(ModelYear.Months * c.Candidate.Metrics[Metric.EconomicLifeYears]))]),
            _ => null,
        };
        return [.. RefreshRule.Of(refresh).Select(Cycle).OfType<RefreshCycle>().Where(HasTime)];
    }
}
