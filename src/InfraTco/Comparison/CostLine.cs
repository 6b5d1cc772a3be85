using InfraTco.Simulation;

namespace InfraTco.Comparison;

/// <summary>How a money line enters the cost of ownership.</summary>
/// <param name="Item">The line.</param>
/// <param name="Category">Its group.</param>
/// <param name="Sign">+1 cost, −1 receipt.</param>
/// <param name="Timing">When in the month it falls, for discounting.</param>
public sealed record CostLine(LineItem Item, CostCategory Category, int Sign, CashTiming Timing)
{
    /// <summary>Every line of the cost of ownership; revenue is not one of them.</summary>
    public static IReadOnlyList<CostLine> All { get; } =
    [
        Capital(LineItem.Servers, CostCategory.Servers),
        Capital(LineItem.Network, CostCategory.NetworkAndStorage),
        Capital(LineItem.Storage, CostCategory.NetworkAndStorage),
        Capital(LineItem.Installation, CostCategory.Installation),
        Capital(LineItem.Building, CostCategory.Building),
        Operating(LineItem.Energy, CostCategory.Power),
        Operating(LineItem.Demand, CostCategory.Power),
        Operating(LineItem.Water, CostCategory.WaterAndCarbon),
        Operating(LineItem.Carbon, CostCategory.WaterAndCarbon),
        Operating(LineItem.Staff, CostCategory.Facility),
        Operating(LineItem.FacilityMaintenance, CostCategory.Facility),
        Operating(LineItem.ItMaintenance, CostCategory.ItUpkeep),
        Operating(LineItem.Repairs, CostCategory.ItUpkeep),
        Operating(LineItem.Software, CostCategory.Software),
        Operating(LineItem.Insurance, CostCategory.InsuranceAndTax),
        Operating(LineItem.PropertyTax, CostCategory.InsuranceAndTax),
        Operating(LineItem.Colocation, CostCategory.Building),
        new(LineItem.ItResidual, CostCategory.Resale, -1, CashTiming.MonthEnd),
        new(LineItem.BuildingResidual, CostCategory.BuildingResidual, -1, CashTiming.MonthEnd),
    ];

    /// <summary>Whether the line is capital expenditure.</summary>
    public bool IsCapital => Timing == CashTiming.MonthStart;

    /// <summary>Whether the line is operating expenditure.</summary>
    public bool IsOperating => Timing == CashTiming.MonthEnd && Sign > 0;

    private static CostLine Capital(LineItem item, CostCategory category) => new(item, category, 1, CashTiming.MonthStart);

    private static CostLine Operating(LineItem item, CostCategory category) => new(item, category, 1, CashTiming.MonthEnd);
}
