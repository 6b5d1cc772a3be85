using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>Reads a log of faults: a table with columns <c>node</c>, <c>start_day</c>, <c>end_day</c> or <c>duration_days</c>, and <c>fault_class</c>.</summary>
public static class FaultFile
{
    private const string Kind = "a table of faults with columns node, start_day, duration_days (or end_day) and fault_class";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <returns>The faults, and how many rows are left out since they hold no start, or an end before it.</returns>
    /// <exception cref="InputException">The file cannot be read, or holds no faults.</exception>
    public static (IReadOnlyList<FaultEvent> Events, int Skipped) Read(string path)
    {
        var table = SeriesTable.Read(path, Kind, cells => cells.Any(c => c.Trim() is "start_day") && cells.Any(c => c.Trim() is "node"));
        var (node, start) = (table.Find(n => n == "node"), table.Find(n => n == "start_day"));
        var (end, duration, kind) = (table.Find(n => n == "end_day"), table.Find(n => n == "duration_days"), table.Find(n => n is "fault_class"));
        if (end < 0 && duration < 0)
            throw table.HeaderFault(start, "no column tells when a node was back; duration_days or end_day would be right");
        var events = new List<FaultEvent>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var began = Number(row, start);
            var lasted = duration >= 0 ? Number(row, duration) : Number(row, end) - began;
            if (double.IsFinite(began) && began >= 0 && !(lasted < 0) && node < row.Cells.Length)
                events.Add(new(row.Cells[node].Trim(), began, lasted, kind >= 0 && kind < row.Cells.Length ? row.Cells[kind].Trim() : ""));
        }
        if (events.Count == 0)
            throw new InputException(path, 0, 0, $"none of {table.Rows.Count.ToString(CultureInfo.InvariantCulture)} rows is a fault; it should be {Kind}");
        return (events, table.Rows.Count - events.Count);
    }

    private static double Number(SeriesRow row, int column) =>
        column < row.Cells.Length && double.TryParse(row.Cells[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;
}
