using System.Buffers;
using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>Tells the form of a cell.</summary>
internal static class CellForms
{
    private const double EarliestSeconds = 946_684_800; // the year 2000: a smaller number is no time
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,-");

    /// <summary>The form of a cell.</summary>
    public static CellForm Of(ReadOnlySpan<char> cell)
    {
        cell = cell.Trim().Trim('"').Trim();
        if (CellNumber.IsAbsent(cell))
            return CellForm.Absent;
        if (cell.StartsWith("GPU-", StringComparison.Ordinal) || cell.StartsWith("MIG-", StringComparison.Ordinal))
            return CellForm.Uuid;
        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number >= EarliestSeconds && TimeText.TryNumber(number, out _) ? CellForm.Time : cell.Contains('.') ? CellForm.Decimal : CellForm.Integer;
        if (TimeText.TryRead(cell, out _) || CalendarText.TryRead(cell, static () => DayOrder.DayFirst, out _) || CalendarText.TryRead(cell, static () => DayOrder.MonthFirst, out _))
            return CellForm.Time;
        return cell.Length > 12 && cell[^2] == '.' && cell[^5] == ':' && cell[^8] == ':' ? CellForm.BusId : Unit(cell);
    }

    private static CellForm Unit(ReadOnlySpan<char> cell)
    {
        var digits = cell.LastIndexOfAnyInRange('0', '9') + 1;
        if (digits == 0 || cell[..digits].ContainsAnyExcept(NumberCharacters))
            return CellForm.Text;
        return cell[digits..].Trim() switch
        {
            "W" or "kW" or "mW" => CellForm.Power,
            "%" => CellForm.Percent,
            "MiB" or "MB" or "GiB" or "GB" => CellForm.Memory,
            "MHz" or "GHz" => CellForm.Clock,
            "C" or "\u00B0C" => CellForm.Temperature,
            _ => CellForm.Text,
        };
    }
}
