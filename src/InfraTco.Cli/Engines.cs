using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Cli;

/// <summary>What can run the kernel: lanes of the processor, and devices where this build holds their adapter. The one place that knows adapters.</summary>
internal static class Engines
{
    /// <summary>The name of the widest lane that this machine accelerates.</summary>
    public const string Auto = "auto";

    /// <summary>Names that <c>--engine</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Auto, .. Enum.GetValues<LaneWidth>().Select(NameOf)];

    /// <summary>The name of a lane.</summary>
    public static string NameOf(LaneWidth lane) => lane.ToString().ToLowerInvariant();

    /// <summary>Sets the lane or the device of a run.</summary>
    /// <param name="options">The run.</param>
    /// <param name="engine">One of <see cref="Names"/>.</param>
    /// <exception cref="UsageException">No engine has this name.</exception>
    public static RunOptions Set(RunOptions options, string engine)
    {
        foreach (var lane in Enum.GetValues<LaneWidth>())
        {
            if (NameOf(lane) == engine)
                return options with { Lane = lane };
        }
        return engine == Auto ? options : throw new UsageException($"there is no engine '{engine}'; known are {string.Join(", ", Names)}");
    }

    /// <summary>Devices, best first.</summary>
    public static IReadOnlyList<DeviceLine> Devices() => [];

    /// <summary>Why there may be no device.</summary>
    public static string AboutDevices =>
        "This build runs on the processor only; build it with -p:InfraTcoIlgpu=true for CUDA and OpenCL devices.";
}
