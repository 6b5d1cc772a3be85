using InfraTco.Climate;
using InfraTco.Quantities;

namespace InfraTco.Data.Presets;

/// <summary>A site that comes with the product: its climate, its grid and its market.</summary>
/// <param name="Id">Name in files and options: <c>ashburn</c>.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Country">Country, ISO 3166 code of two letters.</param>
/// <param name="LatitudeDegrees">Latitude [degrees], north positive, −90 to 90.</param>
/// <param name="Elevation">Elevation above sea level.</param>
/// <param name="UtcOffsetHours">Local standard time minus UTC [h], −12 to 14.</param>
/// <param name="Climate">Monthly normals; <see cref="ClimateNormals.Expand"/> gives the weather year.</param>
/// <param name="ClimateProvenance">Where the normals come from.</param>
/// <param name="Grid">Carbon and water of the electricity.</param>
/// <param name="Market">Prices, construction cost and taxes.</param>
public sealed record SitePreset(
    string Id,
    string Name,
    string Country,
    double LatitudeDegrees,
    Quantity<Length> Elevation,
    double UtcOffsetHours,
    ClimateNormals Climate,
    Provenance ClimateProvenance,
    GridPreset Grid,
    MarketPreset Market);
