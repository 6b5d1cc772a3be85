using InfraTco.Simulation.Lanes;
using InfraTco.Sites;

namespace InfraTco.Simulation;

/// <summary>Every line item of every month of one future, in double precision.</summary>
public sealed class Ledger
{
    private static readonly int Items = Enum.GetValues<LineItem>().Length;

    private readonly double[] _values;

    /// <summary>An empty ledger.</summary>
    public Ledger(int months)
    {
        Months = months;
        _values = new double[months * Items];
    }

    /// <summary>Horizon [months].</summary>
    public int Months { get; }

    /// <summary>A line item of a month, in the unit of <see cref="LineItem"/>.</summary>
    public double this[int month, LineItem item] => _values[month * Items + (int)item];

    /// <summary>Sum of a line item over months [from, to).</summary>
    public double Sum(LineItem item, int from, int to)
    {
        double sum = 0;
        for (var month = from; month < to; month++)
            sum += this[month, item];
        return sum;
    }

    /// <summary>Sum of a line item over the horizon.</summary>
    public double Sum(LineItem item) => Sum(item, 0, Months);

    /// <summary>The sink that writes here. It takes apart what the step leaves together, with the plan and the site's own sums.</summary>
    public readonly struct Writer(Ledger ledger, Plan plan) : ISink<Exact>
    {
        /// <inheritdoc/>
        public void Take(
            int month, ref readonly Drivers<Exact> drivers, ref readonly ItFlows<Exact> it, ref readonly SiteFlows<Exact> site,
            ref readonly MonthFlows<Exact> flows, ref readonly FleetState<Exact> state)
        {
            Fleet(month, in it);
            Site(month, in site, drivers.Mechanical.Value);
            Environment(month, in site, in flows);
            Capital(month, in flows, drivers.Capex.Value);
            Running(month, in flows);
            Set(month, LineItem.AssetValue, state.AssetValue.Value);
            Set(month, LineItem.ItResidual, flows.Sale.Value);
            Set(month, LineItem.BuildingResidual, flows.Building.Value);
            Set(month, LineItem.Revenue, flows.Revenue.Value);
        }

        private void Fleet(int month, ref readonly ItFlows<Exact> it)
        {
            var hours = plan[month, PlanColumn.Hours];
            var idle = plan[month, PlanColumn.AcceleratorIdleKw];
            var accelerators = plan[month, PlanColumn.Working] * (idle + it.Utilisation.Value * (plan[month, PlanColumn.AcceleratorBusyKw] - idle))
                + plan[month, PlanColumn.Reserve] * plan[month, PlanColumn.AcceleratorEmptyKw];
            var fans = it.SystemsKw.Value * plan[month, PlanColumn.FanShare];
            Set(month, LineItem.AcceleratorEnergy, accelerators * hours);
            Set(month, LineItem.ServerFanEnergy, fans * hours);
            Set(month, LineItem.HostEnergy, (it.SystemsKw.Value - accelerators - fans) * hours);
            Set(month, LineItem.NetworkEnergy, plan[month, PlanColumn.NetworkKw] * hours);
            Set(month, LineItem.InstalledGpuHours, plan[month, PlanColumn.Gpus] * hours);
            Set(month, LineItem.UtilisedGpuHours, it.UtilisedGpuHours.Value);
            Set(month, LineItem.Work, it.Work.Value);
        }

        private void Site(int month, ref readonly SiteFlows<Exact> site, double mechanical)
        {
            SiteSum(month, LineItem.ElectricalLoss, SiteQuantity.ElectricalLoss, site.Load.Value, 1);
            SiteSum(month, LineItem.LightingEnergy, SiteQuantity.LightingEnergy, site.Load.Value, 1);
            SiteSum(month, LineItem.ChillerEnergy, SiteQuantity.ChillerEnergy, site.Load.Value, mechanical);
            SiteSum(month, LineItem.AirFanEnergy, SiteQuantity.AirFanEnergy, site.Load.Value, mechanical);
            SiteSum(month, LineItem.PumpEnergy, SiteQuantity.PumpEnergy, site.Load.Value, mechanical);
            SiteSum(month, LineItem.HeatRejectionEnergy, SiteQuantity.HeatRejectionFanEnergy, site.Load.Value, mechanical);
            SiteSum(month, LineItem.CoolingLoad, SiteQuantity.CoolingLoad, site.Load.Value, 1);
            SiteSum(month, LineItem.LiquidCoolingLoad, SiteQuantity.LiquidCoolingLoad, site.Load.Value, 1);
            SiteSum(month, LineItem.WaterConsumption, SiteQuantity.WaterConsumption, site.Load.Value, mechanical);
            Set(month, LineItem.WaterWithdrawal, site.WaterWithdrawal.Value);
            Set(month, LineItem.PeakPower, site.PeakKw.Value);
        }

        private void Environment(int month, ref readonly SiteFlows<Exact> site, ref readonly MonthFlows<Exact> flows)
        {
            Set(month, LineItem.GridWater, site.FacilityEnergy.Value * plan[month, PlanColumn.GridWater]);
            Set(month, LineItem.CarbonLocation, flows.CarbonLocation.Value);
            Set(month, LineItem.CarbonMarket, flows.CarbonMarket.Value);
            Set(month, LineItem.CarbonUpstream, flows.CarbonUpstream.Value);
            Copy(month, LineItem.CarbonEmbodiedIt, PlanColumn.EmbodiedIt);
            Copy(month, LineItem.CarbonEmbodiedBuilding, PlanColumn.EmbodiedBuilding);
        }

        private void Capital(int month, ref readonly MonthFlows<Exact> flows, double factor)
        {
            Set(month, LineItem.Network, plan[month, PlanColumn.Network] * factor);
            Set(month, LineItem.Storage, plan[month, PlanColumn.Storage] * factor);
            Set(month, LineItem.Installation, plan[month, PlanColumn.Installation] * factor);
            Set(month, LineItem.Building, plan[month, PlanColumn.Building] * factor);
            Set(month, LineItem.Servers, flows.Capital.Value - plan[month, PlanColumn.OtherCapital] * factor);
        }

        private void Running(int month, ref readonly MonthFlows<Exact> flows)
        {
            Set(month, LineItem.Energy, flows.Energy.Value);
            Set(month, LineItem.Demand, flows.Demand.Value);
            Set(month, LineItem.Water, flows.Water.Value);
            Set(month, LineItem.Carbon, flows.CarbonCost.Value);
            Set(month, LineItem.Replacements, flows.Replacements.Value);
            Set(month, LineItem.Repairs, flows.Repairs.Value);
            Copy(month, LineItem.Staff, PlanColumn.Staff);
            Copy(month, LineItem.ItMaintenance, PlanColumn.ItMaintenance);
            Copy(month, LineItem.FacilityMaintenance, PlanColumn.FacilityMaintenance);
            Copy(month, LineItem.Insurance, PlanColumn.Insurance);
            Copy(month, LineItem.PropertyTax, PlanColumn.PropertyTax);
            Copy(month, LineItem.Software, PlanColumn.Software);
            Copy(month, LineItem.Colocation, PlanColumn.Colocation);
        }

        private void SiteSum(int month, LineItem item, SiteQuantity quantity, double load, double factor) =>
            Set(month, item, factor * plan.SiteSum((int)plan[month, PlanColumn.CalendarMonth], quantity, load));

        private void Copy(int month, LineItem item, PlanColumn column) => Set(month, item, plan[month, column]);

        private void Set(int month, LineItem item, double value) => ledger._values[month * Items + (int)item] = value;
    }
}
