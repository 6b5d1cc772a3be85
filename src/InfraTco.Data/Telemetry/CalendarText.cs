namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads dates that do not begin with a year and a separator, with or without a time of day: <c>27/07/2025 00:34:45</c>, <c>7-27-2025 12:34 AM</c>,
/// <c>27.07.2025</c> (always the day first), <c>27/07/25</c> and <c>20250727 00:34:45</c>; an offset such as <c>+01:00</c> may follow.
/// </summary>
internal static class CalendarText
{
    private const int Earliest = 2000;
    private const int Latest = 2100;
    private const int Century = 2000; // of years with two digits
    private const int HoursOfHalfDay = 12;

    /// <summary>The time [ms since 1970], or false where the text is of another form or holds no time from 2000 to 2100.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">Asked where either number may be the day.</param>
    /// <param name="milliseconds">The time.</param>
    public static bool TryRead(ReadOnlySpan<char> text, Func<DayOrder> order, out long milliseconds)
    {
        milliseconds = 0;
        if (!TryDate(text, order, out var date, out var length))
            return false;
        var rest = text[length..];
        var clock = rest.TrimStart("T ,");
        if (!TryOffset(ref clock, out var offset) || (!clock.IsEmpty && (clock.Length == rest.Length || !TryTimeOfDay(clock, out milliseconds))))
            return false;
        milliseconds -= offset;
        milliseconds += (date.ToDateTime(TimeOnly.MinValue).Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;
        return true;
    }

    /// <summary>Whether a text begins with two numbers and a year.</summary>
    public static bool Is(ReadOnlySpan<char> text) => TryFields(text, out _, out _, out _, out _, out _);

    /// <summary>The two numbers of a date such as <c>03/04/2025</c> or <c>3-4-2025</c>, either of which may be the day, and how many characters it has.</summary>
    public static bool TryPair(ReadOnlySpan<char> text, out int first, out int second, out int length) =>
        TryFields(text, out var separator, out first, out second, out _, out length) && separator != '.';

    /// <summary>A time of day such as <c>00:34</c>, <c>00:34:45.155</c> or <c>12:34:45 AM</c> [ms].</summary>
    public static bool TryTimeOfDay(ReadOnlySpan<char> text, out long milliseconds)
    {
        milliseconds = 0;
        text = text.Trim();
        var isAfternoon = text.EndsWith("PM", StringComparison.OrdinalIgnoreCase);
        var isHalfDay = isAfternoon || text.EndsWith("AM", StringComparison.OrdinalIgnoreCase);
        var rest = isHalfDay ? text[..^2].TrimEnd() : text;
        if (!Number(ref rest, 2, out var hour) || !Skip(ref rest, ":") || !Number(ref rest, 2, out var minute))
            return false;
        int second = 0, thousandth = 0;
        if (Skip(ref rest, ":") && !Number(ref rest, 2, out second))
            return false;
        if (Skip(ref rest, ".,"))
        {
            var digits = Math.Min(3, rest.Length);
            if (rest.ContainsAnyExceptInRange('0', '9') || !Number(ref rest, 3, out thousandth))
                return false;
            for (; digits < 3; digits++)
                thousandth *= 10;
            rest = default;
        }
        if (isHalfDay)
            hour = hour is >= 1 and <= HoursOfHalfDay ? hour % HoursOfHalfDay + (isAfternoon ? HoursOfHalfDay : 0) : -1;
        if (!rest.IsEmpty || hour is < 0 or > 23 || minute > 59 || second > 59)
            return false;
        milliseconds = (long)new TimeSpan(0, hour, minute, second, thousandth).TotalMilliseconds;
        return true;
    }

    // Takes +01:00 or -05:00 off the end.
    private static bool TryOffset(ref ReadOnlySpan<char> clock, out long milliseconds)
    {
        milliseconds = 0;
        var sign = clock.LastIndexOfAny('+', '-');
        if (sign <= 0)
            return true;
        if (!TryTimeOfDay(clock[(sign + 1)..], out milliseconds))
            return false;
        milliseconds = clock[sign] == '-' ? -milliseconds : milliseconds;
        clock = clock[..sign].TrimEnd();
        return true;
    }

    private static bool TryDate(ReadOnlySpan<char> text, Func<DayOrder> order, out DateOnly date, out int length)
    {
        date = default;
        if (!TryFields(text, out var separator, out var day, out var month, out var year, out length) && !TryDigits(text, out day, out month, out year, out length))
            return false;
        if (separator is '/' or '-' && order() == DayOrder.MonthFirst)
            (day, month) = (month, day);
        if (year is < Earliest or > Latest || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    private static bool TryFields(ReadOnlySpan<char> text, out char separator, out int first, out int second, out int year, out int length)
    {
        (separator, second, year, length) = ('\0', 0, 0, 0);
        var rest = text;
        if (!Number(ref rest, 2, out first) || rest.IsEmpty || rest[0] is not ('/' or '-' or '.'))
            return false;
        separator = rest[0];
        rest = rest[1..];
        if (!Number(ref rest, 2, out second) || rest.IsEmpty || rest[0] != separator)
            return false;
        rest = rest[1..];
        var before = rest.Length;
        if (!Number(ref rest, 4, out year) || (!rest.IsEmpty && char.IsAsciiDigit(rest[0])))
            return false;
        var digits = before - rest.Length;
        if (digits != 4 && (digits != 2 || separator == '-')) // 02-11-24 may begin with the year
            return false;
        year += digits == 2 ? Century : 0;
        length = text.Length - rest.Length;
        return true;
    }

    // yyyyMMdd, as nvidia-smi dmon writes it.
    private static bool TryDigits(ReadOnlySpan<char> text, out int day, out int month, out int year, out int length)
    {
        (day, month, year, length) = (0, 0, 0, 8);
        if (text.Length < 8 || text[..8].ContainsAnyExceptInRange('0', '9') || (text.Length > 8 && char.IsAsciiDigit(text[8])))
            return false;
        var rest = text;
        return Number(ref rest, 4, out year) && Number(ref rest, 2, out month) && Number(ref rest, 2, out day);
    }

    private static bool Skip(ref ReadOnlySpan<char> text, string any)
    {
        if (text.IsEmpty || !any.Contains(text[0], StringComparison.Ordinal))
            return false;
        text = text[1..];
        return true;
    }

    // Takes a number of at most so many digits off the beginning.
    private static bool Number(ref ReadOnlySpan<char> text, int most, out int value)
    {
        value = 0;
        var length = 0;
        for (; length < most && length < text.Length && char.IsAsciiDigit(text[length]); length++)
            value = value * 10 + (text[length] - '0');
        text = text[length..];
        return length > 0;
    }
}
