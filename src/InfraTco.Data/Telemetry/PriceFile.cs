using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Reads files of dated prices of one series.</summary>
public static class PriceFile
{
    private const double MostMixed = 0.05; // of the rows: an hour that the end of summer time repeats is no other series
    private const string Kind = "a table of dated prices with columns such as 'Datetime' and 'Price (USD/MWh)'";
    private const string Right = "a date such as 2024-01-31 and a price such as 50.12";

    // Times the median of the sizes of all prices. The highest of Texas in the storm of 2021, 8,995 USD/MWh, is 326 times the median of its year: what is fifteen
    // times as far is no spike but a slip or a mark. No rental price is a hundred times another of its series. Assumptions.
    private const double WidestElectricity = 5000;
    private const double WidestRental = 100;

    /// <summary>Reads files, in any order.</summary>
    /// <param name="paths">The files as the user named them.</param>
    /// <param name="options">What they do not say.</param>
    /// <exception cref="InputException">A file cannot be read, or none holds a dated price.</exception>
    public static PriceHistory Read(IReadOnlyList<string> paths, PriceOptions options)
    {
        var (prices, skipped, known, notes) = (new List<DatedPrice>(), new SkipCounter<PriceSkip>(), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        var (unit, kind, reason, rows) = ("", PriceKind.Electricity, "", 0);
        var currency = new PriceCurrency();
        foreach (var path in paths)
        {
            var table = SeriesTable.Read(path, Kind, cells => PriceColumns.IsHeader(cells, options.Column));
            var columns = PriceColumns.Of(table, options.Column);
            CheckOneSeries(table, columns);
            currency.Check(table, columns);
            var name = table.Names[columns.Price];
            if (unit.Length > 0 && unit != name)
                throw table.HeaderFault(columns.Price, $"'{name}' is not '{unit}' as in the file before; give files of one series");
            if (unit.Length == 0)
            {
                (unit, (kind, reason)) = (name, PriceKinds.Of(table, columns.Price, options.Kind));
                if (columns.Others.Count > 0)
                    notes.Add($"of several columns of prices '{name}' is taken, not {string.Join(", ", columns.Others.Select(o => $"'{o}'"))} (--column names another)");
            }
            rows += table.Rows.Count;
            Collect(table, columns, prices, known, skipped, notes);
        }
        if (rows == 0)
            throw new InputException(paths[0], 0, 0, $"no row holds a time and a price; it should be {Kind}");
        Sift(prices, kind, skipped);
        if (prices.Count == 0)
            throw skipped.Fault(s => Words(s, kind), Right);
        notes.AddRange(TwoInAMonth(prices, kind));
        var counts = skipped.Counts;
        return PriceHistory.Of(prices.Select(p => (p.Day, p.Price)), unit, counts.Values.Sum(), paths.Count, kind) with
        {
            KindReason = reason,
            SkippedByReason = counts,
            Notes = [.. notes.Distinct(), .. skipped.Notes(s => Words(s, kind))],
        };
    }

    private static void Collect(
        SeriesTable table, PriceColumns columns, List<DatedPrice> prices, HashSet<string> known, SkipCounter<PriceSkip> skipped, List<string> notes)
    {
        var cells = PriceCells.Of(table, columns);
        foreach (var row in table.Rows)
        {
            var (time, price) = (PriceCells.Cell(row, columns.Time), PriceCells.Cell(row, columns.Price));
            if (cells.Day(time) is not { } day)
                skipped.Add(PriceSkip.BadTime, table.File, row.Line, columns.Time, time);
            else if (CellNumber.IsAbsent(price))
                skipped.Add(PriceSkip.Missing, table.File, row.Line, columns.Price, price);
            else if (cells.Price(price) is not { } value)
                skipped.Add(PriceSkip.BadPrice, table.File, row.Line, columns.Price, price);
            else if (known.Contains(time))
                skipped.Add(PriceSkip.Duplicate, table.File, row.Line, columns.Time, time);
            else
                prices.Add(new(day, value, table.File, row.Line, columns.Price, price));
        }
        known.UnionWith(table.Rows.Select(r => PriceCells.Cell(r, columns.Time)));
        if (cells.Note is { } note)
            notes.Add(note);
    }

    // A price a month, but for a month or two: one of those prices may be wrong.
    private static IEnumerable<string> TwoInAMonth(List<DatedPrice> prices, PriceKind kind)
    {
        const double NearlyAll = 0.9;
        var months = prices.CountBy(p => (p.Day.Year, p.Day.Month)).ToList();
        var more = months.FindAll(m => m.Value > 1);
        if (more.Count > 0 && months.Count - more.Count >= NearlyAll * months.Count)
            yield return string.Create(CultureInfo.InvariantCulture, $"{more.Count} of {months.Count} months hold several prices, the first {more[0].Key.Year:0000}-{more[0].Key.Month:00}: {(kind == PriceKind.Rental ? "that of the last date" : "their mean")} is taken");
    }

    private static void Sift(List<DatedPrice> prices, PriceKind kind, SkipCounter<PriceSkip> skipped)
    {
        double[] sizes = [.. prices.Select(p => Math.Abs(p.Price)).Where(p => p > 0).Order()];
        if (sizes.Length == 0)
            return;
        var most = Widest(kind) * sizes[sizes.Length / 2];
        foreach (var price in prices.Where(p => Math.Abs(p.Price) > most))
            skipped.Add(PriceSkip.Implausible, price.File, price.Line, price.Column, price.Cell);
        prices.RemoveAll(p => Math.Abs(p.Price) > most);
    }

    private static double Widest(PriceKind kind) => kind == PriceKind.Rental ? WidestRental : WidestElectricity;

    private static string Words(PriceSkip reason, PriceKind kind) => reason switch
    {
        PriceSkip.BadTime => "the time is none",
        PriceSkip.Missing => "there is no price",
        PriceSkip.BadPrice => "the price is no number",
        PriceSkip.Duplicate => "a file before holds the same time",
        _ => string.Create(CultureInfo.InvariantCulture, $"the price is more than {Widest(kind):N0} times the median of all"),
    };

    private static void CheckOneSeries(SeriesTable table, PriceColumns columns)
    {
        for (var column = 0; column < table.Names.Length; column++)
        {
            if (column == columns.Time || column == columns.Price || PriceColumns.IsTime(table.Names[column]) || PriceColumns.IsPrice(table.Names[column]))
                continue;
            var labels = new Dictionary<string, string>(StringComparer.Ordinal);
            var (mixed, example) = (0, ("", ""));
            foreach (var row in table.Rows.Where(r => column < r.Cells.Length && columns.Time < r.Cells.Length))
            {
                var label = row.Cells[column].Trim();
                if (label.Length == 0 || double.TryParse(label, NumberStyles.Float, CultureInfo.InvariantCulture, out _) || labels.TryAdd(row.Cells[columns.Time], label) || labels[row.Cells[columns.Time]] == label)
                    continue;
                (mixed, example) = (mixed + 1, (labels[row.Cells[columns.Time]], label));
            }
            if (mixed > MostMixed * table.Rows.Count)
                throw table.HeaderFault(column, $"'{table.Names[column]}' is both '{example.Item1}' and '{example.Item2}' at one time, so several series are mixed; a file of one series would be right");
        }
    }

    private readonly record struct DatedPrice(DateOnly Day, double Price, string File, int Line, int Column, string Cell);
}
