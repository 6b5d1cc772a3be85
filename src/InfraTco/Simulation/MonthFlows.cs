using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation;

/// <summary>A month's money and carbon. Purchases, fixed cost and embodied carbon are whole sums here; their lines are in the plan.</summary>
/// <typeparam name="T">The lane type.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct MonthFlows<T>
    where T : struct, ILane<T>
{
    /// <summary>Purchases of the month [USD].</summary>
    public T Capital;

    /// <summary>Electrical energy [USD].</summary>
    public T Energy;

    /// <summary>Demand charge [USD].</summary>
    public T Demand;

    /// <summary>Water [USD].</summary>
    public T Water;

    /// <summary>Carbon price [USD].</summary>
    public T CarbonCost;

    /// <summary>Accelerators replaced.</summary>
    public T Replacements;

    /// <summary>Their cost [USD].</summary>
    public T Repairs;

    /// <summary>Opex that is the same in every future [USD].</summary>
    public T FixedOpex;

    /// <summary>Revenue from compute [USD].</summary>
    public T Revenue;

    /// <summary>Scope 2, location-based [kg].</summary>
    public T CarbonLocation;

    /// <summary>Scope 2, market-based [kg].</summary>
    public T CarbonMarket;

    /// <summary>Scope 3 category 3 [kg].</summary>
    public T CarbonUpstream;
}
