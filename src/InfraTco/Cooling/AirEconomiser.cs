using InfraTco.Sites;

namespace InfraTco.Cooling;

/// <summary>
/// Air-side economiser with evaporative cooling. Outside air may be used when the air supplied keeps within temperature, dew point <em>and</em>
/// relative humidity; the humidity limits, not temperature, decide in hot-humid places.
/// </summary>
/// <remarks>
/// [1] ASHRAE TC 9.9, Thermal Guidelines for Data Processing Environments, 5th edition (2021).
/// [2] N. Lei, E. Masanet, Resources, Conservation &amp; Recycling 182 (2022) 106323: operation within a window of temperature, dew point and RH.
/// </remarks>
public static class AirEconomiser
{
    /// <summary>The state of the economiser in an hour.</summary>
    /// <param name="limits">Window of the supplied air.</param>
    /// <param name="highestSupply">Warmest air supplied [degC].</param>
    /// <param name="airRise">Warming of the air in the hall [K].</param>
    /// <param name="air">Outside air, hour by hour.</param>
    /// <param name="hour">0–8759.</param>
    public static OutsideAir Evaluate(AirEconomiserOptions limits, double highestSupply, double airRise, AirYear air, int hour)
    {
        if (air.DewPoint[hour] > limits.HighestDewPoint)
            return OutsideAir.Closed(highestSupply);
        return air.DryBulb[hour] <= highestSupply
            ? Cool(limits, highestSupply, airRise, air, hour)
            : Hot(limits, highestSupply, airRise, air, hour);
    }

    // Cool enough as it is: mix return air in if too cold or too moist, humidify if too dry.
    private static OutsideAir Cool(AirEconomiserOptions limits, double highestSupply, double airRise, AirYear air, int hour)
    {
        var pressure = air.Pressure[hour];
        var humidityRatio = air.HumidityRatio[hour];
        var supply = Math.Max(air.DryBulb[hour], Math.Min(limits.LowestSupply, highestSupply));
        var vapour = Psychrometrics.VapourPressure(humidityRatio, pressure);
        if (vapour > limits.HighestHumidity * Psychrometrics.SaturationPressure(supply))
            supply = limits.Modulates ? Psychrometrics.DewPoint(vapour / limits.HighestHumidity) : double.PositiveInfinity;
        if (supply > highestSupply)
            return OutsideAir.Closed(highestSupply);

        var driest = Math.Max(
            Psychrometrics.SaturationPressure(limits.LowestDewPoint), limits.LowestHumidity * Psychrometrics.SaturationPressure(supply));
        var missing = Math.Max(0, Psychrometrics.HumidityRatio(driest, pressure) - humidityRatio);
        if (missing > 0 && limits.Effectiveness <= 0)
            return OutsideAir.Closed(highestSupply);
        var outsideShare = airRise / (supply + airRise - air.DryBulb[hour]);
        return new(1, supply, missing * outsideShare);
    }

    // Too hot: evaporate down to the set point, or as far as effectiveness and humidity allow, and let the coils do the rest.
    private static OutsideAir Hot(AirEconomiserOptions limits, double highestSupply, double airRise, AirYear air, int hour)
    {
        var pressure = air.Pressure[hour];
        var start = air.HumidityRatio[hour];
        var enthalpy = Psychrometrics.Enthalpy(air.DryBulb[hour], start);
        var reachable = air.DryBulb[hour] - limits.Effectiveness * (air.DryBulb[hour] - air.WetBulb[hour]);
        var moistest = Psychrometrics.HumidityRatio(
            Math.Min(
                Psychrometrics.SaturationPressure(limits.HighestDewPoint),
                limits.HighestHumidity * Psychrometrics.SaturationPressure(highestSupply)),
            pressure);
        if (start > moistest)
            return OutsideAir.Closed(highestSupply);
        var target = limits.Modulates ? Math.Max(reachable, highestSupply) : reachable;
        var wanted = Psychrometrics.HumidityRatioAtEnthalpy(enthalpy, target);
        if (wanted > moistest && !limits.Modulates)
            return OutsideAir.Closed(highestSupply);
        var evaporated = Math.Min(moistest, wanted);
        var afterPads = Psychrometrics.TemperatureAtEnthalpy(enthalpy, evaporated);
        if (!limits.Modulates && afterPads > highestSupply)
            return OutsideAir.Closed(highestSupply);
        var share = Math.Clamp((highestSupply + airRise - afterPads) / airRise, 0, 1);
        var outsideShare = Math.Min(1, airRise / (highestSupply + airRise - afterPads));
        return share > 0 ? new(share, highestSupply, (evaporated - start) * outsideShare) : OutsideAir.Closed(highestSupply);
    }
}
