namespace InfraTco.Data.Series;

/// <summary>
/// Reads hourly carbon intensity of electricity: exports of Electricity Maps, with the column names of before and after 2025, and tables of
/// generation by fuel with an average intensity (<c>avg_CI</c>), made from EIA-930.
/// </summary>
public static class CarbonSeriesFile
{
    private const string Kind = "a file of hourly carbon intensity with columns such as 'Datetime (UTC)' and 'Carbon intensity gCO2eq/kWh (direct)'";
    private const string Unit = "kgCO2e/kWh";
    private const string FileUnit = "gCO2e/kWh";
    private const double KilogramsPerGram = 1e-3;

    // Lignite has about 1200 g/kWh over its life; beyond this the unit must be another. Assumption.
    private const double LargestIntensity = 3000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="basis">Which intensity is wanted; a file that does not have it is refused.</param>
    /// <param name="options">Time offset of the site.</param>
    /// <returns>Intensities in kg CO2e/kWh.</returns>
    /// <exception cref="InputException">The file cannot be used, or has no such column.</exception>
    public static SeriesImport Read(string path, CarbonBasis basis, SeriesOptions options)
    {
        var table = Open(path);
        var column = table.Find(n => IsIntensity(n) && Basis(n) == basis);
        if (column < 0)
        {
            var other = table.Find(IsIntensity);
            throw table.HeaderFault(other, $"'{table.Names[other]}' is the only intensity in the file; a {Name(basis)} column would be right");
        }
        return SeriesReader.Read(table, column, FileUnit, Unit, KilogramsPerGram, "", (0, LargestIntensity), options);
    }

    /// <summary>Whether a file has that intensity.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="basis">Which intensity.</param>
    /// <exception cref="InputException">The file cannot be used.</exception>
    public static bool Has(string path, CarbonBasis basis) => Open(path).Find(n => IsIntensity(n) && Basis(n) == basis) >= 0;

    private static SeriesTable Open(string path) =>
        SeriesTable.Read(path, Kind, cells => cells.Any(c => SeriesClock.IsTime(c.Trim())) && cells.Any(IsIntensity));

    private static bool IsIntensity(string name) =>
        name.Trim().Equals("avg_CI", StringComparison.OrdinalIgnoreCase) || name.Contains("carbon intensity", StringComparison.OrdinalIgnoreCase);

    // An intensity that says nothing more is what generation emits: direct.
    private static CarbonBasis Basis(string name) =>
        name.Contains("LCA", StringComparison.OrdinalIgnoreCase)
        || name.Contains("life cycle", StringComparison.OrdinalIgnoreCase)
        || name.Contains("life-cycle", StringComparison.OrdinalIgnoreCase)
        || name.Contains("lifecycle", StringComparison.OrdinalIgnoreCase)
            ? CarbonBasis.LifeCycle
            : CarbonBasis.Direct;

    private static string Name(CarbonBasis basis) => basis == CarbonBasis.Direct ? "direct" : "life-cycle (LCA)";
}
