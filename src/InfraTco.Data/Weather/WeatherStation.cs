namespace InfraTco.Data.Weather;

/// <summary>Where a weather file was measured.</summary>
/// <param name="Name">Station name as the file gives it.</param>
/// <param name="Country">Country code or state as the file gives it; may be empty.</param>
/// <param name="Latitude">Latitude [degrees], north positive, −90 to 90.</param>
/// <param name="Longitude">Longitude [degrees], east positive, −180 to 180.</param>
/// <param name="UtcOffsetHours">Local standard time minus UTC [h], −12 to 14.</param>
/// <param name="ElevationMetres">Elevation above sea level [m], −500 to 9000.</param>
public sealed record WeatherStation(
    string Name, string Country, double Latitude, double Longitude, double UtcOffsetHours, double ElevationMetres);
