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

    /// <summary>A candidate of a scenario.</summary>
    public EngineSystem(Scenario scenario, FleetDesign design, Plan plan)
    {
        var fleet = scenario.Fleet;
        var system = design.System;
        var scale = scenario.Risk.ProfileRanges.Base * scenario.Risk.Scale.Base;
        Plan = plan;
        Table = FloatTable<Lanes.Scalar>.Round(plan.Values);
        Power = ProfileRange.Of(system.BusyPower[fleet.Workload], scale);
        Throughput = ProfileRange.Of(system.RelativeThroughput[(fleet.Workload, fleet.Precision)], scale);
        Price = PriceRange(design, scale);
        StreamGroup = FirstSystemGroup + Hash(system);
        FailureDeviation = scenario.Risk.FailureDeviation.Base * scenario.Risk.Scale.Base;
        (FailureNoise, FailureInverse) = Noise(plan, scenario.Risk.Scale.Base);
        EmbodiedKg = Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.EmbodiedIt] + plan[m, PlanColumn.EmbodiedBuilding]);
        InstalledGpuHours = Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.Gpus] * plan[m, PlanColumn.Hours]);
        EnergisedHours = Enumerable.Range(0, plan.Months).Sum(m => plan[m, PlanColumn.CalendarMonth] < Plan.Dark ? plan[m, PlanColumn.Hours] : 0);
        CalendarMonths = [.. Enumerable.Range(0, plan.Months).Select(m => (int)plan[m, PlanColumn.CalendarMonth])];
        MarketBased = scenario.Site.Carbon.Accounting == CarbonAccounting.Market;
    }

    /// <summary>First group of streams for systems' own draws; the month's groups and the releases' are far below.</summary>
    public const uint FirstSystemGroup = 1 << 16;

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>Its table in single precision.</summary>
    public float[] Table { get; }

    /// <summary>Factor on busy power.</summary>
    public ProfileRange Power { get; }

    /// <summary>Factor on throughput.</summary>
    public ProfileRange Throughput { get; }

    /// <summary>Factor on price.</summary>
    public ProfileRange Price { get; }

    /// <summary>Group of streams of the system's own draws: the same for every candidate with this hardware.</summary>
    public uint StreamGroup { get; }

    /// <summary>Standard deviation between fleets of the log failure rate.</summary>
    public double FailureDeviation { get; }

    /// <summary>[months] standard deviation of a month's failures ÷ their mean: Poisson, 1 ÷ √mean.</summary>
    public float[] FailureNoise { get; }

    /// <summary>[months] 1 ÷ E[max(0, 1 + noise·Z)].</summary>
    public float[] FailureInverse { get; }

    /// <summary>[months] which polynomials of the site apply.</summary>
    public int[] CalendarMonths { get; }

    /// <summary>Embodied carbon [kg].</summary>
    public double EmbodiedKg { get; }

    /// <summary>GPU-hours in service [h].</summary>
    public double InstalledGpuHours { get; }

    /// <summary>Hours since energisation [h].</summary>
    public double EnergisedHours { get; }

    /// <summary>Whether scope 2 is headlined by market.</summary>
    public bool MarketBased { get; }

    private static ProfileRange PriceRange(FleetDesign design, double scale) => design.Candidate switch
    {
        { Price: not null } => ProfileRange.One,
        { Acquisition: Acquisition.New } => ProfileRange.Of(design.System.PriceNew, scale),
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

    /// <summary>E[max(0, 1 + σZ)] = Φ(1/σ) + σφ(1/σ).</summary>
    private static (float[] Noise, float[] Inverse) Noise(Plan plan, double scale)
    {
        var noise = new float[plan.Months];
        var inverse = new float[plan.Months];
        for (var month = 0; month < plan.Months; month++)
        {
            var mean = plan[month, PlanColumn.Replacements];
            var deviation = mean > 0 ? scale / Math.Sqrt(mean) : 0;
            var expected = deviation > 0
                ? NormalDistribution.Cumulative(1 / deviation) + deviation * NormalDistribution.Density(1 / deviation)
                : 1;
            noise[month] = (float)deviation;
            inverse[month] = (float)(1 / expected);
        }
        return (noise, inverse);
    }
}
