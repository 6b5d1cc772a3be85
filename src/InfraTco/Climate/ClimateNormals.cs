using InfraTco.Sites;

namespace InfraTco.Climate;

/// <summary>
/// The climate of a place as twelve months of normals: what is published everywhere, and enough to rebuild a plausible year of hours.
/// </summary>
/// <param name="Name">Place and source, for people.</param>
/// <param name="Pressure">Mean station pressure [Pa], 50 000 to 110 000; see <see cref="StandardAtmosphere.Pressure"/>.</param>
/// <param name="Months">January to December.</param>
public sealed record ClimateNormals(string Name, double Pressure, IReadOnlyList<MonthlyNormals> Months)
{
    /// <summary>Months in a year.</summary>
    public const int MonthsPerYear = 12;

    /// <summary>The normals that a measured year has: monthly means, ranges and deviations of daily means.</summary>
    /// <param name="year">8760 hours of weather.</param>
    public static ClimateNormals FromYear(WeatherYear year) => NormalsFromYear.Derive(year);

    /// <summary>A year of 8760 hours with these normals; the same normals give the same hours.</summary>
    public WeatherYear Expand() => NormalsExpansion.Expand(this);
}
