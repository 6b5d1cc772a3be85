using System.Globalization;
using InfraTco.Scenarios;

namespace InfraTco.Refresh;

/// <summary>One policy of a study: a rule, and where it has one its age.</summary>
/// <param name="Policy">The rule.</param>
/// <param name="Years">Age at which it replaces [yr]; zero for rules without one.</param>
public readonly record struct RefreshRule(RefreshPolicy Policy, int Years)
{
    /// <summary>Identifier in results: <c>never</c>, <c>every-4-years</c>, <c>economic-life</c>, <c>margin</c>, <c>cash-cost</c>, <c>planned-date</c>, <c>optimal</c>.</summary>
    public string Id => Policy switch
    {
        RefreshPolicy.Never => "never",
        RefreshPolicy.EveryYears => string.Create(CultureInfo.InvariantCulture, $"every-{Years}-years"),
        RefreshPolicy.EconomicLife => "economic-life",
        RefreshPolicy.Margin => "margin",
        RefreshPolicy.CashCost => "cash-cost",
        RefreshPolicy.PlannedDate => "planned-date",
        _ => "optimal",
    };

    /// <summary>The policies of a scenario, one for each age of those that have ages.</summary>
    public static IReadOnlyList<RefreshRule> Of(RefreshScenario refresh) =>
        [.. refresh.Policies.SelectMany(p => p == RefreshPolicy.EveryYears ? refresh.EveryYears.Select(y => new RefreshRule(p, y)) : [new(p, 0)])];
}
