using InfraTco.Comparison;
using InfraTco.Cost;
using InfraTco.Demand;
using InfraTco.Fleet;
using InfraTco.Hardware;
using InfraTco.Obsolescence;
using InfraTco.Quantities;
using InfraTco.Scenarios;
using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Simulation;

/// <summary>
/// Lays a scenario and a fleet out month by month for the kernel. Prices and intensities step once a year from the start, as
/// contracts and published paths do; a model year has 8760 hours.
/// </summary>
public sealed class PlanBuilder
{
    private readonly Scenario _scenario;
    private readonly FleetDesign _design;
    private readonly CandidateCost _cost;
    private readonly int _months;
    private readonly IReadOnlyList<Cohort> _cohorts;
    private readonly Plan _plan;
    private readonly double _buildingCost;
    private readonly double _buildingLife;
    private readonly double _computePrice;
    private readonly double[] _released; // mean of step^N, N the releases by the end of a month

    private PlanBuilder(Scenario scenario, FleetDesign design, SiteTables site, int months)
    {
        _scenario = scenario;
        _design = design;
        _months = months;
        _cost = CandidateCost.Of(design, scenario);
        _cohorts = Cohort.Of(design, scenario);
        _plan = new Plan(months, site, design.FacilityItPowerKw);
        var building = scenario.Site.Building;
        _buildingCost = ConstructionCost.At(building, 0) * design.FacilityItPowerKw;
        _buildingLife = building.Life.Typical.In("months");
        _released = GenerationRenewal.Of(scenario, months).MeanFactor(scenario.Market.GenerationStep.Base);
        _computePrice = ComputeSale.PriceAtStart(design, scenario);
    }

    /// <summary>The plan of one candidate.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="design">The candidate, sized.</param>
    /// <param name="site">Tables of the site with this candidate's plant.</param>
    /// <param name="months">Horizon [months]; the scenario's own unless a longer look is wanted.</param>
    public static Plan Build(Scenario scenario, FleetDesign design, SiteTables site, int months)
    {
        var builder = new PlanBuilder(scenario, design, site, months);
        for (var month = 0; month < months; month++)
        {
            builder.Load(month);
            builder.Levels(month);
            builder.Capital(month);
            builder.Running(month);
            builder.Repairs(month);
            builder.Value(month);
            builder.Sums(month);
        }
        builder.End();
        return builder._plan;
    }

    private void Set(int month, PlanColumn column, double value) => _plan[month, column] = value;

    private static double Grown(Ranged<AnnualRate> rate, int month) => Math.Pow(1 + rate.Base, month / ModelYear.Months);

    private void Load(int month)
    {
        var fleet = _scenario.Fleet;
        var system = _design.System;
        var accelerator = system.Accelerator;
        var calendar = (_scenario.Start.Month - 1 + month) % ModelYear.Months;
        var inService = _cohorts.Where(c => c.InService <= month).Sum(c => c.Count);
        var unavailable = FleetSizing.UnavailableShare(system);
        var working = inService * FleetSizing.WorkingShare(fleet.Spares.Base, unavailable);
        var busy = system.BusyPower[fleet.Workload].Base / 1e3;
        var resident = fleet.Workload != WorkloadClass.Training;
        var idle = (resident ? system.IdleResidentPower : system.IdleEmptyPower).Base / 1e3;
        var acceleratorIdle = resident ? accelerator.IdleResidentPower ?? accelerator.IdleEmptyPower : accelerator.IdleEmptyPower;
        var gpusKw = system.AcceleratorCount / 1e3;
        var network = fleet.NonServerPowerShare.Base / (1 - fleet.NonServerPowerShare.Base);
        Set(month, PlanColumn.Hours, ModelYear.HoursIn(calendar));
        Set(month, PlanColumn.CalendarMonth, month < fleet.EnergisationDelayMonths ? Plan.Dark : calendar);
        Set(month, PlanColumn.Working, working);
        Set(month, PlanColumn.Reserve, Math.Max(0, inService * (1 - unavailable) - working));
        Set(month, PlanColumn.Utilisation, DemandPath.Balance(_scenario, month).Utilisation);
        Set(month, PlanColumn.BusyKw, busy);
        Set(month, PlanColumn.IdleKw, idle);
        Set(month, PlanColumn.EmptyKw, system.IdleEmptyPower.Base / 1e3);
        Set(month, PlanColumn.AcceleratorBusyKw, busy * system.AcceleratorPowerShare.Base);
        Set(month, PlanColumn.AcceleratorIdleKw, acceleratorIdle.Base * gpusKw);
        Set(month, PlanColumn.AcceleratorEmptyKw, accelerator.IdleEmptyPower.Base * gpusKw);
        Set(month, PlanColumn.FanShare, system.FanPowerShare.Base);
        Set(month, PlanColumn.NetworkKw, inService * busy * network);
        Set(month, PlanColumn.InverseDesignKw, 1 / _plan.DesignItPowerKw);
        Set(month, PlanColumn.Gpus, inService * system.AcceleratorCount);
        Set(month, PlanColumn.WorkingGpus, working * system.AcceleratorCount);
        Set(month, PlanColumn.RelativeThroughput, system.RelativeThroughput[(fleet.Workload, fleet.Precision)].Base);
    }

