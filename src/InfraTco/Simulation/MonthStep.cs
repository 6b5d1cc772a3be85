using InfraTco.Simulation.Lanes;
using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>
/// One month of one candidate, written once for every lane type: power, site, money, value. No branches on data; the month is the
/// same in all lanes. The expected case is this step in the <see cref="Exact"/> lane with <see cref="Drivers{T}.Expected"/>.
/// </summary>
public static class MonthStep
{
    /// <summary>Runs the month and hands its line items to the sink.</summary>
    /// <param name="table">The plan's flat table.</param>
    /// <param name="months">Months of the plan, which fix where its polynomials lie.</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="calendarMonth">Calendar month, 0 = January.</param>
    /// <param name="drivers">The future's factors.</param>
    /// <param name="state">What the path carries.</param>
    /// <param name="sink">Receives the line items.</param>
    /// <returns>What the path carries on.</returns>
    public static FleetState<T> Run<T, TTable, TSink>(
        TTable table, int months, int month, int calendarMonth, in Drivers<T> drivers, in FleetState<T> state, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var row = month * Plan.Columns;
        var polynomials = months * Plan.Columns + calendarMonth * Plan.Polynomials * SiteTables.Terms;
        var it = It<T, TTable>(table, row, drivers);
        var site = Site<T, TTable>(table, row, polynomials, it, drivers.Mechanical);
        var next = Value<T, TTable>(table, row, state, drivers.GenerationStep);
        Energies(month, it, site, ref sink);
        Environment(table, row, month, site, drivers, ref sink);
        Capital(table, row, month, drivers.Capex, ref sink);
        Running(table, row, month, site, drivers, ref sink);
        Fixed<T, TTable, TSink>(table, row, month, ref sink);
        Returns(table, row, month, it, next, drivers.ComputePrice, ref sink);
        return next;
    }

