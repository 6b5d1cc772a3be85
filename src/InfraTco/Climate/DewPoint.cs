using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>Dew point and relative humidity, over water as weather stations report them.</summary>
/// <remarks>
/// Saturation pressure as in <see cref="Psychrometrics.SaturationPressure"/>, inverted exactly. The constants are those of A. L. Buck,
/// New equations for computing vapor pressure and enhancement factor, Journal of Applied Meteorology 20 (1981) 1527–1532, in the 1996
/// revision of the Buck Research manual.
/// </remarks>
public static class DewPoint
{
    private const double TriplePointPressure = 611.21;
    private const double A = 18.678;
    private const double B = 257.14;
    private const double C = 234.5;

    // Keeps the logarithm finite; drier air is not measured.
    private const double SmallestHumidity = 1e-4;

    /// <summary>Relative humidity, 0–1, of air at a dry bulb and a dew point; a dew point above the dry bulb counts as saturation.</summary>
    /// <param name="dryBulb">Dry-bulb temperature [degC], −90 to 70.</param>
    /// <param name="dewPoint">Dew point [degC], −110 to 70.</param>
    public static double ToRelativeHumidity(double dryBulb, double dewPoint) =>
        Math.Min(1, Psychrometrics.SaturationPressure(dewPoint) / Psychrometrics.SaturationPressure(dryBulb));

    /// <summary>Dew point [degC] of air at a dry bulb [degC] and a relative humidity, 0–1.</summary>
    /// <remarks>The root of the saturation pressure, from y = (A − T/C)·T/(B + T), y = ln(e/611.21): a quadratic in T.</remarks>
    public static double FromRelativeHumidity(double dryBulb, double relativeHumidity)
    {
        var y = Math.Log(Math.Max(relativeHumidity, SmallestHumidity) * Psychrometrics.SaturationPressure(dryBulb) / TriplePointPressure);
        var half = (A - y) * C / 2;
        return half - Math.Sqrt(half * half - y * B * C);
    }
}
