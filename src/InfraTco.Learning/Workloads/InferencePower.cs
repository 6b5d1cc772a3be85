using System.Globalization;
using InfraTco.Hardware;
using InfraTco.Learning.Power;
using InfraTco.Quantities;
using InfraTco.Scenarios;

namespace InfraTco.Learning.Workloads;

/// <summary>Busy power of a system by the model that it serves: its accelerators by a workload power model, and the rest of the server as its profile has it.</summary>
/// <param name="model">What an accelerator draws.</param>
/// <param name="rows">The table that it was fitted to, as the user named it; null for the model that travels with this program.</param>
public sealed class InferencePower(IWorkloadPowerModel model, string? rows = null)
{
    // Measured ÷ predicted over models left out one at a time, 5th and 95th percentile.
    private const double LowRatio = 0.80;
    private const double HighRatio = 1.24;

    private const double MemoryMargin = 1.2; // weights and a fifth for caches. Assumption.
    private const double BytesPerGigabyte = 1e9;
    private const double Billion = 1e9;
    private const double Bf16Bytes = 2;
    private const double Fp8Bytes = 1;
    private const double Fp4Bytes = 0.53;
    private const string Hopper = "h100-sxm";
    private const string Blackwell = "b200-sxm";

    /// <summary>Where predictions come from.</summary>
    public string Source => rows is null
        ? "Workload power model fitted to the ML.ENERGY Benchmark v3 (Chung et al., NeurIPS 2025; leaderboard of 2026-02-27); range: errors on models left out, and of the host"
        : $"Workload power model fitted to {rows}; range: errors on models left out of the ML.ENERGY Benchmark v3, not of this table, and of the host";

    /// <summary>A sentence for each figure of a model beyond what was measured; none for a table of the user's, whose ranges are its own.</summary>
    /// <param name="inference">The model.</param>
    public IEnumerable<string> Beyond(InferenceScenario inference) => rows is null ? MeasuredRange.Beyond(inference) : [];

    /// <summary>The accelerators that were measured.</summary>
    public static IReadOnlyList<string> Accelerators { get; } = [Hopper, Blackwell];

    /// <summary>Systems of a scenario, with busy power of its workload class as of the model that it serves, where it names one.</summary>
    /// <param name="fleet">What the fleet does.</param>
    /// <param name="find">A system by its identifier.</param>
    /// <exception cref="ScenarioException">The accelerators were not measured, or the model does not fit into the system.</exception>
    public Func<string, SystemProfile> For(FleetScenario fleet, Func<string, SystemProfile> find) => fleet.Inference is { } inference
        ? id => With(find(id), fleet.Workload, inference)
        : find;

    /// <summary>A sentence for each system whose busy power was measured on telemetry, and gives way to that of the served model.</summary>
    /// <param name="fleet">What the fleet does.</param>
    /// <param name="systems">Its systems, before.</param>
    public static IEnumerable<string> Replaced(FleetScenario fleet, IEnumerable<SystemProfile> systems) => fleet.Inference is null
        ? []
        : systems.Where(s => s.BusyPower[fleet.Workload].Provenance.Source.StartsWith(PowerSource.Telemetry, StringComparison.Ordinal))
            .Select(s => $"{s.Id}: busy power as measured gives way to that of the model in fleet.inference; leave inference out to keep it");

    /// <summary>A system with busy power of a class as of a model that it serves.</summary>
    public SystemProfile With(SystemProfile system, WorkloadClass workload, InferenceScenario inference)
    {
        var watts = model.PowerW(Query(system, inference));
        var high = Math.Max(watts, Math.Min(HighRatio * watts, system.Accelerator.Tdp.Base)); // an accelerator keeps to its power limit
        var power = HostPower.Busy(system, WorkloadClass.Serving).Plus(system.AcceleratorCount, new(LowRatio * watts, watts, high));
        var busy = new Ranged<Quantities.Power>(Watts(power.Low), Watts(power.Typical), Watts(power.High), new(Source, "2026-02-27", 'B'));
        return system with { BusyPower = new Dictionary<WorkloadClass, Ranged<Quantities.Power>>(system.BusyPower) { [workload] = busy } };
    }

    /// <summary>The question that a workload power model is asked for an accelerator of a system.</summary>
    /// <exception cref="ScenarioException">The accelerators were not measured, or the model does not fit into the system.</exception>
    public static WorkloadQuery Query(SystemProfile system, InferenceScenario inference)
    {
        if (!Accelerators.Contains(system.Accelerator.Id))
        {
            throw new ScenarioException(
                $"fleet.inference: what {system.Accelerator.Id} of {system.Id} draws by model was not measured",
                $"leave inference out, or compare systems of {string.Join(" and ", Accelerators)}");
        }
        var bytes = inference.Weights switch { Precision.Fp8 => Fp8Bytes, Precision.Fp4 => Fp4Bytes, _ => Bf16Bytes };
        var gigabytes = inference.Parameters * bytes / BytesPerGigabyte;
        var gpus = inference.Gpus ?? Fewest(system, gigabytes * MemoryMargin);
        if (gpus > system.AcceleratorCount)
            throw new ScenarioException($"fleet.inference: {gpus} accelerators for a model are more than {system.Id} has", $"give gpus of {system.AcceleratorCount} or fewer");
        if (gigabytes > gpus * Memory(system))
        {
            throw new ScenarioException(
                string.Create(CultureInfo.InvariantCulture, $"fleet.inference: weights of {gigabytes:0} GB do not fit into {gpus} accelerators of {system.Id}, which hold {gpus * Memory(system):0}"),
                "give more gpus, or leave them out for the fewest that hold the model");
        }
        var range = MeasuredRange.Of(inference.Class);
        return new()
        {
            IsBlackwell = system.Accelerator.Id == Blackwell,
            TdpW = system.Accelerator.Tdp.Base,
            Class = inference.Class,
            TotalParametersBillion = inference.Parameters / Billion,
            ActiveParametersBillion = (inference.ActiveParameters ?? inference.Parameters) / Billion,
            BytesPerWeight = bytes,
            Gpus = gpus,
            Concurrency = inference.Concurrency,
            TakesVideo = inference.TakesVideo,
            OutputMegapixels = inference.Megapixels ?? range.MedianMegapixels,
            InferenceSteps = inference.Steps ?? range.MedianSteps,
        };
    }

    private static int Fewest(SystemProfile system, double gigabytes)
    {
        var memory = Memory(system);
        for (var gpus = 1; gpus <= system.AcceleratorCount; gpus *= 2)
        {
            if (gigabytes <= gpus * memory)
                return gpus;
        }
        throw new ScenarioException(
            string.Create(CultureInfo.InvariantCulture, $"fleet.inference: the model needs {gigabytes:0} GB, and {system.Id} has {system.AcceleratorCount * memory:0}"), "give fewer parameters or smaller weights");
    }

    private static double Memory(SystemProfile system) => system.Accelerator.MemoryCapacity.Typical.In("GB");

    private static Quantity<Quantities.Power> Watts(double value) => Quantity<Quantities.Power>.Of(value, "W");
}
