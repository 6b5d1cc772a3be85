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
        public void Fleet(int month, Exact utilisation, Exact systemsKw, Exact energy, Exact utilisedGpuHours, Exact work)
        {
            var hours = plan[month, PlanColumn.Hours];
            var idle = plan[month, PlanColumn.AcceleratorIdleKw];
            var accelerators = plan[month, PlanColumn.Working] * (idle + utilisation.Value * (plan[month, PlanColumn.AcceleratorBusyKw] - idle))
                + plan[month, PlanColumn.Reserve] * plan[month, PlanColumn.AcceleratorEmptyKw];
            var fans = systemsKw.Value * plan[month, PlanColumn.FanShare];
            Set(month, LineItem.AcceleratorEnergy, accelerators * hours);
            Set(month, LineItem.ServerFanEnergy, fans * hours);
            Set(month, LineItem.HostEnergy, (systemsKw.Value - accelerators - fans) * hours);
            Set(month, LineItem.NetworkEnergy, plan[month, PlanColumn.NetworkKw] * hours);
            Set(month, LineItem.InstalledGpuHours, plan[month, PlanColumn.Gpus] * hours);
            Set(month, LineItem.UtilisedGpuHours, utilisedGpuHours.Value);
            Set(month, LineItem.Work, work.Value);
        }

        /// <inheritdoc/>
        public void Site(int month, Exact load, Exact mechanical, Exact facility, Exact water, Exact peak)
        {
            SiteSum(month, LineItem.ElectricalLoss, SiteQuantity.ElectricalLoss, load.Value, 1);
            SiteSum(month, LineItem.LightingEnergy, SiteQuantity.LightingEnergy, load.Value, 1);
            SiteSum(month, LineItem.ChillerEnergy, SiteQuantity.ChillerEnergy, load.Value, mechanical.Value);
            SiteSum(month, LineItem.AirFanEnergy, SiteQuantity.AirFanEnergy, load.Value, mechanical.Value);
            SiteSum(month, LineItem.PumpEnergy, SiteQuantity.PumpEnergy, load.Value, mechanical.Value);
            SiteSum(month, LineItem.HeatRejectionEnergy, SiteQuantity.HeatRejectionFanEnergy, load.Value, mechanical.Value);
            Set(month, LineItem.WaterWithdrawal, water.Value);
            Set(month, LineItem.PeakPower, peak.Value);
            Set(month, LineItem.GridWater, facility.Value * plan[month, PlanColumn.GridWater]);
        }

        /// <inheritdoc/>
        public void Heat(int month, Exact coolingLoad, Exact liquidCoolingLoad, Exact waterConsumption)
        {
            Set(month, LineItem.CoolingLoad, coolingLoad.Value);
            Set(month, LineItem.LiquidCoolingLoad, liquidCoolingLoad.Value);
            Set(month, LineItem.WaterConsumption, waterConsumption.Value);
        }

        /// <inheritdoc/>
        public void Carbon(int month, Exact location, Exact market, Exact upstream)
        {
            Set(month, LineItem.CarbonLocation, location.Value);
            Set(month, LineItem.CarbonMarket, market.Value);
            Set(month, LineItem.CarbonUpstream, upstream.Value);
            Copy(month, LineItem.CarbonEmbodiedIt, PlanColumn.EmbodiedIt);
            Copy(month, LineItem.CarbonEmbodiedBuilding, PlanColumn.EmbodiedBuilding);
        }

        /// <inheritdoc/>
        public void Running(int month, Exact energy, Exact demand, Exact water, Exact carbon, Exact replacements, Exact repairs)
        {
            Set(month, LineItem.Energy, energy.Value);
            Set(month, LineItem.Demand, demand.Value);
            Set(month, LineItem.Water, water.Value);
            Set(month, LineItem.Carbon, carbon.Value);
            Set(month, LineItem.Replacements, replacements.Value);
            Set(month, LineItem.Repairs, repairs.Value);
            Copy(month, LineItem.Staff, PlanColumn.Staff);
            Copy(month, LineItem.ItMaintenance, PlanColumn.ItMaintenance);
            Copy(month, LineItem.FacilityMaintenance, PlanColumn.FacilityMaintenance);
            Copy(month, LineItem.Insurance, PlanColumn.Insurance);
            Copy(month, LineItem.PropertyTax, PlanColumn.PropertyTax);
            Copy(month, LineItem.Software, PlanColumn.Software);
            Copy(month, LineItem.Colocation, PlanColumn.Colocation);
        }

        /// <inheritdoc/>
        public void Cash(
            int month, Exact capexFactor, Exact capital, Exact opex, Exact revenue, Exact assetValue, Exact sale, Exact building)
        {
            var factor = capexFactor.Value;
            Set(month, LineItem.Network, plan[month, PlanColumn.Network] * factor);
            Set(month, LineItem.Storage, plan[month, PlanColumn.Storage] * factor);
            Set(month, LineItem.Installation, plan[month, PlanColumn.Installation] * factor);
            Set(month, LineItem.Building, plan[month, PlanColumn.Building] * factor);
            Set(month, LineItem.Servers, capital.Value - plan[month, PlanColumn.OtherCapital] * factor);
            Set(month, LineItem.AssetValue, assetValue.Value);
            Set(month, LineItem.ItResidual, sale.Value);
            Set(month, LineItem.BuildingResidual, building.Value);
            Set(month, LineItem.Revenue, revenue.Value);
        }

        /// <summary>Present values are summed from the lines, with their own timing.</summary>
        public void PresentValues(Exact cost, Exact work, Exact revenue)
        {
        }

        private void SiteSum(int month, LineItem item, SiteQuantity quantity, double load, double factor) =>
            Set(month, item, factor * plan.SiteSum((int)plan[month, PlanColumn.CalendarMonth], quantity, load));

        private void Copy(int month, LineItem item, PlanColumn column) => Set(month, item, plan[month, column]);

        private void Set(int month, LineItem item, double value) => ledger._values[month * Items + (int)item] = value;
    }
}
