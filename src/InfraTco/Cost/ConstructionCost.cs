using InfraTco.Finance;
using InfraTco.Scenarios;
using InfraTco.Sites;

namespace InfraTco.Cost;

/// <summary>Cost of a building by when it is finished: C·(1 + e)^(t/12), t in months from the start.</summary>
/// <remarks>
/// Source of the default e = 5.5 %/yr: Turner &amp; Townsend, data centre construction cost index 2025-26. Assumption: the whole of a
/// building is priced in the month in which it is finished, and a delay of energisation delays that.
/// </remarks>
public static class ConstructionCost
{
    /// <summary>Cost per critical IT power [USD/kW] of a building finished in a month; zero where the hall is rented.</summary>
    /// <param name="building">Cost at the start, and its growth.</param>
    /// <param name="month">Months from the start, not negative.</param>
    public static double At(BuildingScenario building, double month)
    {
        Guard.NotNegative(month, nameof(month));
        return building.Colocation is null ? building.Cost.Base * Math.Pow(1 + building.Escalation.Base, month / ModelYear.Months) : 0;
    }
}
