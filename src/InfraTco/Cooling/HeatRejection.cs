namespace InfraTco.Cooling;

/// <summary>Dry coolers at part load and part temperature difference: pure functions.</summary>
public static class HeatRejection
{
    // Heat grows with air flow to the power 1/1.6, so that speed is the ratio of temperature differences to the power 1.6, and power its cube.
    private const double SpeedExponent = 1.6;
    private const double FanLawExponent = 3;

    /// <summary>Share of the heat that the cooler takes at full fan speed, clamp((T_return − T_air − approach)/range, 0, 1).</summary>
    /// <param name="difference">Returning water less air at the coil [K].</param>
    /// <param name="approach">Approach at full fan speed [K]; it shrinks in proportion to the heat.</param>
    /// <param name="range">Cooling of the water [K].</param>
    public static double DryShare(double difference, double approach, double range) =>
        Math.Clamp((difference - approach) / range, 0, 1);

    /// <summary>Fan power fraction x³, x = ((approach·q + range)/(T_return − T_air))^1.6, as the product of a factor of load and one of weather.</summary>
    /// <param name="difference">approach·q + range, or T_return − T_air [K].</param>
    public static double FanFactor(double difference) => difference > 0
        ? Math.Pow(difference, SpeedExponent * FanLawExponent)
        : 0;
}