    private void Levels(int month)
    {
        var site = _scenario.Site;
        var electricity = Grown(site.Electricity.Escalation, month);
        var inflation = Grown(_scenario.Costs.Inflation, month);
        var carbon = CarbonPath(site.Carbon, site.Carbon.Direct.Base, month);
        var market = site.Carbon.MarketBased?.Base ?? 0;
        var loss = site.Carbon.TransmissionLoss.Base;
        Set(month, PlanColumn.ElectricityIndex, electricity);
        Set(month, PlanColumn.DemandPrice, (site.Electricity.DemandCharge?.Base ?? 0) * electricity);
        Set(month, PlanColumn.WaterPrice, site.Water.Price.Base * inflation);
        Set(month, PlanColumn.CarbonIndex, carbon);
        Set(month, PlanColumn.MarketIntensity, market * CarbonPath(site.Carbon, market, month));
        Set(month, PlanColumn.LocationInMarket, site.Carbon.MarketBased is null ? 1 : 0);
        Set(month, PlanColumn.LossFactor, loss / (1 - loss));
        Set(month, PlanColumn.CarbonPrice, site.Carbon.PriceInElectricity ? 0 : site.Carbon.Price.Base * Grown(site.Carbon.PriceEscalation, month));
        Set(month, PlanColumn.GridWater, site.Water.Grid.Base / WaterConstants.LitresPerCubicMetre);
    }

    /// <summary>CI(y) ÷ CI(0) with CI(y) = floor + (CI(0) − floor)·(1 + trend)^y; a grid already below the floor stays where it is.</summary>
    private static double CarbonPath(GridCarbonScenario carbon, double first, int month)
    {
        if (first <= 0)
            return 1;
        var floor = Math.Min(carbon.Floor.Base, first);
        return (floor + (first - floor) * Grown(carbon.Trend, month)) / first;
    }

    private void Capital(int month)
    {
        var arriving = _cohorts.Where(c => c.Delivery == month).Sum(c => c.Count);
        var system = _design.System;
        var building = _scenario.Site.Building;
        var owned = _design.Candidate.Acquisition == Acquisition.Owned;
        var used = _design.Candidate.Acquisition != Acquisition.New;
        Set(month, PlanColumn.Servers, arriving * _cost.Servers);
        Set(month, PlanColumn.Network, arriving * _cost.Network);
        Set(month, PlanColumn.Storage, arriving * _cost.Storage);
        Set(month, PlanColumn.Installation, arriving * _cost.Installation);
        Set(month, PlanColumn.Building, IsBuilt(month) ? BuiltCost(month) : 0);
        Set(month, PlanColumn.AssetArrival, arriving * _cost.MarketValue);
        var embodied = (used ? 0 : system.EmbodiedBaseboard.Base + system.EmbodiedHost.Base) + (owned ? 0 : system.EmbodiedNetwork.Base);
        Set(month, PlanColumn.EmbodiedIt, arriving * embodied);
        Set(month, PlanColumn.EmbodiedBuilding, building.EmbodiedCarbon.Base * _design.FacilityItPowerKw / _buildingLife);
    }

    /// <summary>Lives that the building has behind it at a month: it is built anew at the end of each.</summary>
    private int LivesBefore(int month) => (int)Math.Floor(month / _buildingLife);

    private bool IsBuilt(int month) => month == 0 || LivesBefore(month) > LivesBefore(month - 1);

    /// <summary>
    /// Cost of the building that stands in a month [USD]: the first at the price of the month in which the site is energised, its successors
    /// at that of the month in which they are built.
    /// </summary>
    private double BuiltCost(int month)
    {
        var finished = Math.Max(_scenario.Fleet.EnergisationDelayMonths, Math.Ceiling(LivesBefore(month) * _buildingLife));
        return ConstructionCost.At(_scenario.Site.Building, finished) * _design.FacilityItPowerKw;
    }

