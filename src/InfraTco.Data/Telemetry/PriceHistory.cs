using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Prices by month, from one or more files of dated prices.</summary>
/// <param name="Months">The first day of each month and the mean of its prices, in the unit of the files, in order of time.</param>
/// <param name="Prices">How many prices these months hold.</param>
/// <param name="Unit">Name of the column of prices.</param>
/// <param name="Skipped">Rows without a time or a number, or of a time that a file before holds.</param>
/// <param name="Files">How many files.</param>
public sealed record PriceHistory(IReadOnlyList<(DateOnly Month, double Mean)> Months, int Prices, string Unit, int Skipped, int Files = 1)
{
    /// <summary>Months that are left out since they hold too few prices, in order of time.</summary>
    public IReadOnlyList<PartialMonth> PartialMonths { get; init; } = [];

    private const double MostMixed = 0.05; // of the rows: an hour that the end of summer time repeats is no other series
    private static readonly string[] Middles = ["median", "mean", "average", "avg"];

    private const string Kind = "a table of dated prices with columns such as 'Datetime' and 'Price (USD/MWh)'";

    /// <summary>Reads files of one series, in any order.</summary>
    /// <param name="paths">The files as the user named them.</param>
    /// <exception cref="InputException">A file cannot be read, or none holds a dated price.</exception>
    public static PriceHistory Read(IReadOnlyList<string> paths)
    {
        var sums = new SortedDictionary<DateOnly, (double Sum, int Count)>();
        var (unit, skipped, count) = ("", 0, 0);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var table = SeriesTable.Read(path, Kind, cells => cells.Any(c => IsTime(c)) && cells.Any(IsPrice));
            var (time, price) = (table.Find(IsTime), Price(table));
            CheckOneSeries(table, time, price);
            if (unit.Length > 0 && unit != table.Names[price])
                throw table.HeaderFault(price, $"'{table.Names[price]}' is not '{unit}' as in the file before; give files of one series");
            unit = table.Names[price];
            foreach (var row in table.Rows)
            {
                if (Day(row, time) is not { } day || Number(row, price) is not { } value || known.Contains(row.Cells[time]))
                {
                    skipped++;
                    continue;
                }
                var month = new DateOnly(day.Year, day.Month, 1);
                var (sum, held) = sums.GetValueOrDefault(month);
                sums[month] = (sum + value, held + 1);
                count++;
            }
            known.UnionWith(table.Rows.Where(r => time < r.Cells.Length).Select(r => r.Cells[time]));
        }
        if (count == 0)
            throw new InputException(paths[0], 0, 0, $"no row holds a time and a price; it should be {Kind}");
        var partial = PartialMonth.Of([.. sums.Select(m => (m.Key, m.Value.Count))]);
        foreach (var month in partial)
            sums.Remove(month.Month);
        return new([.. sums.Select(m => (m.Key, m.Value.Sum / m.Value.Count))], count - partial.Sum(m => m.Prices), unit, skipped, paths.Count) { PartialMonths = partial };
    }

    // Of several prices that of the middle.
    private static int Price(SeriesTable table) =>
        table.Find(n => IsPrice(n) && Middles.Any(m => n.Contains(m, StringComparison.OrdinalIgnoreCase))) is >= 0 and var middle ? middle : table.Find(IsPrice);

    private static void CheckOneSeries(SeriesTable table, int time, int price)
    {
        for (var column = 0; column < table.Names.Length; column++)
        {
            if (column == time || column == price || IsTime(table.Names[column]))
                continue;
            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            var (mixed, example) = (0, ("", ""));
            foreach (var row in table.Rows.Where(r => column < r.Cells.Length && time < r.Cells.Length))
            {
                var label = row.Cells[column].Trim();
                if (label.Length == 0 || Number(row, column) is not null || labels.TryAdd(row.Cells[time], label) || labels[row.Cells[time]] == label)
                    continue;
                (mixed, example) = (mixed + 1, (labels[row.Cells[time]], label));
            }
            if (mixed > MostMixed * table.Rows.Count)
                throw table.HeaderFault(column, $"'{table.Names[column]}' is both '{example.Item1}' and '{example.Item2}' at one time, so several series are mixed; a file of one series would be right");
        }
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
