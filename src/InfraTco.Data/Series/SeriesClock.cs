using System.Globalization;
using System.Text.RegularExpressions;

namespace InfraTco.Data.Series;

/// <summary>Reads the time column of a table: which zone it is in, and the instant at which each interval begins.</summary>
internal sealed partial class SeriesClock
{
    private const double CentralEuropeanHours = 1;
    private const double MinutesPerHour = 60;
    private const int EarliestYear = 1950;
    private const int LatestYear = 2150;
    private static readonly string[] IsoFormats =
    [
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFF",
    ];

    // ENTSO-E writes day before month, with points and lately with slashes.
    private static readonly string[] EuropeanFormats = ["dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "dd/MM/yyyy HH:mm:ss"];

    private readonly bool _european;
    private readonly double? _zoneHours;
    private DateTime _previousUtc = DateTime.MinValue;

    private SeriesClock(int column, bool european, double? zoneHours)
    {
        Column = column;
        _european = european;
        _zoneHours = zoneHours;
    }

    /// <summary>Index of the time column.</summary>
    public int Column { get; }

    /// <summary>Offset of timestamps that name no zone [h]; set once by whoever knows it.</summary>
    public double? UnmarkedHours { get; set; }

    /// <summary>Whether a name is that of a time column.</summary>
    public static bool IsTime(string name) => TimeName().IsMatch(name);

    /// <summary>The clock of a table; a UTC column is preferred to a local one.</summary>
    public static SeriesClock Of(SeriesTable table)
    {
        var column = table.Find(n => IsTime(n) && IsUtc(n));
        if (column >= 0)
            return new(column, european: false, zoneHours: 0);
        column = table.Find(IsTime);
        var european = table.Names[column].Contains("CET", StringComparison.OrdinalIgnoreCase);
        return new(column, european, zoneHours: null);
    }

    /// <summary>The time as written and its offset, where the cell or the column tells it; null where the cell holds no time.</summary>
    public (DateTime Written, double? OffsetHours)? Read(SeriesRow row)
    {
        if (Column >= row.Cells.Length)
            return null;
        var text = row.Cells[Column].Trim();
        var end = text.IndexOf(" - ", StringComparison.Ordinal);
        if (end > 0)
            text = text[..end].Trim();
        var (bare, offset) = SplitOffset(text);
        var formats = _european ? EuropeanFormats.Concat(IsoFormats) : IsoFormats.Concat(EuropeanFormats.Take(2));
        if (!DateTime.TryParseExact(bare, [.. formats], CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
            return null;
        if (written.Year is < EarliestYear or > LatestYear)
            return null;
        return (written, offset ?? _zoneHours);
    }

    /// <summary>The instant in UTC; rows are to be given in the order of the file.</summary>
    public DateTime ToUtc(DateTime written, double? offsetHours)
    {
        var offset = offsetHours ?? (_european ? EuropeanOffset(written) : UnmarkedHours ?? 0);
        _previousUtc = written.AddHours(-offset);
        return _previousUtc;
    }

    /// <summary>Whether timestamps without an offset need <see cref="UnmarkedHours"/>.</summary>
    public bool NeedsOffset => !_european && _zoneHours is null;

    private double EuropeanOffset(DateTime written)
    {
        var spring = LastSunday(written.Year, 3).AddHours(2);
        var autumn = LastSunday(written.Year, 10).AddHours(3);
        if (written < spring || written >= autumn)
            return CentralEuropeanHours;
        var summer = CentralEuropeanHours + 1;
        var repeated = written >= autumn.AddHours(-1) && written.AddHours(-summer) <= _previousUtc;
        return repeated ? CentralEuropeanHours : summer;
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 0, 0, 0, DateTimeKind.Unspecified);
        return last.AddDays(-(int)last.DayOfWeek);
    }

    private static (string Bare, double? OffsetHours) SplitOffset(string text)
    {
        var match = Offset().Match(text);
        if (!match.Success)
            return (text, null);
        var bare = text[..match.Index].Trim();
        var mark = match.Value.Trim(' ', '(', ')');
        if (mark is "CET" or "CEST")
            return (bare, mark == "CET" ? CentralEuropeanHours : CentralEuropeanHours + 1);
        if (mark is "Z" or "UTC")
            return (bare, 0);
        var minutes = int.Parse(mark.AsSpan(mark.Length - 2), CultureInfo.InvariantCulture);
        var hours = int.Parse(mark.AsSpan(1, 2), CultureInfo.InvariantCulture) + minutes / MinutesPerHour;
        return (bare, mark[0] == '-' ? -hours : hours);
    }

    private static bool IsUtc(string name) =>
        name.Contains("UTC", StringComparison.OrdinalIgnoreCase) || name.Contains("GMT", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(date|time|datetime|timestamp|mtu)\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeName();

    [GeneratedRegex(@"(Z|\s*UTC|\s*\((CET|CEST)\)|[+-]\d\d:?\d\d)$")]
    private static partial Regex Offset();
}
