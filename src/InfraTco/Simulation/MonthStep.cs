using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;
using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>
/// One month of one candidate, written once for every lane type: from the plan's row and the future's drivers to power, energy,
/// water, carbon and money. Methods of up to a hundred lane operations each, since that is what compilers keep in registers; what they
/// hand on to the sink goes by value.
/// </summary>
public static class MonthStep
{
    /// <summary>Smallest energy that is divided by [kWh]; below it the site is taken as switched off.</summary>
    private const double Smallest = 1e-9;

    /// <summary>Computes a month and gives it to the sink.</summary>
    /// <param name="table">The plan's flat table.</param>
    /// <param name="months">Months of the plan, which fix where its polynomials lie.</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="calendarMonth">Calendar month, 0 = January, or <see cref="Plan.Dark"/>.</param>
    /// <param name="drivers">The future's factors in this month.</param>
    /// <param name="system">The path's factors on the profile.</param>
    /// <param name="state">What the path carries.</param>
    /// <param name="flows">Place for what the pieces of the step hand on.</param>
    /// <param name="sink">Receives the month.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Run<T, TTable, TSink>(
        TTable table, int months, int month, int calendarMonth, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system,
        ref FleetState<T> state, ref StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var polynomials = Plan.PolynomialOffset(months, calendarMonth);
        Energy(table, month, polynomials, in drivers, in system, ref flows, ref sink);
        Heat(table, month, polynomials, in drivers, in flows, ref sink);
        Money(table, month, polynomials, in drivers, in system, in flows, ref state, ref sink);
    }

    /// <summary>What the fleet does, and what the site needs for it.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Energy<T, TTable, TSink>(
        TTable table, int month, int polynomials, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system,
        ref StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var fleet = Fleet(table, month, drivers.Utilisation, in system, ref sink);
        Site(table, month, polynomials, in fleet, drivers.Mechanical, ref flows, ref sink);
    }

    /// <summary>
    /// The fleet: a working system draws idle + u·(busy − idle), linear in utilisation (Fan, Weber and Barroso, Power provisioning
    /// for a warehouse-sized computer, 2007); spares draw their empty idle power; network and storage draw a constant.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FleetFlows<T> Fleet<T, TTable, TSink>(
        TTable table, int month, T utilisation, ref readonly SystemDraw<T> system, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var row = month * Plan.Columns;
        var hours = table.At(row, (int)PlanColumn.Hours);
        var working = table.At(row, (int)PlanColumn.Working);
        var network = table.At(row, (int)PlanColumn.NetworkKw);
        var idle = table.At(row, (int)PlanColumn.IdleKw);
        var busy = table.At(row, (int)PlanColumn.BusyKw) * system.BusyPower;
        var spares = table.At(row, (int)PlanColumn.Reserve) * table.At(row, (int)PlanColumn.EmptyKw);
        var u = T.Min(T.Of(1), table.At(row, (int)PlanColumn.Utilisation) * utilisation);
        var systems = T.Fma(working, T.Fma(u, busy - idle, idle), spares);
        var power = systems + network;
        var energy = power * hours;
        var utilised = table.At(row, (int)PlanColumn.WorkingGpus) * u * hours;
        var work = utilised * table.At(row, (int)PlanColumn.RelativeThroughput) * system.Throughput;
        sink.Fleet(month, u, systems, energy, utilised, work);
        return new(power, T.Fma(working, busy, spares + network), energy, work);
    }

    /// <summary>
    /// The site: its polynomials at the month's mean load. Energy at the meter is the sum of its parts; the peak is that of a fleet
    /// all busy in the month's hottest hour, capped at the hall's capacity where it is oversubscribed.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Site<T, TTable, TSink>(
        TTable table, int month, int polynomials, ref readonly FleetFlows<T> fleet, T mechanical, ref StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var perKw = table.At(month * Plan.Columns, (int)PlanColumn.InverseDesignKw);
        var x = fleet.MeanPowerKw * perKw;
        var ordinary = Polynomial(table, polynomials, PlanPolynomial.Mechanical, x);
        var inside = fleet.Energy + Polynomial(table, polynomials, PlanPolynomial.Electrical, x);
        var facility = T.Fma(ordinary, mechanical, inside);
        var water = Polynomial(table, polynomials, PlanPolynomial.WaterWithdrawal, x) * mechanical;
        var peak = Polynomial(table, polynomials, PlanPolynomial.Peak, T.Min(T.Of(1), fleet.PeakPowerKw * perKw));
        flows.Work = fleet.Work;
        flows.Load = x;
        flows.Scale = T.Max(facility, T.Of(Smallest)) / T.Max(inside + ordinary, T.Of(Smallest));
        flows.Water = water;
        flows.PeakKw = peak;
        flows.FacilityEnergy = facility;
        sink.Site(month, x, mechanical, facility, water, peak);
    }

    /// <summary>What cooling takes away, and the water that it consumes for it.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Heat<T, TTable, TSink>(
        TTable table, int month, int polynomials, ref readonly Drivers<T> drivers, ref readonly StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T> => sink.Heat(
            month, Polynomial(table, polynomials, PlanPolynomial.CoolingLoad, flows.Load),
            Polynomial(table, polynomials, PlanPolynomial.LiquidCoolingLoad, flows.Load),
            Polynomial(table, polynomials, PlanPolynomial.WaterConsumption, flows.Load) * drivers.Mechanical);

    /// <summary>Emissions; gives what is paid for them [USD].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Carbon<T, TTable, TSink>(
        TTable table, int month, int polynomials, ref readonly Drivers<T> drivers, ref readonly StepFlows<T> flows, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var row = month * Plan.Columns;
        var level = table.At(row, (int)PlanColumn.CarbonIndex) * drivers.GridCarbon * flows.Scale;
        var direct = Polynomial(table, polynomials, PlanPolynomial.CarbonDirect, flows.Load) * level;
        var upstream = Polynomial(table, polynomials, PlanPolynomial.CarbonUpstream, flows.Load) * level;
        var contracted = flows.FacilityEnergy * table.At(row, (int)PlanColumn.MarketIntensity) * drivers.GridCarbon;
        sink.Carbon(
            month, direct, T.Fma(direct, table.At(row, (int)PlanColumn.LocationInMarket), contracted),
            T.Fma(direct, table.At(row, (int)PlanColumn.LossFactor), upstream));
        return direct * table.At(row, (int)PlanColumn.CarbonPrice) * drivers.CarbonPrice;
    }

    /// <summary>Purchases, opex with what is paid for emissions, revenue, and what is left of the systems' value; sale is in the last month.</summary>
    [MethodImpl(LaneCode.Hot)]
    private static void Money<T, TTable, TSink>(
        TTable table, int month, int polynomials, ref readonly Drivers<T> drivers, ref readonly SystemDraw<T> system,
        ref readonly StepFlows<T> flows, ref FleetState<T> state, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var row = month * Plan.Columns;
        var price = system.Price;
        var carbonCost = Carbon(table, month, polynomials, in drivers, in flows, ref sink);
        var servers = T.Fma(table.At(row, (int)PlanColumn.Servers), price, table.At(row, (int)PlanColumn.OtherCapital));
        var level = table.At(row, (int)PlanColumn.ElectricityIndex) * drivers.ElectricityPrice;
        var energy = Polynomial(table, polynomials, PlanPolynomial.EnergyCost, flows.Load) * flows.Scale * level;
        var demand = flows.PeakKw * table.At(row, (int)PlanColumn.DemandPrice);
        var water = flows.Water * table.At(row, (int)PlanColumn.WaterPrice);
        var replacements = table.At(row, (int)PlanColumn.Replacements) * drivers.Failures;
        var repairs = replacements * table.At(row, (int)PlanColumn.ReplacementPrice) * drivers.Capex;
        sink.Running(month, energy, demand, water, carbonCost, replacements, repairs);
        var capital = servers * drivers.Capex;
        var opex = (table.At(row, (int)PlanColumn.FixedOpex) + repairs + demand) + (water + carbonCost) + energy;
        var revenue = flows.Work * table.At(row, (int)PlanColumn.ComputePrice) * drivers.ComputePrice;
        var aged = Aged(table, row, in drivers, price, state.Aged);
        var ceiling = table.At(row, (int)PlanColumn.AssetCeiling) * drivers.Capex;
        var value = T.Min(T.Max(aged, table.At(row, (int)PlanColumn.AssetFloor) * price), ceiling * price);
        state.Aged = aged;
        state.AssetValue = value;
        var sale = value * table.At(row, (int)PlanColumn.SaleFactor);
        var building = table.At(row, (int)PlanColumn.BuildingResidual);
        sink.Cash(month, drivers.Capex, capital, opex, revenue, value, sale, building);
        // Purchases at the month's beginning, all else at its end.
        var later = table.At(row, (int)PlanColumn.DiscountEnd) * drivers.Discount;
        var cost = T.Fma(capital, table.At(row, (int)PlanColumn.DiscountStart), (opex - sale - building) * later);
        sink.PresentValues(cost, flows.Work * later, revenue * later);
    }

    /// <summary>
    /// Value within no bounds: ages by the month, falls at releases, goes with rents; arrivals join at their price.
    /// A' = (A + arrivals)·ageing·step. The market value is A' between scrap and the price of new units, and comes back from beyond them from where A' is.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Aged<T, TTable>(TTable table, int row, ref readonly Drivers<T> drivers, T price, T before)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var step = table.At(row, (int)PlanColumn.GenerationStep) * drivers.AssetStep;
        var held = T.Fma(table.At(row, (int)PlanColumn.AssetArrival), price * drivers.Capex, before);
        return held * table.At(row, (int)PlanColumn.AssetAgeing) * step;
    }

    /// <summary>A polynomial of degree four by pairs of terms, which are computed side by side (G. Estrin, 1960).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Polynomial<T, TTable>(TTable table, int offset, PlanPolynomial polynomial, T x)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var i = (int)polynomial * SiteTables.Terms;
        var square = x * x;
        var low = T.Fma(table.At(offset, i + 1), x, table.At(offset, i));
        var high = T.Fma(table.At(offset, i + 4), square, T.Fma(table.At(offset, i + 3), x, table.At(offset, i + 2)));
        return T.Fma(high, square, low);
    }
}
