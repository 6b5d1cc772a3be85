using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>What a month of the step gives, in one place that is used again for the next month.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct StepFlows<T>
    where T : struct, ILane<T>
{
    /// <summary>The fleet.</summary>
    public ItFlows<T> It;

    /// <summary>The site.</summary>
    public SiteFlows<T> Site;

    /// <summary>Money and carbon.</summary>
    public MonthFlows<T> Month;
}
