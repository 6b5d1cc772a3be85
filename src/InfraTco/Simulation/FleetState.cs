using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a path carries from month to month.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct FleetState<T>
    where T : struct, ILane<T>
{
    /// <summary>Value of the systems by age, releases and rents, within no bounds [USD].</summary>
    public T Aged;

    /// <summary>Market value of the systems [USD].</summary>
    public T AssetValue;
}
