using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Cooling;

/// <summary>What the weather of an hour makes of the warm-water circuit, whatever the load.</summary>
internal struct LiquidPathHour
{
    /// <summary>Returning water less outside air [K].</summary>
    public double DryDifference;

    /// <summary>1/<see cref="HeatRejection.FanFactor"/> of that.</summary>
    public double InverseFanFactor;

    /// <summary>How far pads can cool the air [K]; 0 where there are none.</summary>
    public double PadReach;

    /// <summary>Water evaporated per design heat and kelvin of that, at full fan speed [L/(kWh K)].</summary>
    public double PadWater;

    /// <summary>Free share by tower water [fraction].</summary>
    public double TowerShare;

    /// <summary>Compressor power of the trim chiller per heat [kW/kW].</summary>
    public double InverseTrimCop;

    public static LiquidPathHour[] Build(CoolingPlant plant, AirYear air)
    {
        var loop = plant.LiquidLoop!;
        var hours = new LiquidPathHour[ModelYear.Hours];
        for (var h = 0; h < hours.Length; h++)
        {
            ref var hour = ref hours[h];
            // Tower water goes to the distribution units as it is: their exchangers are the only ones.
            var towerWater = air.WetBulb[h] + plant.Tower.Approach;
            hour.TowerShare = Math.Clamp((loop.Supply + loop.Range - towerWater) / loop.Range, 0, 1);
            hour.DryDifference = loop.Supply + loop.Range - air.DryBulb[h];
            hour.InverseFanFactor = 1 / HeatRejection.FanFactor(hour.DryDifference);
            hour.InverseTrimCop = 1 / loop.Trim.Cop(loop.Supply, air.DryBulb[h]);
            if (loop.Rejection == LiquidRejection.PaddedDryCooler)
                SetPads(ref hour, plant.DryCooler, air, h);
        }
        return hours;
    }

    private static void SetPads(ref LiquidPathHour hour, DryCoolerOptions cooler, AirYear air, int h)
    {
        var dryBulb = air.DryBulb[h];
        hour.PadReach = Math.Max(0, cooler.PadEffectiveness * (dryBulb - air.WetBulb[h]));
        if (hour.PadReach <= 0)
            return;
        var enthalpy = Psychrometrics.Enthalpy(dryBulb, air.HumidityRatio[h]);
        var added = Psychrometrics.HumidityRatioAtEnthalpy(enthalpy, dryBulb - hour.PadReach) - air.HumidityRatio[h];
        var airPerHeat = WaterConstants.SecondsPerHour / (Psychrometrics.AirHeatCapacity * cooler.CoilAirRise);
        hour.PadWater = added / hour.PadReach * airPerHeat;
    }
}
