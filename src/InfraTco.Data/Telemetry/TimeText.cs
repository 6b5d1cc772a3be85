using System.Globalization;

namespace InfraTco.Data.Telemetry;

/// <summary>
/// Reads times of telemetry: <c>2025/07/27 00:34:45.155</c>, ISO 8601 with or without an offset, dates with the name of a month, or a number of seconds,
/// milliseconds, micro- or nanoseconds since 1970. <see cref="CalendarText"/> reads dates that begin with the day or the month.
/// </summary>
internal static class TimeText
{
    private const int Earliest = 2000;
    private const int Latest = 2100;
    private const double MillisecondsPerSecond = 1000;
    private const double SecondsLimit = 1e11; // beyond it a number counts milliseconds, then micro- and nanoseconds: as seconds it would be the year 5138

    /// <summary>The time [ms since 1970], or false where there is none from 2000 to 2100.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long milliseconds)
    {
        text = Bare(text);
        milliseconds = 0;
        if (text.Length >= 16 && text[4] is '-' or '/' && TryFields(text, out milliseconds))
            return true;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return TryNumber(number, out milliseconds);
        if (!IsWritten(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return false;
        milliseconds = time.ToUnixTimeMilliseconds();
        return time.Year is >= Earliest and <= Latest;
    }

    // The year first, or the month by name with a year: anything else the parser would read with the month first, or with the date or year of today.
    private static bool IsWritten(ReadOnlySpan<char> text) =>
        !CalendarText.Is(text) && Run(text, char.IsAsciiDigit, 4) is var year and >= 0 && (year == 0 || Run(text, char.IsAsciiLetter, 3) >= 0);

    // Where so many characters of a kind begin in a row, or −1.
    private static int Run(ReadOnlySpan<char> text, Func<char, bool> kind, int length)
    {
        for (int i = 0, run = 0; i < text.Length; i++)
        {
            run = kind(text[i]) ? run + 1 : 0;
            if (run == length)
                return i - length + 1;
        }
        return -1;
    }

    /// <summary>A time without quotes around it and without what only says that it is universal time.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim('"');
        if (text is [.., ' ', 'U', 'T', 'C'] or [.., ' ', 'G', 'M', 'T'])
            return text[..^4];
        return text is [.., 'Z'] ? text[..^1] : text;
    }

    /// <summary>A number of seconds, or of parts of a second, since 1970 as time [ms].</summary>
    public static bool TryNumber(double number, out long milliseconds)
    {
        milliseconds = 0;
        if (!double.IsFinite(number))
            return false;
        var scaled = number * MillisecondsPerSecond;
        for (var unit = 0; unit < 3 && Math.Abs(scaled) >= SecondsLimit * MillisecondsPerSecond; unit++)
            scaled /= MillisecondsPerSecond;
        if (scaled < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || scaled > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;
        milliseconds = (long)Math.Round(scaled);
        return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).Year is >= Earliest and <= Latest;
    }

    // yyyy-MM-dd HH:mm[:ss[.fff]] and its kin without an offset, which make up most of a long file.
    private static bool TryFields(ReadOnlySpan<char> text, out long milliseconds)
    {
        milliseconds = 0;
        if (!Digits(text, 0, 4, out var year) || !Digits(text, 5, 2, out var month) || !Digits(text, 8, 2, out var day)
            || !Digits(text, 11, 2, out var hour) || !Digits(text, 14, 2, out var minute) || text[13] != ':')
            return false;
        int second = 0, thousandth = 0;
        if (text.Length > 16 && (text[16] != ':' || !Digits(text, 17, 2, out second)))
            return false;
        if (text.Length > 19 && (text[19] is not ('.' or ',') || !Digits(text, 20, Math.Min(3, text.Length - 20), out thousandth) || text.Length > 27))
            return false;
        if (text.Length > 23 && text[23..].ContainsAnyExceptInRange('0', '9'))
            return false;
        for (var length = text.Length; length is > 20 and < 23; length++)
            thousandth *= 10;
        if (year is < Earliest or > Latest || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks - DateTime.UnixEpoch.Ticks;
        milliseconds = ticks / TimeSpan.TicksPerMillisecond + thousandth;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int start, int count, out int value)
    {
        value = 0;
        if (count <= 0 || start + count > text.Length)
            return false;
        for (var i = start; i < start + count; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = value * 10 + (text[i] - '0');
        }
        return true;
    }
}
