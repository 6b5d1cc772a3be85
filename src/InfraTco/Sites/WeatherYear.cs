namespace InfraTco.Sites;

/// <summary>8760 hours of weather, local standard time, hour ending, from January 1.</summary>
/// <param name="Name">Place and source, for people.</param>
/// <param name="DryBulb">[8760] dry-bulb temperature [degC].</param>
/// <param name="RelativeHumidity">[8760] relative humidity, 0–1.</param>
/// <param name="Pressure">[8760] station pressure [Pa].</param>
public sealed record WeatherYear(string Name, double[] DryBulb, double[] RelativeHumidity, double[] Pressure);
