using System.Globalization;

namespace InfraTco.Data.Tests.Series;

/// <summary>Writes series files for tests.</summary>
internal static class SeriesText
{
    /// <summary>A header, then hours from a start; the value of an hour is its number, from 0.</summary>
    public static List<string> Hours(string header, DateTime start, int count, string timeFormat = "yyyy-MM-dd HH:mm:ss", char separator = ',')
    {
        var lines = new List<string> { header };
        for (var h = 0; h < count; h++)
            lines.Add(start.AddHours(h).ToString(timeFormat, CultureInfo.InvariantCulture) + separator + (h % 1000).ToString(CultureInfo.InvariantCulture));
        return lines;
    }
}
