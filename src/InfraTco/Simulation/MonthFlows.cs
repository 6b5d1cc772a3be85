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

    /// <summary>All opex [USD].</summary>
    public T Opex;

    /// <summary>Sale of the systems, in the horizon's last month [USD].</summary>
    public T Sale;

    /// <summary>Remaining value of the building, in the horizon's last month [USD].</summary>
    public T Building;

    /// <summary>Present value of the month's cost, receipts of sale taken off [USD].</summary>
    public T CostPresentValue;

    /// <summary>Present value of the month's work [H100-equivalent h].</summary>
    public T WorkPresentValue;

    /// <summary>Present value of the month's revenue [USD].</summary>
    public T RevenuePresentValue;

    /// <summary>Revenue from compute [USD].</summary>
    public T Revenue;

    /// <summary>Scope 2, location-based [kg].</summary>
    public T CarbonLocation;

    /// <summary>Scope 2, market-based [kg].</summary>
    public T CarbonMarket;

    /// <summary>Scope 3 category 3 [kg].</summary>
    public T CarbonUpstream;
}
