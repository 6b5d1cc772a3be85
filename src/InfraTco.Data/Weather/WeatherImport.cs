using InfraTco.Sites;

namespace InfraTco.Data.Weather;

/// <summary>A weather file as the model needs it, and what had to be done to it.</summary>
/// <param name="Year">The model year of 8760 hours, local standard time, hour ending.</param>
/// <param name="Station">Where it was measured.</param>
/// <param name="Report">One sentence for each repair: hours filled, a leap day dropped; empty where none was needed.</param>
public sealed record WeatherImport(WeatherYear Year, WeatherStation Station, IReadOnlyList<string> Report);
