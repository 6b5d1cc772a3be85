using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads numbers of cells: <c>72.36 W</c>, <c>0.07 kW</c>, <c>35 %</c>, or a bare number in the unit of the header; a unit in the cell is turned into that of the
/// header. Where cells are not separated by commas, a comma may stand for the point.
/// </summary>
/// <param name="mayBeComma">Whether a comma may stand for the point.</param>
internal sealed class CellNumber(bool mayBeComma)
{
    private static readonly string[] Absences = ["-", "nan", "n/a", "null", "none", "err!", "not supported", "not available", "unknown error"];

    private readonly char[] _number = new char[64];

    /// <summary>The number; NaN where there is none, and why.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="wattsOfHeader">Watts per unit of the header; null where it is silent, or the column is no power.</param>
    /// <param name="fault">Null where there is a number.</param>
    public double Read(ReadOnlySpan<char> cell, double? wattsOfHeader, out TelemetrySkip? fault)
    {
        cell = cell.Trim().Trim('"').Trim();
        fault = null;
        if (mayBeComma && cell.Contains(','))
            cell = WithPoint(cell);
        var end = cell.Length;
        while (end > 0 && (char.IsAsciiLetter(cell[end - 1]) || cell[end - 1] is '%' or ' '))
            end--;
        // A comma before a point marks thousands; one without a point could be either.
        var style = cell.Contains('.') ? NumberStyles.Float | NumberStyles.AllowThousands : NumberStyles.Float;
        if (double.TryParse(cell[..end], style, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            var scale = end < cell.Length && TelemetryColumns.Watts(cell) is { } watts ? watts / (wattsOfHeader ?? 1) : 1;
            return value * scale;
        }
        fault = IsAbsent(cell) ? TelemetrySkip.Missing : TelemetrySkip.Malformed;
        return double.NaN;
    }

    /// <summary>Whether a cell says that there is no value.</summary>
    public static bool IsAbsent(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || cell[0] == '[')
            return true;
        foreach (var absence in Absences)
        {
            if (cell.Equals(absence, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // "312,45" and "1.312,45" with a point; "1,312.45" as it is.
    private ReadOnlySpan<char> WithPoint(ReadOnlySpan<char> cell)
    {
        var comma = cell.IndexOf(',');
        if (cell.Length > _number.Length || cell[(comma + 1)..].ContainsAny(',', '.'))
            return cell;
        var length = 0;
        foreach (var c in cell)
        {
            if (c != '.')
                _number[length++] = c == ',' ? '.' : c;
        }
        return _number.AsSpan(0, length);
    }
}
