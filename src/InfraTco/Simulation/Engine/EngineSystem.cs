using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Risk;
using InfraTco.Scenarios;

namespace InfraTco.Simulation.Engine;

/// <summary>A candidate as the engine runs it: its plan in single precision, the ranges of its profile, its failures.</summary>
public sealed class EngineSystem
{
    private const uint FnvOffset = 2166136261;
    private const uint FnvPrime = 16777619;

    private readonly SystemConstants _constants;

    /// <summary>A candidate of a scenario.</summary>
    public EngineSystem(Scenario scenario, FleetDesign design, Plan plan)
    {
        var fleet = scenario.Fleet;
        var system = design.System;
        var scale = scenario.Risk.ProfileRanges.Base * scenario.Risk.Scale.Base;
        Plan = plan;
        Table = [.. FloatTable<Lanes.Scalar>.Round(plan.Values), .. FloatTable<Lanes.Scalar>.Round(Failures(plan, scenario.Risk.Scale.Base))];
        CalendarMonths = [.. Enumerable.Range(0, plan.Months).Select(m => (int)plan[m, PlanColumn.CalendarMonth])];
        _constants = new(
            ProfileRange.Of(system.BusyPower[fleet.Workload], scale),
            ProfileRange.Of(system.RelativeThroughput[(fleet.Workload, fleet.Precision)], scale),
            PriceRange(design, scenario.Market.UsedPrice, scale),
            FirstSystemGroup + Hash(system),
            scenario.Risk.FailureDeviation.Base * scenario.Risk.Scale.Base,
            plan.Values.Length,
            Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.EmbodiedIt] + plan[m, PlanColumn.EmbodiedBuilding]),
            Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.Gpus] * plan[m, PlanColumn.Hours]),
            Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.CalendarMonth] < Plan.Dark ? plan[m, PlanColumn.Hours] : 0),
            Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.NetworkKw] * plan[m, PlanColumn.Hours]),
            plan[0, PlanColumn.FanShare], // this and the next are the same in every month
            plan[0, PlanColumn.GridWater],
            scenario.Site.Carbon.Accounting == CarbonAccounting.Market ? 1 : 0);
    }

    /// <summary>First group of streams for systems' own draws; the month's groups and the releases' are far below.</summary>
    public const uint FirstSystemGroup = 1 << 16;

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Its table in single precision, and after it the failures of <see cref="Failures"/>.</summary>
    public float[] Table { get; }

    /// <summary>[months] which polynomials of the site apply.</summary>
    public int[] CalendarMonths { get; }

    /// <summary>What the kernel needs beside the table.</summary>
    public ref readonly SystemConstants Constants => ref _constants;

    private static ProfileRange PriceRange(FleetDesign design, UsedPriceRule rule, double scale) => design.Candidate switch
    {
        { Price: not null } => ProfileRange.One,
        { Acquisition: var how } when how == Acquisition.New || rule == UsedPriceRule.Model => ProfileRange.Of(design.System.PriceNew, scale),
        _ => design.System.PriceUsed is { } used ? ProfileRange.Of(used, scale) : ProfileRange.One,
    };

    /// <summary>FNV-1a of the identifier, folded to 20 bits.</summary>
    private static uint Hash(SystemProfile system)
    {
        var hash = FnvOffset;
        foreach (var c in system.Id)
            hash = (hash ^ c) * FnvPrime;
        return (hash ^ (hash >> 20)) & 0xFFFFF;
    }

    /// <summary>
    /// [months × 2] the standard deviation σ of a month's failures ÷ their mean, which is 1 ÷ √mean for a Poisson count, and 1 ÷ E[max(0, 1 + σZ)],
    /// E[max(0, 1 + σZ)] = Φ(1/σ) + σφ(1/σ).
    /// </summary>
    public static double[] Failures(Plan plan, double scale)
    {
        var failures = new double[plan.Months * SystemConstants.FailureColumns];
        for (var month = 0; month < plan.Months; month++)
        {
            var mean = plan[month, PlanColumn.Replacements];
            var deviation = mean > 0 ? scale / Math.Sqrt(mean) : 0;
            var expected = deviation > 0
                ? NormalDistribution.Cumulative(1 / deviation) + deviation * NormalDistribution.Density(1 / deviation)
                : 1;
            failures[month * SystemConstants.FailureColumns] = deviation;
            failures[month * SystemConstants.FailureColumns + 1] = 1 / expected;
        }
        return failures;
    }
}
