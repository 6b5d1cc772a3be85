using System.Globalization;

namespace InfraTco.Learning.Trends;

/// <summary>Cells of tables such as Epoch AI's: dates by year, month and day, and numbers above zero.</summary>
internal static class TrendCells
{
    /// <summary>A date; null where there is none.</summary>
    public static DateOnly? Date(string cell) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A finite number above zero; null where there is none.</summary>
    public static double? Positive(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 && double.IsFinite(value) ? value : null;

    /// <summary>Whether a cell is a date, or, where that is no fault, empty.</summary>
    public static bool IsDate(string cell, bool orEmpty) => (orEmpty && cell.Length == 0) || Date(cell) is not null;

    /// <summary>Whether a cell is a number above zero, or, where that is no fault, empty.</summary>
    public static bool IsPositive(string cell, bool orEmpty) => (orEmpty && cell.Length == 0) || Positive(cell) is not null;
}
