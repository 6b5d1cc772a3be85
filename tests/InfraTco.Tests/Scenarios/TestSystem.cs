using InfraTco.Hardware;
using InfraTco.Quantities;

namespace InfraTco.Tests.Scenarios;

/// <summary>Two made-up systems with round figures, so that hand calculations stay short.</summary>
internal static class TestSystem
{
    /// <summary>A value without a range.</summary>
    internal static Ranged<D> Value<D>(double value, string unit)
        where D : IDimension => Ranged<D>.Single(value, unit, Provenance.Unstated);

    internal static AcceleratorProfile OldChip { get; } = new()
    {
        Id = "old-chip",
        Name = "Old chip",
        Vendor = "Test",
        Generation = "Old",
        LaunchDate = new(2022, 10, 1),
        Availability = Availability.Shipping,
        Tdp = Value<Power>(700, "W"),
        IdleEmptyPower = Value<Power>(70, "W"),
        IdleResidentPower = Value<Power>(140, "W"),
        MemoryCapacity = Value<DataSize>(80, "GB"),
        MemoryBandwidth = Value<DataRate>(3.35, "TB/s"),
        MemoryType = "HBM3",
        DenseThroughput = new Dictionary<Precision, Ranged<ComputeRate>> { [Precision.Bf16] = Value<ComputeRate>(989, "TFLOP/s") },
        EmbodiedCarbon = Value<CarbonMass>(164, "kgCO2e"),
        FaultRate = Value<EventRate>(0.1, "1/GPU-yr"),
        ReplacementRate = Value<AnnualRate>(3, "%/yr"),
        Price = Value<Money>(30, "kUSD"),
    };

    /// <summary>8 chips, 10 kW rated, 7 kW in training, 300 kUSD.</summary>
    internal static SystemProfile Old { get; } = new()
    {
        Id = "old",
        Name = "Old box",
        Vendor = "Test",
        Accelerator = OldChip,
        AcceleratorCount = 8,
        LaunchDate = new(2022, 10, 1),
        Availability = Availability.Shipping,
        RatedPower = Value<Power>(10, "kW"),
        MeasuredPeakPower = Value<Power>(8, "kW"),
        IdleEmptyPower = Value<Power>(2, "kW"),
        IdleResidentPower = Value<Power>(2.5, "kW"),
        BusyPower = new Dictionary<WorkloadClass, Ranged<Power>>
        {
            [WorkloadClass.Training] = Value<Power>(7, "kW"),
            [WorkloadClass.Serving] = Value<Power>(6, "kW"),
            [WorkloadClass.Decode] = Value<Power>(4, "kW"),
        },
        AcceleratorPowerShare = Value<Fraction>(70, "%"),
        FanPowerShare = Value<Fraction>(12, "%"),
        LiquidHeatShare = Value<Fraction>(0, "%"),
        AirInletLimit = Value<Temperature>(30, "degC"),
        RackUnits = Value<Count>(8, "U"),
        SystemsPerRack = Value<Count>(4, "system"),
        Weight = Value<Mass>(130, "kg"),
        PriceNew = Value<Money>(300, "kUSD"),
        PriceUsed = Value<Money>(150, "kUSD"),
        NetworkCapexShare = Value<Fraction>(13, "%"),
        EmbodiedBaseboard = Value<CarbonMass>(1300, "kgCO2e"),
        EmbodiedHost = Value<CarbonMass>(3500, "kgCO2e"),
        EmbodiedNetwork = Value<CarbonMass>(300, "kgCO2e"),
        RepairTime = Value<Duration>(73, "h"),
        RelativeThroughput = Throughput(1, 1),
        TokenThroughput = [new("Llama 2 70B, offline", WorkloadClass.Serving, Value<TokenRate>(3900, "tokens/s/GPU"))],
    };

    /// <summary>Twice as fast, half as much power again, half as dear again; no used market.</summary>
    internal static SystemProfile Fast { get; } = Old with
    {
        Id = "fast",
        Name = "Fast box",
        Accelerator = OldChip with { Id = "fast-chip", IdleEmptyPower = Value<Power>(140, "W"), IdleResidentPower = null, Price = Value<Money>(45, "kUSD") },
        RatedPower = Value<Power>(15, "kW"),
        MeasuredPeakPower = Value<Power>(12, "kW"),
        IdleEmptyPower = Value<Power>(2.4, "kW"),
        IdleResidentPower = Value<Power>(3, "kW"),
        BusyPower = new Dictionary<WorkloadClass, Ranged<Power>>
        {
            [WorkloadClass.Training] = Value<Power>(10, "kW"),
            [WorkloadClass.Serving] = Value<Power>(9, "kW"),
            [WorkloadClass.Decode] = Value<Power>(6, "kW"),
        },
        PriceNew = Value<Money>(480, "kUSD"),
        PriceUsed = null,
        RelativeThroughput = Throughput(2.2, 3),
        TokenThroughput = [],
    };

    internal static SystemProfile Find(string id) => id == Old.Id ? Old : id == Fast.Id ? Fast : throw new ArgumentException(id, nameof(id));

    private static Dictionary<(WorkloadClass, PrecisionPolicy), Ranged<Ratio>> Throughput(double same, double best) =>
        Enum.GetValues<WorkloadClass>().SelectMany(w => new[] { (w, PrecisionPolicy.Same, same), (w, PrecisionPolicy.Best, best) })
            .ToDictionary(t => (t.w, t.Item2), t => Value<Ratio>(t.Item3, "x"));
}
