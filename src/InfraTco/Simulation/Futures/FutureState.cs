using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Futures;

/// <summary>What the drivers of a path carry from month to month; all zero at the start.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct FutureState<T>
    where T : struct, ILane<T>
{
    /// <summary>Deviation of the log price of electricity.</summary>
    public T Electricity;

    /// <summary>Log price of compute, releases apart.</summary>
    public T Compute;

    /// <summary>Deviation of utilisation, in logit.</summary>
    public T Utilisation;

    /// <summary>Deviation of demand, in logit.</summary>
    public T Demand;

    /// <summary>Log grid carbon.</summary>
    public T GridCarbon;

    /// <summary>Log carbon price.</summary>
    public T CarbonPrice;

    /// <summary>Deviation of the short rate.</summary>
    public T ShortRate;

    /// <summary>Its integral.</summary>
    public T ShortRateIntegral;

    /// <summary>Log price of hardware.</summary>
    public T Capex;

    /// <summary>Deviation of weather.</summary>
    public T Weather;

    /// <summary>Software efficiency of the path, a standard normal number drawn once.</summary>
    public T Software;

    /// <summary>Product of release factors.</summary>
    public T Released;
}
