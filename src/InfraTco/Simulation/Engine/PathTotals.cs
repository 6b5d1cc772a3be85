using System.Diagnostics.CodeAnalysis;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>The sink of a path: sums over the months so far.</summary>
/// <typeparam name="T">The lane type.</typeparam>
/// <typeparam name="TTable">The plan's table, for discount and sale factors.</typeparam>
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Kernels write fields in place; properties copy.")]
public struct PathTotals<T, TTable> : ISink<T>
    where T : struct, ILane<T>
    where TTable : struct, ITable<T>
{
    /// <summary>The plan's table.</summary>
    public TTable Table;

    /// <summary>IT energy [kWh].</summary>
    public T ItEnergy;

    /// <summary>Energy at the meter [kWh].</summary>
    public T Facility;

    /// <summary>Energy at the meter in the month just taken [kWh].</summary>
    public T MonthFacility;

    /// <summary>Highest facility power [kW].</summary>
    public T Peak;

    /// <summary>Water drawn [m³].</summary>
    public T Water;

    /// <summary>Scope 2, location-based [kg].</summary>
    public T CarbonLocation;

    /// <summary>Scope 2, market-based [kg].</summary>
    public T CarbonMarket;

    /// <summary>Scope 3 category 3 [kg].</summary>
    public T CarbonUpstream;

    /// <summary>Purchases [USD].</summary>
    public T Capital;

    /// <summary>Opex [USD].</summary>
    public T Opex;

    /// <summary>Sale of systems [USD].</summary>
    public T Sale;

    /// <summary>Remaining building [USD].</summary>
    public T Building;

    /// <summary>Present value of cost [USD].</summary>
    public T CostPresentValue;

    /// <summary>Busy GPU-hours [h].</summary>
    public T UtilisedGpuHours;

    /// <summary>Work [H100-equivalent h].</summary>
    public T Work;

    /// <summary>Its present value [H100-equivalent h].</summary>
    public T WorkPresentValue;

    /// <summary>Revenue [USD].</summary>
    public T Revenue;

    /// <summary>Its present value [USD].</summary>
    public T RevenuePresentValue;

    /// <inheritdoc/>
    public void Take(
        int month, ref readonly Drivers<T> drivers, ref readonly ItFlows<T> it, ref readonly SiteFlows<T> site,
        ref readonly MonthFlows<T> flows, ref readonly FleetState<T> state)
    {
        Physical(in it, in site, in flows);
        Cash(month * Plan.Columns, in drivers, in it, in flows, in state);
    }

    private void Physical(ref readonly ItFlows<T> it, ref readonly SiteFlows<T> site, ref readonly MonthFlows<T> flows)
    {
        ItEnergy += it.Energy;
        MonthFacility = site.FacilityEnergy;
        Facility += site.FacilityEnergy;
        Peak = T.Max(Peak, site.PeakKw);
        Water += site.WaterWithdrawal;
        CarbonLocation += flows.CarbonLocation;
        CarbonMarket += flows.CarbonMarket;
        CarbonUpstream += flows.CarbonUpstream;
        UtilisedGpuHours += it.UtilisedGpuHours;
        Work += it.Work;
    }

    private void Cash(
        int row, ref readonly Drivers<T> drivers, ref readonly ItFlows<T> it, ref readonly MonthFlows<T> flows, ref readonly FleetState<T> state)
    {
        var opex = flows.Energy + flows.Demand + flows.Water + flows.CarbonCost + flows.Repairs + flows.FixedOpex;
        var sale = state.AssetValue * Table[row + (int)PlanColumn.SaleFactor];
        var building = Table[row + (int)PlanColumn.BuildingResidual];
        var later = Table[row + (int)PlanColumn.DiscountEnd] * drivers.Discount;
        Capital += flows.Capital;
        Opex += opex;
        Sale += sale;
        Building += building;
        CostPresentValue += T.Fma(flows.Capital, Table[row + (int)PlanColumn.DiscountStart], (opex - sale - building) * later);
        WorkPresentValue = T.Fma(it.Work, later, WorkPresentValue);
        Revenue += flows.Revenue;
        RevenuePresentValue = T.Fma(flows.Revenue, later, RevenuePresentValue);
    }
}