    private void Running(int month)
    {
        var building = _scenario.Site.Building;
        var costs = _scenario.Costs;
        var inflation = Grown(costs.Inflation, month);
        var delivered = _cohorts.Where(c => c.Delivery <= month).ToArray();
        var count = delivered.Sum(c => c.Count);
        var bookMonths = _scenario.Finance.BookLife.Typical.In("months");
        var bookValue = delivered.Sum(c => c.Count * _cost.It * Math.Max(0, 1 - (month - c.Delivery) / bookMonths));
        Set(month, PlanColumn.Staff, Monthly(building.Staff, _buildingCost) * inflation);
        Set(month, PlanColumn.FacilityMaintenance, Monthly(building.Maintenance, _buildingCost) * inflation);
        Set(month, PlanColumn.ItMaintenance, Monthly(costs.Maintenance, count * _cost.ItCapexNew) * inflation);
        Set(month, PlanColumn.Software, Monthly(costs.Software, count * _cost.ItCapexNew) * inflation);
        Set(month, PlanColumn.Insurance, Monthly(building.Insurance, _buildingCost + count * _cost.It) * inflation);
        Set(month, PlanColumn.PropertyTax, building.PropertyTax.Base * (BuiltCost(month) + bookValue) / ModelYear.Months);
        var rented = building.Colocation is { } rent && month >= _scenario.Fleet.EnergisationDelayMonths ? rent.Base : 0;
        Set(month, PlanColumn.Colocation, rented * _design.FacilityItPowerKw * inflation);
    }

    private static double Monthly(Ranged<AnnualRate> share, double value) => share.Base * value / ModelYear.Months;

    private void Repairs(int month)
    {
        var accelerator = _design.System.Accelerator;
        double replacements = 0, paid = 0;
        foreach (var cohort in _cohorts.Where(c => c.InService <= month))
        {
            var age = cohort.AgeYears(month);
            var failures = cohort.Count * _design.System.AcceleratorCount
                * FailureRate.Expected(accelerator.ReplacementRate.Base, age, age + 1.0 / ModelYear.Months);
            replacements += failures;
            if (age >= _scenario.Costs.Warranty.Typical.In("years"))
                paid += failures;
        }
        Set(month, PlanColumn.Replacements, replacements);
        Set(month, PlanColumn.ReplacementPrice, replacements > 0 ? accelerator.Price.Base * paid / replacements : 0);
    }

    private void Value(int month)
    {
        var market = _scenario.Market;
        var arrived = _cohorts.Where(c => c.Delivery <= month).Sum(c => c.Count);
        Set(month, PlanColumn.AssetAgeing, Math.Pow(1 - market.ResaleDecline.Base, 1.0 / ModelYear.Months) * DemandPath.ResaleFactor(_scenario, month));
        Set(month, PlanColumn.GenerationStep, _released[month] / (month == 0 ? 1 : _released[month - 1]));
        var sincePaid = month - _cohorts.Where(c => c.Delivery <= month).Select(c => c.Delivery).DefaultIfEmpty(month).Max();
        Set(month, PlanColumn.AssetFloor, arrived * _cost.Scrap);
        Set(month, PlanColumn.AssetCeiling, arrived * GenerationPrice.New(_cost.NewUnit, market.NewPriceDecline.Base, sincePaid / (double)ModelYear.Months));
        Set(month, PlanColumn.ComputePrice, _computePrice * Math.Pow(1 + market.ComputePriceTrend.Base, (double)month / ModelYear.Months) * _released[month] * DemandPath.Balance(_scenario, month).Price);
    }

    private void Sums(int month)
    {
        double Sum(params ReadOnlySpan<PlanColumn> columns)
        {
            double sum = 0;
            foreach (var column in columns)
                sum += _plan[month, column];
            return sum;
        }
        var rate = _scenario.Finance.DiscountRate.Base;
        Set(month, PlanColumn.OtherCapital, Sum(PlanColumn.Network, PlanColumn.Storage, PlanColumn.Installation, PlanColumn.Building));
        Set(month, PlanColumn.FixedOpex, Sum(
            PlanColumn.Staff, PlanColumn.ItMaintenance, PlanColumn.FacilityMaintenance, PlanColumn.Insurance, PlanColumn.PropertyTax,
            PlanColumn.Software, PlanColumn.Colocation));
        Set(month, PlanColumn.DiscountStart, Discounting.Factor(rate, month));
        Set(month, PlanColumn.DiscountEnd, Discounting.Factor(rate, month + 1));
    }

    private void End()
    {
        var last = _months - 1;
        var left = 1 - (_months / _buildingLife - LivesBefore(last));
        Set(last, PlanColumn.SaleFactor, Resale.Factor(_scenario.Market.Sale));
        Set(last, PlanColumn.BuildingResidual, BuiltCost(last) * Math.Max(0, left));
    }
}
