using System.Text.RegularExpressions;

namespace InfraTco.Data.Series;

/// <summary>
/// Reads hourly electricity prices: plain CSV with a column such as <c>Price (EUR/MWh)</c>, and day-ahead exports of the ENTSO-E
/// transparency platform. Negative prices are legal.
/// </summary>
public static partial class PriceSeriesFile
{
    private const string Kind = "a file of hourly prices with columns such as 'Datetime' and 'Price (EUR/MWh)'";
    private const string Unit = "USD/kWh";
    private const double KwhPerMwh = 1000;

    // Beyond any price that a market has cleared at, in either direction: a slip of unit. Assumption.
    private const double LargestPricePerMwh = 100_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="options">Time offset of the site, and exchange rates.</param>
    /// <returns>Prices in USD/kWh.</returns>
    /// <exception cref="InputException">The file cannot be used, or its currency has no rate.</exception>
    public static SeriesImport Read(string path, SeriesOptions options)
    {
        var table = SeriesTable.Read(path, Kind, cells => cells.Any(c => SeriesClock.IsTime(c.Trim())) && cells.Any(IsPrice));
        var column = table.Find(n => UnitText().IsMatch(n));
        if (column < 0)
            column = table.Find(IsPrice);
        var (currency, energy) = ReadUnit(table, column);
        var rate = options.Currencies.UsdPer(currency) ?? throw table.HeaderFault(
            column,
            $"prices are in {currency} and no exchange rate is given; give USD per {currency}: --rate {currency}=RATE for a site, --set currencies.{currency}=RATE for a scenario");
        var kwh = string.Equals(energy, "MWh", StringComparison.OrdinalIgnoreCase) ? KwhPerMwh : 1;
        var largest = LargestPricePerMwh * kwh / KwhPerMwh / rate;
        return SeriesReader.Read(table, column, $"{currency}/{(kwh > 1 ? "MWh" : "kWh")}", Unit, rate / kwh, currency, (-largest, largest), options);
    }

    private static bool IsPrice(string name) =>
        name.Contains("price", StringComparison.OrdinalIgnoreCase) || UnitText().IsMatch(name);

    private static (string Currency, string Energy) ReadUnit(SeriesTable table, int column)
    {
        var match = UnitText().Match(table.Names[column]);
        if (!match.Success)
            throw table.HeaderFault(column, $"'{table.Names[column]}' names no currency and unit; a name such as 'Price (EUR/MWh)' would be right");
        return (match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value);
    }

    [GeneratedRegex(@"\b([A-Z]{3})\s*/\s*(MWh|kWh)\b", RegexOptions.IgnoreCase)]
    private static partial Regex UnitText();
}
