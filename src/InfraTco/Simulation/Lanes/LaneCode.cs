using System.Runtime.CompilerServices;

namespace InfraTco.Simulation.Lanes;

/// <summary>How the host compiles the kernel; a device compiler does not look at it.</summary>
internal static class LaneCode
{
    /// <summary>
    /// Optimised at the first call. Left to itself the runtime begins with code that is some fifty times slower, and a run of 100,000
    /// paths is half over before it is replaced: a fifth of the whole process (measured).
    /// </summary>
    internal const MethodImplOptions Hot = MethodImplOptions.AggressiveOptimization;
}
