using System.Globalization;
using InfraTco.Data.Series;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads the days and prices of a table: dates as telemetry has them (ISO 8601, day or month first, seconds since 1970) or months alone, and numbers with signs or
/// codes of currencies, separators of thousands and a point or comma, whichever the column as a whole shows.
/// </summary>
internal sealed class PriceCells
{
    private const int ThousandsDigits = 3;
    private const int CodeLetters = 3; // of ISO 4217
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy"];
    private static readonly string[] MonthFormats = ["yyyy-MM", "yyyy/MM", "MM/yyyy", "MM.yyyy"];

    private readonly DayOrderEvidence _order = new(isMonthly: true);
    private readonly char _decimal;
    private bool _asked;

    private PriceCells(SeriesTable table, PriceColumns columns)
    {
        foreach (var row in table.Rows)
            _order.Add(Cell(row, columns.Time));
        _decimal = Decimal([.. table.Rows.Select(r => Cell(r, columns.Price)).Where(HasNumber).Select(Bare)], table.Separator);
    }

    /// <summary>What is assumed of dates; null where nothing is.</summary>
    public string? Note => _asked ? _order.Note : null;

    /// <summary>A reader of a table, whose cells say together what one alone leaves open.</summary>
    public static PriceCells Of(SeriesTable table, PriceColumns columns) => new(table, columns);

    /// <summary>A cell; empty where the row is too short.</summary>
    public static string Cell(SeriesRow row, int column) => column < row.Cells.Length ? row.Cells[column].Trim() : "";

    /// <summary>Whether a cell holds a number, however it is written.</summary>
    public static bool HasNumber(string cell) => Bare(cell.Trim()) is { Length: > 0 } bare && bare.All(c => char.IsAsciiDigit(c) || ".,+-eE".Contains(c, StringComparison.Ordinal));

    /// <summary>The day as it is written, whatever its zone; null where there is none.</summary>
    public DateOnly? Day(string cell)
    {
        var end = cell.IndexOf(" - ", StringComparison.Ordinal);
        var text = end > 0 ? cell[..end].Trim() : cell;
        if (text.Length >= 10 && Exactly(text[..10], DayFormats) is { } day)
            return day;
        if (Exactly(text, MonthFormats) is { } month)
            return month;
        return TimeText.TryRead(text, out var time) || CalendarText.TryRead(TimeText.Bare(text), Order, out time)
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(time).UtcDateTime)
            : null;
    }

    /// <summary>The price; null where there is none.</summary>
    public double? Price(string cell)
    {
        var text = Bare(cell);
        var (mark, thousands) = (text.IndexOf(_decimal), _decimal == '.' ? ',' : '.');
        var whole = mark < 0 ? text : text[..mark];
        var groups = whole.Split(thousands);
        if (groups.Skip(1).Any(g => g.Length != ThousandsDigits) || (groups.Length > 1 && groups[0].TrimStart('-', '+').Length is 0 or > ThousandsDigits))
            return null;
        var plain = string.Concat(groups) + (mark < 0 ? "" : "." + text[(mark + 1)..]);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    private DayOrder Order()
    {
        _asked = true;
        return _order.Order;
    }

    private static DateOnly? Exactly(string text, string[] formats) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // Without signs and codes of currencies and what they are per: "US$ 1,250.00/MWh" is "1,250.00". A suffix that is no code of three letters stays, and is no number.
    private static string Bare(string cell)
    {
        var per = cell.IndexOf('/', StringComparison.Ordinal);
        var hasSign = cell.Any(IsCurrencySign);
        var text = string.Concat((per > 0 ? cell[..per] : cell).Where(c => !char.IsWhiteSpace(c) && c != '"' && !IsCurrencySign(c))).Replace('\u2212', '-');
        var sign = text.StartsWith('-') ? "-" : "";
        text = text[sign.Length..];
        var letters = text.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (letters == CodeLetters || (hasSign && letters is > 0 and < CodeLetters)) // EUR 50, US$50, A$50
            text = text[letters..];
        var hasCode = text.Length > CodeLetters && text[^CodeLetters..].All(char.IsAsciiLetter) && !char.IsAsciiLetter(text[^(CodeLetters + 1)]);
        return sign + (hasCode ? text[..^CodeLetters] : text);
    }

    private static bool IsCurrencySign(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    // Of a column: where both marks stand in a number the later is the decimal one; a comma that does not part thousands is one too.
    private static char Decimal(string[] cells, char separator)
    {
        foreach (var cell in cells)
        {
            var (point, comma) = (cell.LastIndexOf('.'), cell.LastIndexOf(','));
            if (point >= 0 && comma >= 0)
                return point > comma ? '.' : ',';
        }
        string[] commas = [.. cells.Where(c => c.Contains(',', StringComparison.Ordinal))];
        if (commas.Any(c => c.Split(',').Skip(1).Any(g => g.Length != ThousandsDigits)))
            return ',';
        return commas.Length > 0 && separator != ',' && !cells.Any(c => c.Contains('.', StringComparison.Ordinal)) ? ',' : '.';
    }
}
