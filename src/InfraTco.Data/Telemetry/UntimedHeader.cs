using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>A line that names power and utilisation and no time: the rows below it tell which column is the time, or that there is none, as with rocm-smi.</summary>
/// <param name="Line">The line.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Names">Their names.</param>
/// <param name="Separator">What stands between cells.</param>
/// <param name="Note">Which column is taken for the time; null where there is none.</param>
internal sealed record UntimedHeader(string Line, TelemetryColumns Columns, string[] Names, char Separator, string? Note)
{
    // What may look like seconds since 1970 and is no time. Assumption: by the names that exporters use.
    private static readonly string[] NoTimes = ["energy", "mem", "byte", "serial", "id", "uj", "mj"];

    /// <summary>The header at the beginning of some lines; null where it is none.</summary>
    /// <param name="lines">The line, and rows.</param>
    /// <param name="powerOptional">Whether a utilisation will do.</param>
    public static UntimedHeader? Of(IEnumerable<string> lines, bool powerOptional)
    {
        var line = lines.First();
        var (names, separator) = ColumnForms.Cells(line);
        if (TelemetryColumns.Of(names, powerOptional, timeOptional: true) is not { } columns || columns.Devices[0].Utilisation is not (>= 0 and var utilisation))
            return null;
        string[][] rows = [.. lines.Skip(1).Select(row => CellText.Split(row, separator).Select(c => c.Trim()).ToArray()).Where(row => row.Length == names.Length && !row.SequenceEqual(names))];
        if (!rows.Any(row => double.TryParse(row[utilisation].TrimEnd('%', ' '), CultureInfo.InvariantCulture, out _)))
            return null;
        int[] times = [.. Enumerable.Range(0, names.Length).Where(i => rows.Any(row => CellForms.Of(row[i]) == CellForm.Time))];
        return times switch
        {
            [] => new(line, columns, names, separator, null),
            [var time] when IsTime(names[time], [.. rows.Select(row => row[time])]) => new(line, columns with { Time = time }, names, separator, $"column {time + 1} ('{names[time]}') holds times, and is read as such"),
            _ => null,
        };
    }

    // A date alone stays the same from row to row; half of them unlike is an assumption.
    private static bool IsTime(string name, string[] cells) =>
        !NoTimes.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)) && cells.Distinct().Count() > cells.Length / 2;
}
