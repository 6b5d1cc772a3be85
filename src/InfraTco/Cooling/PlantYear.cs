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
        ref readonly var air = ref _airPath[hour];
        var heat = load.Heat;
        var airFan = air.FanShare * _design.Air * load.AirFanLaw;
        var coil = heat.Air + airFan;
        var coilHeat = coil * (1 - air.OutsideShare) * air.CoilFactor;
        var chilled = coilHeat + (_liquidOnChilledWater ? heat.Liquid : 0);
        var withdrawal = coil * (air.OutsideShare * air.OutsideWithdrawal + (1 - air.OutsideShare) * air.CoilWater);
        var consumption = coil * (air.OutsideShare * air.OutsideConsumption + (1 - air.OutsideShare) * air.CoilWater);

        var (freeShare, dryFan) = ChilledWaterFree(air, load, chilled);
        var chiller = chilled * (1 - freeShare) * air.InverseCop;
        var rejectionFan = dryFan;
        var pump = chilled * _plant.ChilledWater.PumpShare + heat.Liquid * _plant.CoolantUnit.PumpShare;
        var tower = air.UsesTower ? chilled + chiller : 0;
        if (_plant.ChilledWater.Economiser == WaterEconomiser.Tower)
            pump += chilled * freeShare * (_plant.ChilledWater.EconomiserPumpShare - _plant.Tower.PumpShare);
        var isFree = chilled * (1 - freeShare) <= (1 - FullShare) * heat.Total;

        if (_plant.LiquidLoop is { } loop)
        {
            ref readonly var liquid = ref _liquidPath[hour];
            var (share, fan, padWater) = LiquidFree(liquid, load);
            chiller += heat.Liquid * (1 - share) * liquid.InverseTrimCop;
            pump += heat.Liquid * loop.FacilityPumpShare;
            rejectionFan += fan;
            isFree = share >= FullShare;
            if (loop.Rejection == LiquidRejection.Tower)
                tower += heat.Liquid * share;
            consumption += padWater;
            withdrawal += padWater * _plant.DryCooler.BleedFactor;
        }

        rejectionFan += tower * _plant.Tower.FanShare * load.TowerFanLaw;
        pump += tower * _plant.Tower.PumpShare;
        return new(
            chiller, airFan, pump, rejectionFan, coil + heat.Liquid,
            withdrawal + tower * _towerWater.Withdrawal, consumption + tower * _towerWater.Consumption, isFree);
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
}
