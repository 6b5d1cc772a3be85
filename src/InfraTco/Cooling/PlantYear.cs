using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Cooling;

/// <summary>
/// A cooling plant in the weather of a year. All that does not depend on load is worked out when it is built, so that an hour at a load is a
/// few dozen multiplications.
/// </summary>
public sealed class PlantYear
{
    // A share that falls short of one by rounding is whole.
    private const double FullShare = 1 - 1e-9;

    private readonly CoolingPlant _plant;
    private readonly HeatLoad _design;
    private readonly TowerWater _towerWater;
    private readonly bool _liquidOnChilledWater;
    private readonly AirPathHour[] _airPath;
    private readonly LiquidPathHour[] _liquidPath;

    /// <summary>Builds the year.</summary>
    /// <param name="plant">The plant, valid.</param>
    /// <param name="air">Outside air.</param>
    /// <param name="design">Heat at design IT power, which fans and coolers are sized for [kW].</param>
    public PlantYear(CoolingPlant plant, AirYear air, HeatLoad design)
    {
        _plant = plant;
        _design = design;
        _towerWater = TowerWater.Of(plant.Tower);
        _liquidOnChilledWater = plant.LiquidLoop is null;
        _airPath = AirPathHour.Build(plant, air);
        _liquidPath = plant.LiquidLoop is null ? [] : LiquidPathHour.Build(plant, air);
    }

    /// <summary>What depends on load but not on weather; find it once where the load does not change.</summary>
    /// <param name="heat">Heat to carry [kW].</param>
    public PlantLoad At(HeatLoad heat) => new(_plant, heat, _design);

    /// <summary>What the plant takes in an hour.</summary>
    /// <param name="load">From <see cref="At"/>.</param>
    /// <param name="hour">0–8759.</param>
    public PlantHour Evaluate(in PlantLoad load, int hour)
    {
        var air = AirPath(load, _airPath[hour]);
        var liquid = _liquidOnChilledWater ? default : LiquidPath(load, _liquidPath[hour]);
        var tower = air.TowerHeat + liquid.TowerHeat;
        return new(
            air.Chiller + liquid.Chiller,
            air.AirFan,
            air.Pump + liquid.Pump + tower * _plant.Tower.PumpShare,
            air.RejectionFan + liquid.RejectionFan + tower * _plant.Tower.FanShare * load.TowerFanLaw,
            load.Heat.Total + air.AirFan,
            air.Withdrawal + liquid.Withdrawal + tower * _towerWater.Withdrawal,
            air.Consumption + liquid.Consumption + tower * _towerWater.Consumption,
            _liquidOnChilledWater ? air.IsFree : liquid.IsFree);
    }

    // Air handlers, outside air and chilled water; with a liquid share on chilled water, that too.
    private PathPower AirPath(in PlantLoad load, in AirPathHour hour)
    {
        var airFan = hour.FanShare * _design.Air * load.AirFanLaw;
        var coil = load.Heat.Air + airFan;
        var (outside, inside) = (coil * hour.OutsideShare, coil * (1 - hour.OutsideShare));
        var chilled = inside * hour.CoilFactor + (_liquidOnChilledWater ? load.Heat.Liquid : 0);
        var (freeShare, dryFan) = ChilledWaterFree(hour, load, chilled);
        var chiller = chilled * (1 - freeShare) * hour.InverseCop;
        var pump = chilled * _plant.ChilledWater.PumpShare + load.Heat.Liquid * _plant.CoolantUnit.PumpShare;
        if (_plant.ChilledWater.Economiser == WaterEconomiser.Tower)
            pump += chilled * freeShare * (_plant.ChilledWater.EconomiserPumpShare - _plant.Tower.PumpShare);
        return new()
        {
            Chiller = chiller,
            AirFan = airFan,
            Pump = pump,
            RejectionFan = dryFan,
            TowerHeat = hour.UsesTower ? chilled + chiller : 0,
            Withdrawal = outside * hour.OutsideWithdrawal + inside * hour.CoilWater,
            Consumption = outside * hour.OutsideConsumption + inside * hour.CoilWater,
            IsFree = chilled * (1 - freeShare) <= (1 - FullShare) * load.Heat.Total,
        };
    }

    private PathPower LiquidPath(in PlantLoad load, in LiquidPathHour hour)
    {
        var loop = _plant.LiquidLoop!;
        var (share, fan, padWater) = LiquidFree(hour, load);
        return new()
        {
            Chiller = load.Heat.Liquid * (1 - share) * hour.InverseTrimCop,
            Pump = load.Heat.Liquid * loop.FacilityPumpShare,
            RejectionFan = fan,
            TowerHeat = loop.Rejection == LiquidRejection.Tower ? load.Heat.Liquid * share : 0,
            Withdrawal = padWater * _plant.DryCooler.BleedFactor,
            Consumption = padWater,
            IsFree = share >= FullShare,
        };
    }

    // Free share of the chilled water, and the fan power of its dry coolers, which run only where they save more than they take.
    private (double Share, double FanPower) ChilledWaterFree(in AirPathHour air, in PlantLoad load, double chilled)
    {
        if (_plant.ChilledWater.Economiser != WaterEconomiser.DryCooler)
            return (air.TowerShare, 0);
        var water = _plant.ChilledWater;
        var share = HeatRejection.DryShare(
            air.DryDifference, _plant.DryCooler.Approach * load.ChilledFraction, water.Return - water.Supply);
        var fan = _design.Air * _plant.DryCooler.FanShare * FanLaw(load.ChilledFanFactor, air.InverseFanFactor, share);
        return share * chilled * air.InverseCop > fan ? (share, fan) : (0, 0);
    }

    // Free share of the liquid, fan power [kW] and water of the pads [L/h], which run only as far as the set point needs.
    private (double Share, double FanPower, double PadWater) LiquidFree(in LiquidPathHour hour, in PlantLoad load)
    {
        var loop = _plant.LiquidLoop!;
        if (loop.Rejection == LiquidRejection.Tower)
            return (hour.TowerShare, 0, 0);
        var approach = _plant.DryCooler.Approach * load.LiquidFraction;
        var padCooling = Math.Clamp(approach + loop.Range - hour.DryDifference, 0, hour.PadReach);
        var share = HeatRejection.DryShare(hour.DryDifference + padCooling, approach, loop.Range);
        var fan = _design.Liquid * _plant.DryCooler.FanShare * FanLaw(load.LiquidFanFactor, hour.InverseFanFactor, share);
        return share >= FullShare || share * load.Heat.Liquid * hour.InverseTrimCop > fan
            ? (share, fan, padCooling * hour.PadWater * _design.Liquid)
            : (0, 0, 0);
    }

    private double FanLaw(double loadFactor, double inverseWeatherFactor, double share)
    {
        if (share < FullShare)
            return 1;
        var lowest = _plant.DryCooler.LowestSpeed;
        return Math.Clamp(loadFactor * inverseWeatherFactor, lowest * lowest * lowest, 1);
    }

    private struct PathPower
    {
        public double Chiller;
        public double AirFan;
        public double Pump;
        public double RejectionFan;
        public double TowerHeat;
        public double Withdrawal;
        public double Consumption;
        public bool IsFree;
    }
}
