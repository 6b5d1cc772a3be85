using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads a log of faults: a table with columns <c>node</c>, <c>start_day</c>, <c>end_day</c> or <c>duration_days</c>, and <c>fault_class</c>, in upper or lower case.
/// A duration that is empty, or longer than end − start, is end − start; where both are empty the fault is still open.
/// </summary>
public static class FaultFile
{
    // No repair lasts longer than an accelerator is kept; days since 1900 are some 46,000. Assumptions.
    private const double LongestDays = 3650;
    private const double LatestDay = 1e6;
    private const double Rounding = 0.02; // of a day, and of the duration
    private const double WholeDays = 1; // where start and end are whole days, a fault of one day may have begun early and ended late

    private const string Kind = "a table of faults with columns node, start_day, duration_days (or end_day) and fault_class";
    private const string Right = "a node, a start and a duration in days, such as n17,12.5,1.46 (an empty duration is a fault still open),";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <exception cref="InputException">The file cannot be read, or holds no faults.</exception>
    public static FaultLog Read(string path)
    {
        var table = SeriesTable.Read(path, Kind, cells => cells.Any(c => Is(c, "start_day")) && cells.Any(c => Is(c, "node")));
        int Find(string name) => table.Find(n => Is(n, name));
        var columns = (Node: Find("node"), Start: Find("start_day"), End: Find("end_day"), Duration: Find("duration_days"), Class: Find("fault_class"));
        if (columns.End < 0 && columns.Duration < 0)
            throw table.HeaderFault(columns.Start, "no column tells when a node was back; duration_days or end_day would be right");
        var (events, skipped, seen) = (new List<FaultEvent>(table.Rows.Count), new SkipCounter<FaultSkip>(), new HashSet<string>(StringComparer.Ordinal));
        var (overlong, first) = (0, 0);
        var reach = table.Rows.All(r => IsWhole(Days(table, r, columns.Start)) && IsWhole(Days(table, r, columns.End))) ? WholeDays : Rounding;
        foreach (var row in table.Rows)
        {
            void Skip(FaultSkip reason, int column) => skipped.Add(reason, path, row.Line, column, Cell(row, column));
            var start = Days(table, row, columns.Start);
            var duration = Lasted(table, row, columns.Duration, columns.End, start, out var faulty);
            var between = Days(table, row, columns.End) - start;
            var isOverlong = between >= 0 && duration > between * (1 + Rounding) + reach;
            (duration, faulty) = isOverlong && between <= LongestDays ? (between, -1) : (duration, faulty);
            if (Cell(row, columns.Node).Length == 0)
                Skip(FaultSkip.NoNode, columns.Node);
            else if (!(start is >= 0 and <= LatestDay))
                Skip(FaultSkip.BadStart, columns.Start);
            else if (faulty >= 0)
                Skip(FaultSkip.BadDuration, faulty);
            else if (!seen.Add(string.Join('\n', row.Cells.Select(c => c.Trim()))))
                Skip(FaultSkip.Duplicate, columns.Node);
            else
            {
                (first, overlong) = isOverlong ? (overlong == 0 ? row.Line : first, overlong + 1) : (first, overlong);
                events.Add(new(Cell(row, columns.Node), start, duration, Cell(row, columns.Class)));
            }
        }
        if (table.Rows.Count == 0)
            throw new InputException(path, 0, 0, $"the table holds no rows; it should be {Kind}");
        if (events.Count == 0)
            throw skipped.Fault(Words, Right);
        string[] doubts = overlong == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{overlong} durations are longer than end - start, the first in {path}:{first}: end - start is taken")];
        return new(path, events) { Skipped = skipped.Counts, Notes = [.. skipped.Notes(Words), .. doubts] };
    }

    // Days until the node was back, NaN while it is not; and the column at fault where the cells hold something else.
    private static double Lasted(SeriesTable table, SeriesRow row, int duration, int end, double start, out int faulty)
    {
        faulty = -1;
        var byDuration = Cell(row, duration).Length > 0 || end < 0;
        var column = byDuration ? duration : end;
        if (IsOpen(Cell(row, column)))
            return double.NaN;
        var days = Days(table, row, column) - (byDuration ? 0 : start);
        if (!(days is >= 0 and <= LongestDays))
            faulty = column;
        return days;
    }

    private static bool IsWhole(double days) => double.IsNaN(days) || days % 1 == 0;

    private static bool IsOpen(string cell) => CellNumber.IsAbsent(cell) && !cell.Equals("nan", StringComparison.OrdinalIgnoreCase);

    private static string Words(FaultSkip reason) => reason switch
    {
        FaultSkip.NoNode => "no node is named",
        FaultSkip.BadStart => "the start is no number of days, 0 to a million",
        FaultSkip.BadDuration => "the duration is no number of days, 0 to ten years",
        _ => "every cell is that of a row before, which counts once",
    };

    private static bool Is(string name, string wanted) => name.Trim().Replace(' ', '_').Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static string Cell(SeriesRow row, int column) => (uint)column < (uint)row.Cells.Length ? row.Cells[column].Trim() : "";

    // A finite number, or NaN; where cells are not separated by commas, a comma may stand for the point.
    private static double Days(SeriesTable table, SeriesRow row, int column)
    {
        var text = Cell(row, column);
        var plain = table.Separator != ',' && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : double.NaN;
    }
}
