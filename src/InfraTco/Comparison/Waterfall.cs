using InfraTco.Scenarios;
using InfraTco.Simulation;

namespace InfraTco.Comparison;

/// <summary>
/// Why B costs or emits more or less than A per H100-equivalent hour. Both are Σ c_g ÷ t, with c_g the cost of group g per busy
/// GPU-hour and t the throughput of a GPU. The groups change one after the other at A's throughput, (c_B,g − c_A,g) ÷ t_A; the
/// throughput changes last, Σ c_B,g·(1 ÷ t_B − 1 ÷ t_A). The steps sum to the difference exactly.
/// </summary>
public static class Waterfall
{
    private static readonly (string Name, CostCategory[] Categories)[] CostGroups =
    [
        ("Price", [CostCategory.Servers, CostCategory.NetworkAndStorage, CostCategory.Installation]),
        ("Resale", [CostCategory.Resale]),
        ("Power", [CostCategory.Power]),
        ("Building", [CostCategory.Building, CostCategory.BuildingResidual, CostCategory.Facility]),
        ("IT upkeep", [CostCategory.ItUpkeep, CostCategory.Software]),
        ("Insurance and tax", [CostCategory.InsuranceAndTax]),
        ("Water and carbon", [CostCategory.WaterAndCarbon]),
    ];

    /// <summary>Levelised cost [USD per H100-equivalent h]: level of A, the steps; their sum is the level of B.</summary>
    public static IReadOnlyList<WaterfallStep> Cost(CandidateResult a, CandidateResult b, double rate)
    {
        double Hours(CandidateResult c) => Discounting.PresentValue(c.Ledger, LineItem.UtilisedGpuHours, CashTiming.MonthEnd, rate);
        double[] Groups(CandidateResult c) =>
            [.. CostGroups.Select(g => g.Categories.Sum(k => c.CategoryPresentValue(k, rate)) / Hours(c))];
        return Steps(
            [.. CostGroups.Select(g => g.Name)],
            Groups(a), Discounting.Work(a.Ledger, rate) / Hours(a),
            Groups(b), Discounting.Work(b.Ledger, rate) / Hours(b));
    }

    /// <summary>Scope 2 by the accounting chosen, and embodied carbon [kg CO2e per H100-equivalent h].</summary>
    public static IReadOnlyList<WaterfallStep> Carbon(CandidateResult a, CandidateResult b, CarbonAccounting accounting)
    {
        (string Name, LineItem Item)[] groups =
        [
            ("Power", accounting == CarbonAccounting.Location ? LineItem.CarbonLocation : LineItem.CarbonMarket),
            ("Embodied IT", LineItem.CarbonEmbodiedIt),
            ("Embodied building", LineItem.CarbonEmbodiedBuilding),
        ];
        double Hours(CandidateResult c) => c.Ledger.Sum(LineItem.UtilisedGpuHours);
        double[] Groups(CandidateResult c) => [.. groups.Select(g => c.Ledger.Sum(g.Item) / Hours(c))];
        return Steps(
            [.. groups.Select(g => g.Name)],
            Groups(a), a.Ledger.Sum(LineItem.Work) / Hours(a),
            Groups(b), b.Ledger.Sum(LineItem.Work) / Hours(b));
    }

    private static List<WaterfallStep> Steps(string[] names, double[] a, double throughputA, double[] b, double throughputB)
    {
        var steps = new List<WaterfallStep> { new("", a.Sum() / throughputA) };
        for (var g = 0; g < names.Length; g++)
            steps.Add(new(names[g], (b[g] - a[g]) / throughputA));
        steps.Add(new("Throughput", b.Sum() * (1 / throughputB - 1 / throughputA)));
        return steps;
    }
}
