using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>Pressure of the standard atmosphere.</summary>
public static class StandardAtmosphere
{
    private const double LapsePerMetre = 2.25577e-5;
    private const double Exponent = 5.2559;

    /// <summary>Station pressure [Pa] at an elevation.</summary>
    /// <param name="elevationMetres">Elevation above sea level [m], −500 to 11 000.</param>
    /// <remarks>
    /// p = 101325 (1 − 2.25577·10⁻⁵ z)^5.2559. Source: ASHRAE Handbook, Fundamentals (2017), chapter 1, equation 3.
    /// </remarks>
    public static double Pressure(double elevationMetres) =>
        Psychrometrics.StandardPressure * Math.Pow(1 - LapsePerMetre * elevationMetres, Exponent);
}
