using InfraTco.Sites;

namespace InfraTco.Data.Series;

/// <summary>A year of hourly prices or intensities in the model calendar.</summary>
/// <param name="Values">[8760] values in <paramref name="Unit"/>, local standard time, from the hour that begins January 1 at 00:00.</param>
/// <param name="Unit">Unit of the values: <c>USD/kWh</c> or <c>kgCO2e/kWh</c>.</param>
/// <param name="Currency">Currency that the file was in; empty for intensities.</param>
/// <param name="Report">One sentence for each assumption or repair: hours filled, a leap day dropped, a time zone assumed.</param>
/// <param name="FileRows">How many values the file held.</param>
/// <param name="FileMean">Their mean in <paramref name="FileUnit"/>, before any repair, to be compared with what the publisher states.</param>
/// <param name="FileUnit">Unit in the file, such as <c>EUR/MWh</c>.</param>
public sealed record SeriesImport(
    double[] Values, string Unit, string Currency, IReadOnlyList<string> Report, int FileRows, double FileMean, string FileUnit)
{
    /// <summary>The values as the model takes them.</summary>
    public HourlySeries ToHourly() => HourlySeries.Of(Values);
}
