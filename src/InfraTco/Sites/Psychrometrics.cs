namespace InfraTco.Sites;

/// <summary>Moist air: pure functions of temperature [degC], relative humidity [0–1] and station pressure [Pa].</summary>
/// <remarks>
/// [1] A. L. Buck, "New equations for computing vapor pressure and enhancement factor", J. Appl. Meteorology 20 (1981), 1527–1532,
/// coefficients as revised in the Buck Research CR-1A manual (1996).
/// [2] ASHRAE Handbook, Fundamentals (2017), chapter 1, equations 20 and 30: humidity ratio, enthalpy.
/// </remarks>
public static class Psychrometrics
{
    /// <summary>Pressure of the standard atmosphere at sea level [Pa].</summary>
    public const double StandardPressure = 101325;

    /// <summary>Specific heat of dry air [kJ/(kg K)], ref. [2].</summary>
    public const double AirHeatCapacity = 1.006;

    /// <summary>Specific heat of water vapour [kJ/(kg K)], ref. [2].</summary>
    public const double VapourHeatCapacity = 1.86;

    /// <summary>Heat of vaporisation at 0 degC [kJ/kg], ref. [2].</summary>
    public const double VaporisationHeatAtZero = 2501;

    private const double MassRatio = 0.62198;
    private const double BuckPressure = 611.21;
    private const double BuckA = 18.678;
    private const double BuckB = 234.5;
    private const double BuckC = 257.14;
    private const double DensityAtZero = 1.293;
    private const double ZeroCelsius = 273.15;
    private const int DewPointSteps = 3;
    private const double WetBulbTolerance = 1e-6;
    private const int WetBulbIterations = 30;

    /// <summary>Saturation vapour pressure over water [Pa]: 611.21·exp[(18.678 − T/234.5)·T/(257.14 + T)], ref. [1].</summary>
    /// <param name="temperature">Temperature [degC].</param>
    public static double SaturationPressure(double temperature) =>
        BuckPressure * Math.Exp((BuckA - temperature / BuckB) * temperature / (BuckC + temperature));

    /// <summary>Humidity ratio w = 0.62198·e/(p − e) [kg water/kg dry air], ref. [2].</summary>
    /// <param name="vapourPressure">Partial pressure of water vapour e [Pa].</param>
    /// <param name="pressure">Station pressure p [Pa].</param>
    public static double HumidityRatio(double vapourPressure, double pressure) =>
        MassRatio * vapourPressure / (pressure - vapourPressure);

    /// <summary>Vapour pressure [Pa] of air with that humidity ratio: the inverse of <see cref="HumidityRatio"/>.</summary>
    /// <param name="humidityRatio">Humidity ratio [kg/kg].</param>
    /// <param name="pressure">Station pressure [Pa].</param>
    public static double VapourPressure(double humidityRatio, double pressure) =>
        pressure * humidityRatio / (MassRatio + humidityRatio);

    /// <summary>Enthalpy h = 1.006 T + w (2501 + 1.86 T) [kJ/kg dry air], ref. [2].</summary>
    /// <param name="temperature">Dry-bulb temperature [degC].</param>
    /// <param name="humidityRatio">Humidity ratio [kg/kg].</param>
    public static double Enthalpy(double temperature, double humidityRatio) =>
        AirHeatCapacity * temperature + humidityRatio * (VaporisationHeatAtZero + VapourHeatCapacity * temperature);

    /// <summary>Humidity ratio [kg/kg] of air of that enthalpy and dry-bulb temperature.</summary>
    /// <param name="enthalpy">Enthalpy [kJ/kg].</param>
    /// <param name="temperature">Dry-bulb temperature [degC].</param>
    public static double HumidityRatioAtEnthalpy(double enthalpy, double temperature) =>
        (enthalpy - AirHeatCapacity * temperature) / (VaporisationHeatAtZero + VapourHeatCapacity * temperature);

    /// <summary>Dry-bulb temperature [degC] of air of that enthalpy and humidity ratio.</summary>
    /// <param name="enthalpy">Enthalpy [kJ/kg].</param>
    /// <param name="humidityRatio">Humidity ratio [kg/kg].</param>
    public static double TemperatureAtEnthalpy(double enthalpy, double humidityRatio) =>
        (enthalpy - VaporisationHeatAtZero * humidityRatio) / (AirHeatCapacity + VapourHeatCapacity * humidityRatio);

    /// <summary>Dew point [degC]: the temperature whose saturation pressure is e; y = ln(e/611.21), T = 257.14 y/(18.678 − y).</summary>
    /// <remarks>The short inverse leaves out the T/234.5 term; Newton steps on the full form of ref. [1] restore it.</remarks>
    /// <param name="vapourPressure">Partial pressure of water vapour [Pa], above zero.</param>
    public static double DewPoint(double vapourPressure)
    {
        var y = Math.Log(vapourPressure / BuckPressure);
        var t = BuckC * y / (BuckA - y);
        for (var step = 0; step < DewPointSteps; step++)
            t -= ((BuckA - t / BuckB) * t / (BuckC + t) - y) / ExponentSlope(t);
        return t;
    }

    /// <summary>Density of air ρ = 1.293·(p/101325)·273.15/(273.15 + T) [kg/m³].</summary>
    /// <param name="temperature">Dry-bulb temperature [degC].</param>
    /// <param name="pressure">Station pressure [Pa].</param>
    public static double Density(double temperature, double pressure) =>
        DensityAtZero * (pressure / StandardPressure) * ZeroCelsius / (ZeroCelsius + temperature);

    /// <summary>
    /// Wet bulb [degC] by enthalpy: h(T_wb, saturated at p) = h(T, w). Saturated enthalpy is convex and rising, so Newton's method from
    /// the dry bulb, which lies at or above the root, falls to it without overshoot.
    /// </summary>
    /// <param name="temperature">Dry-bulb temperature [degC].</param>
    /// <param name="humidityRatio">Humidity ratio [kg/kg].</param>
    /// <param name="pressure">Station pressure [Pa].</param>
    public static double WetBulb(double temperature, double humidityRatio, double pressure)
    {
        var target = Enthalpy(temperature, humidityRatio);
        var t = temperature;
        for (var i = 0; i < WetBulbIterations; i++)
        {
            var e = SaturationPressure(t);
            var w = HumidityRatio(e, pressure);
            var wSlope = w * ExponentSlope(t) * pressure / (pressure - e);
            var slope = AirHeatCapacity + VapourHeatCapacity * w + wSlope * (VaporisationHeatAtZero + VapourHeatCapacity * t);
            var step = (Enthalpy(t, w) - target) / slope;
            t -= step;
            if (Math.Abs(step) < WetBulbTolerance)
                break;
        }
        return t;
    }

    // d/dT of the exponent of the saturation pressure [1/K].
    private static double ExponentSlope(double t)
    {
        var d = BuckC + t;
        return ((BuckA - 2 * t / BuckB) * d - (BuckA - t / BuckB) * t) / (d * d);
    }
}
