using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Futures;

/// <summary>The random numbers of a month: correlated normals by <see cref="Scenarios.RiskFactor"/>, and those of jumps and failures.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct Innovations<T>
    where T : struct, ILane<T>
{
    /// <summary>Electricity.</summary>
    public T Electricity;

    /// <summary>Compute price.</summary>
    public T Compute;

    /// <summary>Utilisation.</summary>
    public T Utilisation;

    /// <summary>Demand.</summary>
    public T Demand;

    /// <summary>Grid carbon.</summary>
    public T GridCarbon;

    /// <summary>Carbon price.</summary>
    public T CarbonPrice;

    /// <summary>Short rate.</summary>
    public T ShortRate;

    /// <summary>Hardware prices.</summary>
    public T Capex;

    /// <summary>Weather.</summary>
    public T Weather;

    /// <summary>Size of the month's jumps.</summary>
    public T JumpSize;

    /// <summary>Number of jumps of electricity.</summary>
    public T Jumps;

    /// <summary>One in a month of rebound, else zero.</summary>
    public T Rebounds;

    /// <summary>Failures.</summary>
    public T Failures;
}
