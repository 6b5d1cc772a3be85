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

    /// <summary>Whether a cell holds something that is no number above zero; an empty one holds nothing.</summary>
    public static bool IsUnreadable(string cell) => cell.Length > 0 && Positive(cell) is null;
}
