using System.Globalization;
using InfraTco.Climate;
using InfraTco.Sites;

namespace InfraTco.Data.Weather;

/// <summary>Collects the hours of a weather file in calendar order, then drops a leap day, fills short gaps and gives the model year.</summary>
internal sealed class WeatherYearBuilder(string file, string format)
{
    /// <summary>Longest gap in temperature or humidity that is bridged by a straight line [h]; assumption: a quarter of a day
    /// still follows the daily cycle to within the error of a typical year.</summary>
    public const int LongestGapHours = 6;

    private const int HoursPerYear = 8760;
    private const int HoursPerLeapYear = 8784;
    private const int FebruaryIndex = 1;
    private static readonly int[] DaysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    private readonly List<double> _dryBulb = new(HoursPerLeapYear);
    private readonly List<double> _humidity = new(HoursPerLeapYear);
    private readonly List<double> _pressure = new(HoursPerLeapYear);
    private readonly List<int> _lines = new(HoursPerLeapYear);
    private readonly List<string> _report = [];
    private int _month;
    private int _day = 1;
    private int _hour = 1;
    private int _leapHours;

    /// <summary>Adds the next hour; it must be the one that follows in the calendar.</summary>
    public void Add(WeatherRow row, (int Month, int Day, int Hour) time, int timeColumn, double dryBulb, double humidity, double pressure)
    {
        if (_month == 12)
            throw row.Fault(1, $"there is more data after December 31, hour 24; {format} holds one year of hours");
        var leapDay = time is (2, 29, _) && _month == FebruaryIndex + 1 && _day == 1 && _leapHours < 24 && time.Hour == _leapHours + 1 && _hour == 1;
        if (leapDay)
        {
            _leapHours++;
            return;
        }
        if (time != (_month + 1, _day, _hour))
            throw row.Fault(timeColumn, $"the row is of {Text(time)}; {Text((_month + 1, _day, _hour))} follows here, hour after hour without gaps");
        Advance();
        _dryBulb.Add(dryBulb);
        _humidity.Add(humidity);
        _pressure.Add(pressure);
        _lines.Add(row.Line);
    }

    /// <summary>The finished year.</summary>
    public WeatherImport Build(WeatherStation station, int lastLine)
    {
        if (_dryBulb.Count != HoursPerYear)
        {
            var found = (_dryBulb.Count + _leapHours).ToString(CultureInfo.InvariantCulture);
            throw new InputException(file, lastLine, 1, $"the file ends after {found} hours; {format} holds 8760, or 8784 in a leap year");
        }
        if (_leapHours > 0)
            _report.Add(string.Create(CultureInfo.InvariantCulture, $"February 29 dropped ({_leapHours} hours): a model year has 8760"));
        Fill(_dryBulb, "dry-bulb temperature", LongestGapHours);
        Fill(_humidity, "relative humidity", LongestGapHours);
        FillPressure(station);
        var name = station.Country.Length > 0 ? $"{station.Name}, {station.Country}" : station.Name;
        return new(new WeatherYear(name, [.. _dryBulb], [.. _humidity], [.. _pressure]), station, _report);
    }

    private void FillPressure(WeatherStation station)
    {
        if (_pressure.TrueForAll(double.IsNaN))
        {
            var standard = StandardAtmosphere.Pressure(station.ElevationMetres);
            for (var i = 0; i < HoursPerYear; i++)
                _pressure[i] = standard;
            _report.Add("no pressure in the file: the standard atmosphere at the station's elevation is used");
            return;
        }
        Fill(_pressure, "pressure", HoursPerYear);
    }

    private void Fill(List<double> values, string name, int longestGap)
    {
        var filled = 0;
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsNaN(values[i]))
                continue;
            var end = values.FindIndex(i, v => !double.IsNaN(v));
            var length = (end < 0 ? values.Count : end) - i;
            if (length > longestGap)
            {
                var text = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name} is missing for {length} hours from here; gaps of at most {longestGap} hours are filled, so take a more complete file");
                throw new InputException(file, _lines[i], 1, text);
            }
            Bridge(values, i, length);
            filled += length;
        }
        if (filled > 0)
            _report.Add(string.Create(CultureInfo.InvariantCulture, $"{name} missing in {filled} hours: interpolated"));
    }

    private static void Bridge(List<double> values, int start, int length)
    {
        var end = start + length;
        var before = start > 0 ? values[start - 1] : values[end];
        var after = end < values.Count ? values[end] : before;
        for (var i = 0; i < length; i++)
            values[start + i] = before + (after - before) * (i + 1) / (length + 1);
    }

    private void Advance()
    {
        if (++_hour <= 24)
            return;
        _hour = 1;
        if (++_day <= DaysInMonth[_month])
            return;
        _day = 1;
        _month++;
    }

    private static string Text((int Month, int Day, int Hour) t) =>
        string.Create(CultureInfo.InvariantCulture, $"month {t.Month}, day {t.Day}, hour {t.Hour}");
}
