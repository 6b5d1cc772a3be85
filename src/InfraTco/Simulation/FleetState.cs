using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a path carries from month to month.</summary>
/// <param name="AssetValue">Market value of the systems [USD].</param>
/// <param name="GenerationStep">Product of release factors so far.</param>
public readonly record struct FleetState<T>(T AssetValue, T GenerationStep)
    where T : struct, ILane<T>
{
    /// <summary>Before the first month.</summary>
    public static FleetState<T> Start => new(T.Of(0), T.Of(1));
}