    /// <summary>
    /// The fleet: a working system draws idle + u·(busy − idle), linear in utilisation (Fan, Weber and Barroso, Power provisioning
    /// for a warehouse-sized computer, 2007); spares draw their empty idle power; network and storage draw a constant.
    /// </summary>
    private static ItFlows<T> It<T, TTable>(TTable table, int row, in Drivers<T> drivers)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var hours = At<T, TTable>(table, row, PlanColumn.Hours);
        var working = At<T, TTable>(table, row, PlanColumn.Working);
        var reserve = At<T, TTable>(table, row, PlanColumn.Reserve);
        var u = T.Min(T.Of(1), At<T, TTable>(table, row, PlanColumn.Utilisation) * drivers.Utilisation);
        var idle = At<T, TTable>(table, row, PlanColumn.IdleKw);
        var busy = At<T, TTable>(table, row, PlanColumn.BusyKw) * drivers.BusyPower;
        var acceleratorIdle = At<T, TTable>(table, row, PlanColumn.AcceleratorIdleKw);
        var acceleratorBusy = At<T, TTable>(table, row, PlanColumn.AcceleratorBusyKw) * drivers.BusyPower;
        var spares = reserve * At<T, TTable>(table, row, PlanColumn.EmptyKw);
        var systems = T.Fma(working, T.Fma(u, busy - idle, idle), spares);
        var accelerators = T.Fma(
            working, T.Fma(u, acceleratorBusy - acceleratorIdle, acceleratorIdle), reserve * At<T, TTable>(table, row, PlanColumn.AcceleratorEmptyKw));
        var fans = systems * At<T, TTable>(table, row, PlanColumn.FanShare);
        var network = At<T, TTable>(table, row, PlanColumn.NetworkKw);
        var utilised = At<T, TTable>(table, row, PlanColumn.WorkingGpus) * u * hours;
        return new(
            systems + network,
            T.Fma(working, busy, spares) + network,
            accelerators * hours,
            (systems - accelerators - fans) * hours,
            fans * hours,
            network * hours,
            At<T, TTable>(table, row, PlanColumn.Gpus) * hours,
            utilised,
            utilised * At<T, TTable>(table, row, PlanColumn.RelativeThroughput) * drivers.Throughput);
    }

    /// <summary>
    /// The site: its polynomials at the month's mean load. Energy at the meter is the sum of its parts; the peak is that of a fleet
    /// all busy in the month's hottest hour.
    /// </summary>
    private static SiteFlows<T> Site<T, TTable>(TTable table, int row, int offset, in ItFlows<T> it, T mechanical)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var perKw = At<T, TTable>(table, row, PlanColumn.InverseDesignKw);
        var x = it.MeanPowerKw * perKw;
        var loss = Polynomial<T, TTable>(table, offset, SiteQuantity.ElectricalLoss, x);
        var chiller = Polynomial<T, TTable>(table, offset, SiteQuantity.ChillerEnergy, x) * mechanical;
        var airFan = Polynomial<T, TTable>(table, offset, SiteQuantity.AirFanEnergy, x) * mechanical;
        var pump = Polynomial<T, TTable>(table, offset, SiteQuantity.PumpEnergy, x) * mechanical;
        var rejection = Polynomial<T, TTable>(table, offset, SiteQuantity.HeatRejectionFanEnergy, x) * mechanical;
        var lighting = Polynomial<T, TTable>(table, offset, SiteQuantity.LightingEnergy, x);
        var itEnergy = it.AcceleratorEnergy + it.HostEnergy + it.FanEnergy + it.NetworkEnergy;
        var facility = itEnergy + loss + chiller + airFan + pump + rejection + lighting;
        // Costs and carbon follow the sums of price × energy; weather that moves the energy moves them in proportion.
        var scale = facility / T.Max(Polynomial<T, TTable>(table, offset, SiteQuantity.FacilityEnergy, x), T.Of(Smallest));
        return new(
            facility, loss, chiller, airFan, pump, rejection, lighting,
            Polynomial<T, TTable>(table, offset, SiteQuantity.CoolingLoad, x),
            Polynomial<T, TTable>(table, offset, SiteQuantity.LiquidCoolingLoad, x),
            Polynomial<T, TTable>(table, offset, SiteQuantity.WaterWithdrawal, x) * mechanical,
            Polynomial<T, TTable>(table, offset, SiteQuantity.WaterConsumption, x) * mechanical,
            Polynomial<T, TTable>(table, offset, SiteQuantity.EnergyCost, x) * scale,
            Polynomial<T, TTable>(table, offset, SiteQuantity.CarbonDirect, x) * scale,
            Polynomial<T, TTable>(table, offset, SiteQuantity.CarbonUpstream, x) * scale,
            Polynomial<T, TTable>(table, offset, (SiteQuantity)SiteTables.Quantities, it.PeakPowerKw * perKw));
    }

    /// <summary>
    /// Market value: ages by the month, falls at releases, never below scrap; arrivals join at their price.
    /// V' = max((V + arrivals)·ageing·step, floor).
    /// </summary>
    private static FleetState<T> Value<T, TTable>(TTable table, int row, in FleetState<T> state, T step)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var release = At<T, TTable>(table, row, PlanColumn.GenerationStep) * step;
        var aged = (state.AssetValue + At<T, TTable>(table, row, PlanColumn.AssetArrival)) * At<T, TTable>(table, row, PlanColumn.AssetAgeing) * release;
        return new(T.Max(aged, At<T, TTable>(table, row, PlanColumn.AssetFloor)), state.GenerationStep * release);
    }

    private static void Energies<T, TSink>(int month, in ItFlows<T> it, in SiteFlows<T> site, ref TSink sink)
        where T : struct, ILane<T>
        where TSink : struct, ISink<T>
    {
        sink.Take(month, LineItem.AcceleratorEnergy, it.AcceleratorEnergy);
        sink.Take(month, LineItem.HostEnergy, it.HostEnergy);
        sink.Take(month, LineItem.ServerFanEnergy, it.FanEnergy);
        sink.Take(month, LineItem.NetworkEnergy, it.NetworkEnergy);
        sink.Take(month, LineItem.ElectricalLoss, site.ElectricalLoss);
        sink.Take(month, LineItem.ChillerEnergy, site.Chiller);
        sink.Take(month, LineItem.AirFanEnergy, site.AirFan);
        sink.Take(month, LineItem.PumpEnergy, site.Pump);
        sink.Take(month, LineItem.HeatRejectionEnergy, site.HeatRejection);
        sink.Take(month, LineItem.LightingEnergy, site.Lighting);
        sink.Take(month, LineItem.PeakPower, site.PeakKw);
        sink.Take(month, LineItem.CoolingLoad, site.CoolingLoad);
        sink.Take(month, LineItem.LiquidCoolingLoad, site.LiquidCoolingLoad);
        sink.Take(month, LineItem.InstalledGpuHours, it.InstalledGpuHours);
        sink.Take(month, LineItem.UtilisedGpuHours, it.UtilisedGpuHours);
        sink.Take(month, LineItem.Work, it.Work);
    }

    private static void Environment<T, TTable, TSink>(TTable table, int row, int month, in SiteFlows<T> site, in Drivers<T> drivers, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var level = At<T, TTable>(table, row, PlanColumn.CarbonIndex) * drivers.GridCarbon;
        var direct = site.CarbonDirect * level;
        sink.Take(month, LineItem.WaterWithdrawal, site.WaterWithdrawal);
        sink.Take(month, LineItem.WaterConsumption, site.WaterConsumption);
        sink.Take(month, LineItem.GridWater, site.FacilityEnergy * At<T, TTable>(table, row, PlanColumn.GridWater));
        sink.Take(month, LineItem.CarbonLocation, direct);
        sink.Take(month, LineItem.CarbonMarket, site.FacilityEnergy * At<T, TTable>(table, row, PlanColumn.MarketIntensity) * drivers.GridCarbon);
        sink.Take(month, LineItem.CarbonUpstream, T.Fma(direct, At<T, TTable>(table, row, PlanColumn.LossFactor), site.CarbonUpstream * level));
        sink.Take(month, LineItem.CarbonEmbodiedIt, At<T, TTable>(table, row, PlanColumn.EmbodiedIt));
        sink.Take(month, LineItem.CarbonEmbodiedBuilding, At<T, TTable>(table, row, PlanColumn.EmbodiedBuilding));
    }

    private static void Capital<T, TTable, TSink>(TTable table, int row, int month, T factor, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        sink.Take(month, LineItem.Servers, At<T, TTable>(table, row, PlanColumn.Servers) * factor);
        sink.Take(month, LineItem.Network, At<T, TTable>(table, row, PlanColumn.Network) * factor);
        sink.Take(month, LineItem.Storage, At<T, TTable>(table, row, PlanColumn.Storage) * factor);
        sink.Take(month, LineItem.Installation, At<T, TTable>(table, row, PlanColumn.Installation) * factor);
        sink.Take(month, LineItem.Building, At<T, TTable>(table, row, PlanColumn.Building) * factor);
    }

    private static void Running<T, TTable, TSink>(TTable table, int row, int month, in SiteFlows<T> site, in Drivers<T> drivers, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        var replacements = At<T, TTable>(table, row, PlanColumn.Replacements) * drivers.Failures;
        var carbon = site.CarbonDirect * At<T, TTable>(table, row, PlanColumn.CarbonIndex) * drivers.GridCarbon;
        sink.Take(month, LineItem.Energy, site.EnergyCost * At<T, TTable>(table, row, PlanColumn.ElectricityIndex) * drivers.ElectricityPrice);
        sink.Take(month, LineItem.Demand, site.PeakKw * At<T, TTable>(table, row, PlanColumn.DemandPrice));
        sink.Take(month, LineItem.Water, site.WaterWithdrawal * At<T, TTable>(table, row, PlanColumn.WaterPrice));
        sink.Take(month, LineItem.Carbon, carbon * At<T, TTable>(table, row, PlanColumn.CarbonPrice) * drivers.CarbonPrice);
        sink.Take(month, LineItem.Replacements, replacements);
        sink.Take(month, LineItem.Repairs, replacements * At<T, TTable>(table, row, PlanColumn.ReplacementPrice));
    }

    private static void Fixed<T, TTable, TSink>(TTable table, int row, int month, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        sink.Take(month, LineItem.Staff, At<T, TTable>(table, row, PlanColumn.Staff));
        sink.Take(month, LineItem.ItMaintenance, At<T, TTable>(table, row, PlanColumn.ItMaintenance));
        sink.Take(month, LineItem.FacilityMaintenance, At<T, TTable>(table, row, PlanColumn.FacilityMaintenance));
        sink.Take(month, LineItem.Insurance, At<T, TTable>(table, row, PlanColumn.Insurance));
        sink.Take(month, LineItem.PropertyTax, At<T, TTable>(table, row, PlanColumn.PropertyTax));
        sink.Take(month, LineItem.Software, At<T, TTable>(table, row, PlanColumn.Software));
        sink.Take(month, LineItem.Colocation, At<T, TTable>(table, row, PlanColumn.Colocation));
    }

    private static void Returns<T, TTable, TSink>(
        TTable table, int row, int month, in ItFlows<T> it, in FleetState<T> next, T computePrice, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        sink.Take(month, LineItem.AssetValue, next.AssetValue);
        sink.Take(month, LineItem.ItResidual, next.AssetValue * At<T, TTable>(table, row, PlanColumn.SaleFactor));
        sink.Take(month, LineItem.BuildingResidual, At<T, TTable>(table, row, PlanColumn.BuildingResidual));
        sink.Take(month, LineItem.Revenue, it.Work * At<T, TTable>(table, row, PlanColumn.ComputePrice) * next.GenerationStep * computePrice);
    }

    /// <summary>Keeps a quotient of two zeros, before a site is energised, from being a NaN.</summary>
    private const double Smallest = 1e-9;

    private static T At<T, TTable>(TTable table, int row, PlanColumn column)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T> => table[row + (int)column];

    private static T Polynomial<T, TTable>(TTable table, int offset, SiteQuantity quantity, T x)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
    {
        var i = offset + (int)quantity * SiteTables.Terms;
        return T.Fma(T.Fma(T.Fma(T.Fma(table[i + 4], x, table[i + 3]), x, table[i + 2]), x, table[i + 1]), x, table[i]);
    }
}
