using System.Globalization;

namespace InfraTco.Sites;

/// <summary>A weather year with what the plants need of it, worked out once: one instance serves every plant of a site.</summary>
public sealed class AirYear
{
    private const double LowestTemperature = -70;
    private const double HighestTemperature = 60;
    private const double LowestPressure = 50_000;
    private const double HighestPressure = 110_000;
    // Air of RH 0 has no dew point; sensors report 1 % at the least.
    private const double LeastHumidity = 0.005;

    private AirYear(WeatherYear weather)
    {
        Weather = weather;
        HumidityRatio = new double[ModelYear.Hours];
        WetBulb = new double[ModelYear.Hours];
        DewPoint = new double[ModelYear.Hours];
    }

    /// <summary>The weather it was made of.</summary>
    public WeatherYear Weather { get; }

    /// <summary>[8760] humidity ratio [kg/kg dry air].</summary>
    public double[] HumidityRatio { get; }

    /// <summary>[8760] wet-bulb temperature [degC] at station pressure.</summary>
    public double[] WetBulb { get; }

    /// <summary>[8760] dew point [degC].</summary>
    public double[] DewPoint { get; }

    /// <summary>[8760] dry-bulb temperature [degC].</summary>
    public double[] DryBulb => Weather.DryBulb;

    /// <summary>[8760] station pressure [Pa].</summary>
    public double[] Pressure => Weather.Pressure;

    /// <summary>Checks the hours and works out their psychrometrics.</summary>
    /// <exception cref="ArgumentException">A series has not 8760 values, or a value is outside what weather can be.</exception>
    public static AirYear From(WeatherYear weather)
    {
        Check(weather, weather.DryBulb, "dry bulb", LowestTemperature, HighestTemperature, "degC");
        Check(weather, weather.RelativeHumidity, "relative humidity", 0, 1.1, "(0-1)");
        Check(weather, weather.Pressure, "pressure", LowestPressure, HighestPressure, "Pa");
        var year = new AirYear(weather);
        for (var h = 0; h < ModelYear.Hours; h++)
        {
            var humidity = Math.Clamp(weather.RelativeHumidity[h], LeastHumidity, 1);
            var e = humidity * Psychrometrics.SaturationPressure(weather.DryBulb[h]);
            year.HumidityRatio[h] = Psychrometrics.HumidityRatio(e, weather.Pressure[h]);
            year.DewPoint[h] = Psychrometrics.DewPoint(e);
            year.WetBulb[h] = Psychrometrics.WetBulb(weather.DryBulb[h], year.HumidityRatio[h], weather.Pressure[h]);
        }
        return year;
    }

    private static void Check(WeatherYear weather, double[] values, string name, double low, double high, string unit)
    {
        if (values.Length != ModelYear.Hours)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"weather '{weather.Name}': {name} has {values.Length} hours; it must have {ModelYear.Hours}"));
        }
        for (var h = 0; h < values.Length; h++)
        {
            if (!(values[h] >= low && values[h] <= high))
            {
                throw new ArgumentException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"weather '{weather.Name}': {name} of hour {h + 1} is {values[h]} {unit}; it must be between {low} and {high}"));
            }
        }
    }
}
