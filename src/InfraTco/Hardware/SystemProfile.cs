using InfraTco.Quantities;

namespace InfraTco.Hardware;

/// <summary>A system is what is bought and plugged in: an 8-GPU server or a rack.</summary>
public sealed record SystemProfile
{
    /// <summary>Identifier, equal to the file name without extension: <c>dgx-h100</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Trade name.</summary>
    public required string Name { get; init; }

    /// <summary>Maker.</summary>
    public required string Vendor { get; init; }

    /// <summary>The accelerator it holds.</summary>
    public required AcceleratorProfile Accelerator { get; init; }

    /// <summary>Accelerator packages in one system.</summary>
    public required int AcceleratorCount { get; init; }

    /// <summary>First volume shipment (announced date where it has not shipped).</summary>
    public required DateOnly LaunchDate { get; init; }

    /// <summary>Whether it can be bought.</summary>
    public required Availability Availability { get; init; }

    /// <summary>Nameplate power at the wall: what circuits are sized for, not what is drawn.</summary>
    public required Ranged<Power> RatedPower { get; init; }

    /// <summary>Highest mean power measured at the wall under load.</summary>
    public required Ranged<Power> MeasuredPeakPower { get; init; }

    /// <summary>Wall power, nothing allocated.</summary>
    public required Ranged<Power> IdleEmptyPower { get; init; }

    /// <summary>Wall power, model resident, no work.</summary>
    public required Ranged<Power> IdleResidentPower { get; init; }

    /// <summary>Wall power when busy, by workload class.</summary>
    public required IReadOnlyDictionary<WorkloadClass, Ranged<Power>> BusyPower { get; init; }

    /// <summary>Share of busy wall power that the accelerators draw.</summary>
    public required Ranged<Fraction> AcceleratorPowerShare { get; init; }

    /// <summary>Share of wall power that the system's own fans draw; part of IT power, which is why PUE flatters air cooling.</summary>
    public required Ranged<Fraction> FanPowerShare { get; init; }

    /// <summary>Share of heat that leaves by liquid.</summary>
    public required Ranged<Fraction> LiquidHeatShare { get; init; }

    /// <summary>Highest air inlet temperature.</summary>
    public required Ranged<Temperature> AirInletLimit { get; init; }

    /// <summary>Highest liquid inlet temperature; absent for air-cooled systems.</summary>
    public Ranged<Temperature>? LiquidInletLimit { get; init; }

    /// <summary>Air flow at full load.</summary>
    public Ranged<AirFlow>? AirFlow { get; init; }

    /// <summary>Rack units of one system (48 for a rack).</summary>
    public required Ranged<Count> RackUnits { get; init; }

    /// <summary>How many systems a rack holds at this power density.</summary>
    public required Ranged<Count> SystemsPerRack { get; init; }

    /// <summary>Weight.</summary>
    public required Ranged<Mass> Weight { get; init; }

    /// <summary>Price new, with its date.</summary>
    public required Ranged<Money> PriceNew { get; init; }

    /// <summary>Price used, with its date; absent where no market exists.</summary>
    public Ranged<Money>? PriceUsed { get; init; }

    /// <summary>Scale-out network as a share of IT capex (servers + network + storage).</summary>
    public required Ranged<Fraction> NetworkCapexShare { get; init; }

    /// <summary>Embodied carbon of the accelerator baseboard(s).</summary>
    public required Ranged<CarbonMass> EmbodiedBaseboard { get; init; }

    /// <summary>Embodied carbon of the rest of the system.</summary>
    public required Ranged<CarbonMass> EmbodiedHost { get; init; }

    /// <summary>Embodied carbon of this system's share of the scale-out network.</summary>
    public required Ranged<CarbonMass> EmbodiedNetwork { get; init; }

    /// <summary>Time until a failed system is back in service.</summary>
    public required Ranged<Duration> RepairTime { get; init; }

    /// <summary>Throughput of one accelerator relative to one H100 SXM, by workload class and precision policy.</summary>
    public required IReadOnlyDictionary<(WorkloadClass Class, PrecisionPolicy Policy), Ranged<Ratio>> RelativeThroughput { get; init; }

    /// <summary>Measured token rates.</summary>
    public IReadOnlyList<TokenThroughput> TokenThroughput { get; init; } = [];

    /// <summary>SHA-256 of the files it was read from, lower-case hex.</summary>
    public string Hash { get; init; } = "";
}
