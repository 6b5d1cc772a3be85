using System.Globalization;

namespace InfraTco.Data.Tests.Weather;

/// <summary>Writes EPW files for tests: eight header lines, then hours whose dry bulb is the hour of the day.</summary>
internal static class EpwText
{
    public const int HeaderLines = 8;

    public static List<string> Lines(bool leap = false, string minute = "0")
    {
        var lines = new List<string>
        {
            "LOCATION,Test Town,TS,TST,made,999999,40.5,-75.25,-5.0,100.0",
            "DESIGN CONDITIONS,0",
            "TYPICAL/EXTREME PERIODS,0",
            "GROUND TEMPERATURES,0",
            "HOLIDAYS/DAYLIGHT SAVINGS,No,0,0,0",
            "COMMENTS 1,made for a test",
            "COMMENTS 2,",
            "DATA PERIODS,1,1,Data,Sunday,1/ 1,12/31",
        };
        for (var day = new DateTime(leap ? 2024 : 2023, 1, 1); day.Year < (leap ? 2025 : 2024); day = day.AddDays(1))
        {
            for (var hour = 1; hour <= 24; hour++)
                lines.Add(Row(day.Month, day.Day, hour, minute, hour.ToString(CultureInfo.InvariantCulture), "5.0", "50", "100000"));
        }
        return lines;
    }

    public static string Row(int month, int day, int hour, string minute, string dryBulb, string dewPoint, string humidity, string pressure) =>
        string.Create(CultureInfo.InvariantCulture, $"2023,{month},{day},{hour},{minute},?9,{dryBulb},{dewPoint},{humidity},{pressure},0,0,300,0,0,0");

    /// <summary>Replaces the data of an hour of the year, from 0.</summary>
    public static void Replace(List<string> lines, int hour, string dryBulb = "10", string dewPoint = "5", string humidity = "50", string pressure = "100000")
    {
        var cells = lines[HeaderLines + hour].Split(',');
        (cells[6], cells[7], cells[8], cells[9]) = (dryBulb, dewPoint, humidity, pressure);
        lines[HeaderLines + hour] = string.Join(',', cells);
    }
}
