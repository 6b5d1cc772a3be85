using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
#if INFRATCO_ILGPU
using InfraTco.Ilgpu;
#endif

namespace InfraTco.Cli;

/// <summary>What can run the kernel: lanes of the processor, and devices where this build holds their adapter. The one place that knows adapters.</summary>
internal static class Engines
{
    private static readonly string[] DeviceNames = ["device", "cuda", "opencl"];

    /// <summary>Names that <c>--engine</c> takes in this build.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<LaneWidth>().Select(NameOf), .. HasDevices ? DeviceNames : []];

    /// <summary>The name of a lane.</summary>
    public static string NameOf(LaneWidth lane) => lane.ToString().ToLowerInvariant();

    /// <summary>Sets the lane or the device of a run.</summary>
    /// <param name="options">The run.</param>
    /// <param name="engine">One of <see cref="Names"/>.</param>
    /// <param name="tell">Receives which device is chosen, and which are lost.</param>
    /// <exception cref="UsageException">No engine has this name, or there is no such device here.</exception>
    public static RunOptions Set(RunOptions options, string engine, Action<string> tell)
    {
        foreach (var lane in Enum.GetValues<LaneWidth>())
        {
            if (string.Equals(NameOf(lane), engine, StringComparison.OrdinalIgnoreCase))
                return options with { Lane = lane };
        }
        if (!DeviceNames.Contains(engine, StringComparer.OrdinalIgnoreCase))
            throw new UsageException($"--engine: '{engine}' is no engine; it is {string.Join(", ", Names.SkipLast(1))} or {Names[^1]} ('infratco devices' shows them)");
        if (!HasDevices)
            throw new UsageException($"--engine {engine}: this build has no device engine; build it with -p:InfraTcoIlgpu=true, or leave it out to run on the processor");
        if (options.Shards > 1)
            throw new UsageException($"--engine {engine} cannot be kept with --shard, since shards must all round alike; run shards on the processor");
        if (options.Sobol)
            throw new UsageException($"--engine {engine} cannot be kept with --sobol, whose points are drawn on the processor; leave one of them out");
        return options with { Engine = Device(engine, options.Lane, tell) };
    }

#if INFRATCO_ILGPU
    /// <summary>What the names of engines are, in few words.</summary>
    public const string WhatNamesAre = "width of the lanes, or the device";

    private static bool HasDevices => true;

    /// <summary>What may be said of devices.</summary>
    public static string AboutDevices =>
        "Choose with --engine device (CUDA, else OpenCL), cuda or opencl. Without it futures run on the processor.";

    /// <summary>Devices, best first.</summary>
    public static IReadOnlyList<DeviceLine> Devices() =>
        [.. DeviceSearch.Find().Select(d => new DeviceLine(d.Kind.ToString(), d.Name, d.MemoryBytes))];

    private static Func<EngineInput, IBlockEngine> Device(string engine, LaneWidth lane, Action<string> tell)
    {
        var cuda = engine.Equals("opencl", StringComparison.OrdinalIgnoreCase) ? [] : DeviceSearch.Find(DeviceKind.Cuda);
        var found = cuda.Count > 0 || engine.Equals("cuda", StringComparison.OrdinalIgnoreCase) ? cuda : DeviceSearch.Find(DeviceKind.OpenCl);
        return found.Count > 0
            ? input => DeviceSearch.Open(found, input, new CpuBlocks(input, lane), tell)
            : throw new UsageException($"--engine {engine}: there is no such device here ('infratco devices' shows them); leave it out to run on the processor");
    }
#else
    /// <summary>What the names of engines are, in few words.</summary>
    public const string WhatNamesAre = "width of the lanes";

    private static bool HasDevices => false;

    /// <summary>What may be said of devices.</summary>
    public static string AboutDevices => "This build runs on the processor only; build it with -p:InfraTcoIlgpu=true for CUDA and OpenCL devices.";

    /// <summary>Devices: none in this build.</summary>
    public static IReadOnlyList<DeviceLine> Devices() => [];

    private static Func<EngineInput, IBlockEngine> Device(string engine, LaneWidth lane, Action<string> tell) =>
        throw new UsageException($"--engine {engine}: this build has no devices");
#endif
}
