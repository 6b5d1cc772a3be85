using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Prices by month, from one or more files of dated prices.</summary>
/// <param name="Months">The first day of each month and the mean of its prices, in the unit of the files, in order of time.</param>
/// <param name="Prices">How many prices.</param>
/// <param name="Unit">Name of the column of prices.</param>
/// <param name="Skipped">Rows without a time or a number.</param>
public sealed record PriceHistory(IReadOnlyList<(DateOnly Month, double Mean)> Months, int Prices, string Unit, int Skipped)
{
    private const string Kind = "a table of dated prices with columns such as 'Datetime' and 'Price (USD/MWh)'";

    /// <summary>Reads files of one series, in any order.</summary>
    /// <param name="paths">The files as the user named them.</param>
    /// <exception cref="InputException">A file cannot be read, or none holds a dated price.</exception>
    public static PriceHistory Read(IReadOnlyList<string> paths)
    {
        var sums = new SortedDictionary<DateOnly, (double Sum, int Count)>();
        var (unit, skipped, count) = ("", 0, 0);
        foreach (var path in paths)
        {
            var table = SeriesTable.Read(path, Kind, cells => cells.Any(c => IsTime(c)) && cells.Any(IsPrice));
            var (time, price) = (table.Find(IsTime), table.Find(IsPrice));
            if (unit.Length > 0 && unit != table.Names[price])
                throw table.HeaderFault(price, $"'{table.Names[price]}' is not '{unit}' as in the file before; give files of one series");
            unit = table.Names[price];
            foreach (var row in table.Rows)
            {
                if (Day(row, time) is not { } day || Number(row, price) is not { } value)
                {
                    skipped++;
                    continue;
                }
                var month = new DateOnly(day.Year, day.Month, 1);
                var (sum, held) = sums.GetValueOrDefault(month);
                sums[month] = (sum + value, held + 1);
                count++;
            }
        }
        if (count == 0)
            throw new InputException(paths[0], 0, 0, $"no row holds a time and a price; it should be {Kind}");
        return new([.. sums.Select(m => (m.Key, m.Value.Sum / m.Value.Count))], count, unit, skipped);
    }

    private static bool IsTime(string name) => SeriesClock.IsTime(name.Trim()) || name.Trim() is "month";

    private static bool IsPrice(string name) => name.Contains("price", StringComparison.OrdinalIgnoreCase) || name.Contains("usd", StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(SeriesRow row, int column)
    {
        var text = column < row.Cells.Length ? row.Cells[column].Trim() : "";
        string[] formats = ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy"];
        if (text.Length >= 10 && DateOnly.TryParseExact(text[..10], formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? day : null;
    }

    private static double? Number(SeriesRow row, int column) =>
        column < row.Cells.Length && double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? value
            : null;
}
