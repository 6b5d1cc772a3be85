using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a path draws once of a system's own properties: factors on its profile, all one in the expected case.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct SystemDraw<T>
    where T : struct, ILane<T>
{
    /// <summary>Factor on the power of a busy system.</summary>
    public T BusyPower;

    /// <summary>Factor on throughput.</summary>
    public T Throughput;

    /// <summary>Factor on the price of systems.</summary>
    public T Price;

    /// <summary>The expected case: every factor is one.</summary>
    public static SystemDraw<T> Expected
    {
        get
        {
            var one = T.Of(1);
            return new() { BusyPower = one, Throughput = one, Price = one };
        }
    }
}
