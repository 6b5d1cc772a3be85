using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>What a group of lanes keeps of one system.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct SystemPath<T>
    where T : struct, ILane<T>
{
    /// <summary>Factors on the profile.</summary>
    public SystemDraw<T> Draw;

    /// <summary>Factor on the failure rate.</summary>
    public T Frailty;

    /// <summary>Market value.</summary>
    public FleetState<T> Fleet;

    /// <summary>What the pieces of the month's step hand on.</summary>
    public StepFlows<T> Flows;

    /// <summary>Sums so far.</summary>
    public PathTotals<T> Totals;

    /// <summary>Sums at the end of the year before.</summary>
    public YearTotals<T> LastYear;
}
