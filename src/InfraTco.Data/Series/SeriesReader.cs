using System.Globalization;

namespace InfraTco.Data.Series;

/// <summary>Reads one column of a table as a model year.</summary>
internal static class SeriesReader
{
    /// <summary>The series in a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">Index of the column of values.</param>
    /// <param name="fileUnit">Unit of the column, such as EUR/MWh.</param>
    /// <param name="unit">Unit that comes out.</param>
    /// <param name="factor">Units out for one unit in.</param>
    /// <param name="currency">Currency of the column, or empty.</param>
    /// <param name="range">Smallest and largest value accepted, in the file's unit.</param>
    /// <param name="options">What the file does not say.</param>
    public static SeriesImport Read(
        SeriesTable table,
        int column,
        string fileUnit,
        string unit,
        double factor,
        string currency,
        (double Low, double High) range,
        SeriesOptions options)
    {
        var report = new List<string>();
        var clock = SeriesClock.Of(table);
        var rows = DataRows(table, clock, report);
        ResolveZone(rows, clock, options, report);
        var values = new List<(DateTime Local, double Value)>(rows.Count);
        var read = new List<double>(rows.Count);
        foreach (var (row, time) in rows)
        {
            var value = table.Number(row, column, fileUnit);
            if (value < range.Low || value > range.High)
                throw table.Fault(row, column, Say($"{value} {fileUnit} is out of range; {range.Low} to {range.High} would be right"));
            if (!double.IsNaN(value))
                read.Add(value);
            var utc = clock.ToUtc(time.Written, time.OffsetHours);
            values.Add((utc.AddHours(options.UtcOffsetHours), value * factor));
        }
        if (read.Count == 0)
            throw table.HeaderFault(column, "the column holds no values; hourly values of a year would be right");
        var folded = SeriesYear.Fold(table.File, values, report);
        return new(folded, unit, currency, report, read.Count, read.Average(), fileUnit);
    }

    private static List<(SeriesRow Row, (DateTime Written, double? OffsetHours) Time)> DataRows(
        SeriesTable table, SeriesClock clock, List<string> report)
    {
        var sequence = table.Find(n => n.Equals("Sequence", StringComparison.OrdinalIgnoreCase));
        var first = sequence >= 0 && table.Rows.Count > 0 ? Cell(table.Rows[0], sequence) : "";
        var data = new List<(SeriesRow, (DateTime, double?))>(table.Rows.Count);
        var notData = new List<SeriesRow>();
        var others = 0;
        foreach (var row in table.Rows)
        {
            if (clock.Read(row) is not { } time)
            {
                notData.Add(row);
                continue;
            }
            if (notData.Count > 0)
            {
                var text = $"'{Cell(notData[0], clock.Column)}' is not a time; one such as 2024-01-31 00:00 would be right";
                throw table.Fault(notData[0], clock.Column, text);
            }
            if (sequence >= 0 && Cell(row, sequence) != first)
                others++;
            else
                data.Add((row, time));
        }
        if (data.Count == 0)
            throw table.HeaderFault(clock.Column, "no row begins with a time; rows such as 2024-01-31 00:00 and a value would be right");
        if (notData.Count > 0)
            report.Add(Say($"{notData.Count} lines at the end are not data and are left out"));
        if (others > 0)
            report.Add(Say($"{others} rows of another sequence than '{first}' are left out"));
        return data;
    }

    private static void ResolveZone(
        List<(SeriesRow Row, (DateTime Written, double? OffsetHours) Time)> rows, SeriesClock clock, SeriesOptions options, List<string> report)
    {
        var unmarked = rows.FindIndex(r => r.Time.OffsetHours is null);
        if (!clock.NeedsOffset || unmarked < 0)
            return;
        if (options.UnmarkedOffsetHours is { } given)
        {
            clock.UnmarkedHours = given;
            return;
        }
        var startsAtMidnight = rows[unmarked].Time.Written.TimeOfDay < TimeSpan.FromHours(1);
        clock.UnmarkedHours = startsAtMidnight ? options.UtcOffsetHours : 0;
        report.Add(startsAtMidnight
            ? "timestamps name no zone and begin at 00:00: read as local standard time"
            : Say($"timestamps name no zone and begin at {rows[unmarked].Time.Written:HH:mm}: read as UTC"));
    }

    private static string Cell(SeriesRow row, int column) => column < row.Cells.Length ? row.Cells[column].Trim() : "";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
