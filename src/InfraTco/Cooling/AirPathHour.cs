using InfraTco.Sites;
using InfraTco.Water;

namespace InfraTco.Cooling;

/// <summary>What the weather of an hour makes of the air path, whatever the load.</summary>
internal struct AirPathHour
{
    /// <summary>Fan power per design heat at full flow [kW/kW].</summary>
    public double FanShare;

    /// <summary>Heat carried by outside air [fraction].</summary>
    public double OutsideShare;

    /// <summary>Water of outside air per heat [L/kWh].</summary>
    public double OutsideConsumption;

    /// <summary>The same with bleed [L/kWh].</summary>
    public double OutsideWithdrawal;

    /// <summary>Heat on the coils per sensible heat: latent load on top.</summary>
    public double CoilFactor;

    /// <summary>Water to humidify what the coils condensed, per sensible heat [L/kWh].</summary>
    public double CoilWater;

    /// <summary>Compressor power per heat [kW/kW].</summary>
    public double InverseCop;

    /// <summary>Free share by tower water [fraction].</summary>
    public double TowerShare;

    /// <summary>Returning chilled water less outside air [K].</summary>
    public double DryDifference;

    /// <summary>1/<see cref="HeatRejection.FanFactor"/> of that.</summary>
    public double InverseFanFactor;

    /// <summary>Whether the chiller gives its heat to the tower.</summary>
    public bool UsesTower;

    public static AirPathHour[] Build(CoolingPlant plant, AirYear air)
    {
        var hours = new AirPathHour[ModelYear.Hours];
        var ratio = plant.AirHandler.SensibleHeatRatio;
        var coilWater = (1 / ratio - 1) * WaterConstants.SecondsPerHour / WaterConstants.VaporisationHeat;
        for (var h = 0; h < hours.Length; h++)
        {
            ref var hour = ref hours[h];
            hour.FanShare = plant.AirHandler.FanShare(air.Pressure[h]);
            hour.CoilFactor = 1 / ratio;
            hour.CoilWater = coilWater;
            hour.UsesTower = plant.Chiller.UsesTower;
            var sink = hour.UsesTower ? air.WetBulb[h] + plant.Tower.Approach : air.DryBulb[h];
            hour.InverseCop = 1 / plant.Chiller.Cop(plant.ChilledWater.Supply, sink);
            SetOutsideAir(ref hour, plant, air, h);
            SetEconomiser(ref hour, plant, air, h);
        }
        return hours;
    }

    private static void SetOutsideAir(ref AirPathHour hour, CoolingPlant plant, AirYear air, int h)
    {
        if (plant.AirEconomiser is not { } limits)
            return;
        var outside = Cooling.AirEconomiser.Evaluate(limits, plant.AirHandler.SupplyTemperature, plant.AirHandler.AirRise, air, h);
        hour.OutsideShare = outside.Share;
        if (outside.Share <= 0)
            return;
        // Air for a kWh of the whole load; the outside share is a part of that load.
        var airPerHeat = WaterConstants.SecondsPerHour / (Psychrometrics.AirHeatCapacity * plant.AirHandler.AirRise);
        hour.OutsideConsumption = airPerHeat * outside.MoistureAdded / outside.Share;
        hour.OutsideWithdrawal = hour.OutsideConsumption * limits.BleedFactor;
    }

    private static void SetEconomiser(ref AirPathHour hour, CoolingPlant plant, AirYear air, int h)
    {
        var water = plant.ChilledWater;
        if (water.Economiser == WaterEconomiser.Tower)
        {
            var available = air.WetBulb[h] + plant.Tower.Approach + water.ExchangerApproach;
            hour.TowerShare = Math.Clamp((water.Return - available) / (water.Return - water.Supply), 0, 1);
        }
        else if (water.Economiser == WaterEconomiser.DryCooler)
        {
            hour.DryDifference = water.Return - air.DryBulb[h];
            hour.InverseFanFactor = 1 / HeatRejection.FanFactor(hour.DryDifference);
        }
    }
}
