using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;
using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>
/// One month of one candidate, written once for every lane type: power, site, money, value. No branches on data; the month is the
/// same in all lanes. The expected case is this step in the <see cref="Exact"/> lane with <see cref="Drivers{T}.Expected"/>.
/// Each piece is a method of some sixty to a hundred lane operations, which the JIT's inlining budget bears.
/// </summary>
public static class MonthStep
{
    /// <summary>Keeps a quotient of two zeros, before a site is energised, from being a NaN [kWh].</summary>
    private const double Smallest = 1e-9;

    /// <summary>Runs the month and hands what it gives to the sink.</summary>
    /// <param name="table">The plan's flat table.</param>
    /// <param name="months">Months of the plan, which fix where its polynomials lie.</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="calendarMonth">Calendar month, 0 = January, or <see cref="Plan.Dark"/>.</param>
    /// <param name="drivers">The future's factors in this month.</param>
    /// <param name="system">The path's factors on the profile.</param>
    /// <param name="state">What the path carries.</param>
    /// <param name="flows">Place for what the month gives.</param>
    /// <param name="sink">Receives the month.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Run<T, TTable, TSink>(
        TTable table, int months, int month, int calendarMonth, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system,
        ref FleetState<T> state, ref StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var row = month * Plan.Columns;
        var polynomials = Plan.PolynomialOffset(months, calendarMonth);
        It(table, row, in drivers, in system, ref flows.It);
        Site(table, row, polynomials, in flows.It, in drivers, ref flows.Site);
        Value(table, row, in drivers, in system, ref state);
        Environment(table, row, polynomials, in flows.Site, in drivers, ref flows.Month);
        Money(table, row, polynomials, in flows.It, in flows.Site, in drivers, in system, ref flows.Month);
        Cash(table, row, in flows.It, in state, in drivers, ref flows.Month);
        sink.Take(month, in drivers, in flows.It, in flows.Site, in flows.Month, in state);
    }

    /// <summary>
    /// The fleet: a working system draws idle + u·(busy − idle), linear in utilisation (Fan, Weber and Barroso, Power provisioning
    /// for a warehouse-sized computer, 2007); spares draw their empty idle power; network and storage draw a constant.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private static void It<T, TTable>(
        TTable table, int row, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system, ref ItFlows<T> it)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var hours = At<T, TTable>(table, row, PlanColumn.Hours);
        var working = At<T, TTable>(table, row, PlanColumn.Working);
        var network = At<T, TTable>(table, row, PlanColumn.NetworkKw);
        var idle = At<T, TTable>(table, row, PlanColumn.IdleKw);
        var busy = At<T, TTable>(table, row, PlanColumn.BusyKw) * system.BusyPower;
        var spares = At<T, TTable>(table, row, PlanColumn.Reserve) * At<T, TTable>(table, row, PlanColumn.EmptyKw);
        var u = T.Min(T.Of(1), At<T, TTable>(table, row, PlanColumn.Utilisation) * drivers.Utilisation);
        var systems = T.Fma(working, T.Fma(u, busy - idle, idle), spares);
        var power = systems + network;
        var utilised = At<T, TTable>(table, row, PlanColumn.WorkingGpus) * u * hours;
        it.Utilisation = u;
        it.SystemsKw = systems;
        it.MeanPowerKw = power;
        it.PeakPowerKw = T.Fma(working, busy, spares + network);
        it.Energy = power * hours;
        it.UtilisedGpuHours = utilised;
        it.Work = utilised * At<T, TTable>(table, row, PlanColumn.RelativeThroughput) * system.Throughput;
    }

    /// <summary>
    /// The site: its polynomials at the month's mean load. Energy at the meter is the sum of its parts; the peak is that of a fleet
    /// all busy in the month's hottest hour, capped at the hall's capacity where it is oversubscribed.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Site<T, TTable>(
        TTable table, int row, int polynomials, ref readonly ItFlows<T> it, ref readonly Drivers<T> drivers, ref SiteFlows<T> site)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var perKw = At<T, TTable>(table, row, PlanColumn.InverseDesignKw);
        var x = it.MeanPowerKw * perKw;
        var electrical = Polynomial(table, polynomials, PlanPolynomial.Electrical, x);
        var ordinary = Polynomial(table, polynomials, PlanPolynomial.Mechanical, x);
        var mechanical = ordinary * drivers.Mechanical;
        var inside = it.Energy + electrical;
        var facility = inside + mechanical;
        site.Load = x;
        site.Electrical = electrical;
        site.Mechanical = mechanical;
        site.FacilityEnergy = facility;
        // Costs and carbon follow the sums of price × energy; weather that moves the energy moves them in proportion.
        site.Scale = T.Max(facility, T.Of(Smallest)) / T.Max(inside + ordinary, T.Of(Smallest));
        site.WaterWithdrawal = Polynomial(table, polynomials, PlanPolynomial.WaterWithdrawal, x) * drivers.Mechanical;
        site.PeakKw = Polynomial(table, polynomials, PlanPolynomial.Peak, T.Min(T.Of(1), it.PeakPowerKw * perKw));
    }

    /// <summary>
    /// Market value: ages by the month, falls at releases, never below scrap; arrivals join at their price.
    /// V' = max((V + arrivals)·ageing·step, floor).
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Value<T, TTable>(
        TTable table, int row, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system, ref FleetState<T> state)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var price = system.Price * drivers.Capex;
        var release = At<T, TTable>(table, row, PlanColumn.GenerationStep) * drivers.GenerationStep;
        var held = T.Fma(At<T, TTable>(table, row, PlanColumn.AssetArrival), price, state.AssetValue);
        var aged = held * At<T, TTable>(table, row, PlanColumn.AssetAgeing) * release;
        state.AssetValue = T.Max(aged, At<T, TTable>(table, row, PlanColumn.AssetFloor) * system.Price);
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Environment<T, TTable>(
        TTable table, int row, int polynomials, ref readonly SiteFlows<T> site, ref readonly Drivers<T> drivers, ref MonthFlows<T> flows)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var level = At<T, TTable>(table, row, PlanColumn.CarbonIndex) * drivers.GridCarbon * site.Scale;
        var direct = Polynomial(table, polynomials, PlanPolynomial.CarbonDirect, site.Load) * level;
        var upstream = Polynomial(table, polynomials, PlanPolynomial.CarbonUpstream, site.Load) * level;
        flows.CarbonLocation = direct;
        var contracted = site.FacilityEnergy * At<T, TTable>(table, row, PlanColumn.MarketIntensity) * drivers.GridCarbon;
        flows.CarbonMarket = T.Fma(direct, At<T, TTable>(table, row, PlanColumn.LocationInMarket), contracted);
        flows.CarbonUpstream = T.Fma(direct, At<T, TTable>(table, row, PlanColumn.LossFactor), upstream);
        flows.CarbonCost = direct * At<T, TTable>(table, row, PlanColumn.CarbonPrice) * drivers.CarbonPrice;
    }

    [MethodImpl(LaneCode.Hot)]
    private static void Money<T, TTable>(
        TTable table, int row, int polynomials, ref readonly ItFlows<T> it, ref readonly SiteFlows<T> site, ref readonly Drivers<T> drivers,
        ref readonly SystemDraw<T> system, ref MonthFlows<T> flows)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var energy = Polynomial(table, polynomials, PlanPolynomial.EnergyCost, site.Load) * site.Scale;
        var replacements = At<T, TTable>(table, row, PlanColumn.Replacements) * drivers.Failures;
        var servers = At<T, TTable>(table, row, PlanColumn.Servers) * system.Price;
        flows.Capital = (servers + At<T, TTable>(table, row, PlanColumn.OtherCapital)) * drivers.Capex;
        flows.Energy = energy * At<T, TTable>(table, row, PlanColumn.ElectricityIndex) * drivers.ElectricityPrice;
        flows.Demand = site.PeakKw * At<T, TTable>(table, row, PlanColumn.DemandPrice);
        flows.Water = site.WaterWithdrawal * At<T, TTable>(table, row, PlanColumn.WaterPrice);
        flows.Replacements = replacements;
        flows.Repairs = replacements * At<T, TTable>(table, row, PlanColumn.ReplacementPrice) * drivers.Capex;
        flows.FixedOpex = At<T, TTable>(table, row, PlanColumn.FixedOpex);
        flows.Revenue = it.Work * At<T, TTable>(table, row, PlanColumn.ComputePrice) * drivers.ComputePrice;
    }

    /// <summary>
    /// Sale of what is left, in the last month, and present values: purchases at the month's beginning, all else at its end.
    /// </summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Cash<T, TTable>(
        TTable table, int row, ref readonly ItFlows<T> it, ref readonly FleetState<T> state, ref readonly Drivers<T> drivers, ref MonthFlows<T> flows)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var later = At<T, TTable>(table, row, PlanColumn.DiscountEnd) * drivers.Discount;
        var opex = flows.Energy + flows.Demand + flows.Water + flows.CarbonCost + flows.Repairs + flows.FixedOpex;
        var sale = state.AssetValue * At<T, TTable>(table, row, PlanColumn.SaleFactor);
        var building = At<T, TTable>(table, row, PlanColumn.BuildingResidual);
        flows.Opex = opex;
        flows.Sale = sale;
        flows.Building = building;
        flows.CostPresentValue = T.Fma(flows.Capital, At<T, TTable>(table, row, PlanColumn.DiscountStart), (opex - sale - building) * later);
        flows.WorkPresentValue = it.Work * later;
        flows.RevenuePresentValue = flows.Revenue * later;
    }

    private static T At<T, TTable>(TTable table, int row, PlanColumn column)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => table[row + (int)column];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T, TTable>(TTable table, int offset, PlanPolynomial polynomial, T x)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var i = offset + (int)polynomial * SiteTables.Terms;
        return T.Fma(T.Fma(T.Fma(T.Fma(table[i + 4], x, table[i + 3]), x, table[i + 2]), x, table[i + 1]), x, table[i]);
    }
}
