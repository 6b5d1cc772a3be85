using System.Globalization;
using InfraTco.Data.Weather;

namespace InfraTco.Data.Tests.Weather;

public class Tmy3ReaderTests
{
    [Fact]
    public void Pressure_in_millibar_and_hour_24_are_understood()
    {
        using var file = new TemporaryFile(Lines());
        var weather = WeatherFile.Read(file.Path);
        Assert.Equal(8760, weather.Year.DryBulb.Length);
        Assert.Equal(101300, weather.Year.Pressure[0], 6);
        Assert.Equal(24, weather.Year.DryBulb[23]);
        Assert.Equal(0.8, weather.Year.RelativeHumidity[5], 12);
        Assert.Equal(new WeatherStation("PLACE", "VA", 38.95, -77.45, -5, 82), weather.Station);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var lines = Lines();
        lines[1] = lines[1].Replace("Pressure (mbar)", "Pressure", StringComparison.Ordinal);
        using var file = new TemporaryFile(lines);
        Assert.Contains("'Pressure (mbar)'", Assert.Throws<InputException>(() => WeatherFile.Read(file.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hour_zero_is_refused()
    {
        var lines = Lines();
        lines[2] = lines[2].Replace("01:00", "00:00", StringComparison.Ordinal);
        using var file = new TemporaryFile(lines);
        var e = Assert.Throws<InputException>(() => WeatherFile.Read(file.Path));
        Assert.Equal((3, 2), (e.Line, e.Column));
    }

    [Fact]
    public void An_empty_latitude_is_refused_with_its_place()
    {
        var lines = Lines();
        lines[0] = "724030,\"PLACE\",VA,-5.0,,-77.450,82";
        using var file = new TemporaryFile(lines);
        var e = Assert.Throws<InputException>(() => WeatherFile.Read(file.Path));
        Assert.Equal((1, 5), (e.Line, e.Column));
    }

    private static List<string> Lines()
    {
        var lines = new List<string>
        {
            "724030,\"PLACE\",VA,-5.0,38.950,-77.450,82",
            "Date (MM/DD/YYYY),Time (HH:MM),ETR (W/m^2),Dry-bulb (C),Dew-point (C),RHum (%),Pressure (mbar)",
        };
        for (var day = new DateTime(1999, 1, 1); day.Year == 1999; day = day.AddDays(1))
        {
            for (var hour = 1; hour <= 24; hour++)
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{day:MM/dd/yyyy},{hour:00}:00,0,{hour},3.0,80,1013"));
        }
        return lines;
    }
}
