using System.Globalization;
using InfraTco.Climate;

namespace InfraTco.Data.Weather;

/// <summary>
/// Reads EnergyPlus weather (EPW): header lines from LOCATION to DATA PERIODS, then one comma-separated line an hour, hour ending, local
/// standard time. Format: EnergyPlus Auxiliary Programs, "EnergyPlus Weather File (EPW) Data Dictionary".
/// </summary>
internal static class EpwReader
{
    private const string Format = "an EPW file";
    private const string LocationKey = "LOCATION";
    private const string DataKey = "DATA PERIODS";
    private const int LocationCells = 10;
    private const int LongestHeader = 64;
    private const int MonthColumn = 2;
    private const int DayColumn = 3;
    private const int HourColumn = 4;
    private const int MinuteColumn = 5;
    private const int DryBulbColumn = 7;
    private const int DewPointColumn = 8;
    private const int HumidityColumn = 9;
    private const int PressureColumn = 10;

    // Codes of the data dictionary for "missing".
    private const double MissingTemperature = 99.9;
    private const double MissingHumidity = 999;
    private const double MissingPressure = 999999;

    /// <summary>Whether the file begins like an EPW file.</summary>
    public static bool Recognises(string[] lines) => StartsWith(lines[0], LocationKey);

    /// <summary>Reads the lines of an EPW file.</summary>
    public static WeatherImport Parse(string path, string[] lines)
    {
        var station = ReadStation(new WeatherRow(path, 1, lines[0].Split(',')));
        var firstData = FindData(path, lines);
        var builder = new WeatherYearBuilder(path, Format);
        for (var i = firstData; i < lines.Length; i++)
            ReadHour(builder, new WeatherRow(path, i + 1, lines[i].Split(',')));
        return builder.Build(station, lines.Length);
    }

    private static WeatherStation ReadStation(WeatherRow row)
    {
        if (row.Cells.Length < LocationCells)
            throw row.Fault(
                row.Cells.Length,
                "the line is cut short; LOCATION, city, state, country, source, WMO, latitude, longitude, time zone, elevation would be right");
        return new(
            row.Cells[1].Trim(),
            row.Cells[3].Trim(),
            row.Required(7, "latitude [degrees]", -90, 90),
            row.Required(8, "longitude [degrees]", -180, 180),
            row.Required(9, "time zone [h]", -12, 14),
            row.Required(10, "elevation [m]", -500, 9000));
    }

    private static int FindData(string path, string[] lines)
    {
        for (var i = 0; i < Math.Min(lines.Length, LongestHeader); i++)
        {
            if (!StartsWith(lines[i], DataKey))
                continue;
            var cells = lines[i].Split(',');
            if (cells.Length > 2 && cells[2].Trim() != "1")
                throw new InputException(path, i + 1, 3, $"the file has {cells[2].Trim()} records an hour; hourly data (1) would be right");
            return i + 1;
        }
        throw new InputException(
            path,
            Math.Min(lines.Length, 8),
            1,
            "the header has no DATA PERIODS line; an EPW file has eight header lines, from LOCATION to DATA PERIODS");
    }

    private static void ReadHour(WeatherYearBuilder builder, WeatherRow row)
    {
        if (row.Cells.Length < PressureColumn)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"the row has {row.Cells.Length} cells; an EPW row has 35, of which 10 are needed");
            throw row.Fault(row.Cells.Length, text);
        }
        var time = (row.Integer(MonthColumn, "month"), row.Integer(DayColumn, "day"), row.Integer(HourColumn, "hour (1 to 24)"));
        var minute = row.Integer(MinuteColumn, "minute (0, 30 or 60)");
        if (minute is not (0 or 30 or 60))
            throw row.Fault(MinuteColumn, string.Create(CultureInfo.InvariantCulture, $"minute {minute}; 0, 30 or 60 would be right in hourly data"));
        var dryBulb = row.Number(DryBulbColumn, "dry bulb [degC]", -90, 70, v => v >= MissingTemperature);
        var dewPoint = row.Number(DewPointColumn, "dew point [degC]", -110, 70, v => v >= MissingTemperature);
        var humidity = row.Number(HumidityColumn, "relative humidity [%]", 0, 110, v => v >= MissingHumidity) / 100;
        var pressure = row.Number(PressureColumn, "pressure [Pa]", 31000, 120000, v => v >= MissingPressure);
        if (double.IsNaN(humidity) && !double.IsNaN(dewPoint) && !double.IsNaN(dryBulb))
            humidity = DewPoint.ToRelativeHumidity(dryBulb, dewPoint);
        builder.Add(row, time, MonthColumn, dryBulb, Math.Min(humidity, 1), pressure);
    }

    private static bool StartsWith(string line, string key) => line.TrimStart().StartsWith(key, StringComparison.OrdinalIgnoreCase);
}
