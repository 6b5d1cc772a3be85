using System.Globalization;
using InfraTco.Climate;

namespace InfraTco.Data.Weather;

/// <summary>
/// Reads TMY3 weather: station line, column names, then one line an hour from 01:00 to 24:00; pressure in mbar.
/// Format: S. Wilcox and W. Marion, Users Manual for TMY3 Data Sets, NREL/TP-581-43156, 2008, tables 1-1 and 1-2.
/// </summary>
internal static class Tmy3Reader
{
    private const string Format = "a TMY3 file";
    private const string DateName = "Date (MM/DD/YYYY)";
    private const string TimeName = "Time (HH:MM)";
    private const string DryBulbName = "Dry-bulb (C)";
    private const string DewPointName = "Dew-point (C)";
    private const string HumidityName = "RHum (%)";
    private const string PressureName = "Pressure (mbar)";
    private const double PascalPerMillibar = 100;

    // The manual codes a missing value as -9900.
    private const double MissingBelow = -900;

    /// <summary>Whether the second line names the columns of TMY3.</summary>
    public static bool Recognises(string[] lines) => lines.Length > 1 && lines[1].StartsWith(DateName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the lines of a TMY3 file.</summary>
    public static WeatherImport Parse(string path, string[] lines)
    {
        var station = ReadStation(new WeatherRow(path, 1, lines[0].Split(',')));
        var columns = new Columns(path, lines[1].Split(','));
        var builder = new WeatherYearBuilder(path, Format);
        for (var i = 2; i < lines.Length; i++)
            ReadHour(builder, new WeatherRow(path, i + 1, lines[i].Split(',')), columns);
        return builder.Build(station, lines.Length);
    }

    private static WeatherStation ReadStation(WeatherRow row)
    {
        if (row.Cells.Length < 7)
            throw row.Fault(row.Cells.Length, "the line is cut short; site, name, state, time zone, latitude, longitude, elevation would be right");
        return new(
            row.Cells[1].Trim(' ', '"'),
            row.Cells[2].Trim(),
            row.Required(5, "latitude [degrees]", -90, 90),
            row.Required(6, "longitude [degrees]", -180, 180),
            row.Required(4, "time zone [h]", -12, 14),
            row.Required(7, "elevation [m]", -500, 9000));
    }

    private static void ReadHour(WeatherYearBuilder builder, WeatherRow row, Columns at)
    {
        if (row.Cells.Length < at.Last)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"the row has {row.Cells.Length} cells; at least {at.Last} would be right");
            throw row.Fault(row.Cells.Length, text);
        }
        var dryBulb = row.Number(at.DryBulb, "dry bulb [degC]", -90, 70, v => v <= MissingBelow);
        var dewPoint = row.Number(at.DewPoint, "dew point [degC]", -110, 70, v => v <= MissingBelow);
        var humidity = row.Number(at.Humidity, "relative humidity [%]", 0, 110, v => v <= MissingBelow) / 100;
        var pressure = row.Number(at.Pressure, "pressure [mbar]", 310, 1200, v => v <= MissingBelow) * PascalPerMillibar;
        if (double.IsNaN(humidity) && !double.IsNaN(dewPoint) && !double.IsNaN(dryBulb))
            humidity = DewPoint.ToRelativeHumidity(dryBulb, dewPoint);
        builder.Add(row, Time(row, at), at.Date, dryBulb, Math.Min(humidity, 1), pressure);
    }

    private static (int Month, int Day, int Hour) Time(WeatherRow row, Columns at)
    {
        var date = row.Cells[at.Date - 1].Trim();
        if (!DateOnly.TryParseExact(date, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw row.Fault(at.Date, $"'{date}' is not a date; month/day/year, such as 01/31/1988, would be right");
        var time = row.Cells[at.Time - 1].Trim();
        var colon = time.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !int.TryParse(time[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 24)
            throw row.Fault(at.Time, $"'{time}' is not an hour; 01:00 to 24:00 would be right");
        return (day.Month, day.Day, hour);
    }

    /// <summary>Where the columns stand, from 1.</summary>
    private sealed class Columns(string path, string[] names)
    {
        public int Date { get; } = Find(path, names, DateName);

        public int Time { get; } = Find(path, names, TimeName);

        public int DryBulb { get; } = Find(path, names, DryBulbName);

        public int DewPoint { get; } = Find(path, names, DewPointName);

        public int Humidity { get; } = Find(path, names, HumidityName);

        public int Pressure { get; } = Find(path, names, PressureName);

        /// <summary>How many cells a row needs.</summary>
        public int Last => Math.Max(Math.Max(Math.Max(Date, Time), Math.Max(DryBulb, DewPoint)), Math.Max(Humidity, Pressure));

        private static int Find(string path, string[] names, string name)
        {
            var index = Array.FindIndex(names, n => string.Equals(n.Trim(), name, StringComparison.OrdinalIgnoreCase));
            return index >= 0 ? index + 1 : throw new InputException(path, 2, 1, $"there is no column '{name}'; a TMY3 file has it");
        }
    }
}
