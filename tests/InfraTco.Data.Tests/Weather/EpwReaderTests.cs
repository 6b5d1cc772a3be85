using InfraTco.Data.Weather;

namespace InfraTco.Data.Tests.Weather;

public class EpwReaderTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("30")]
    [InlineData("60")]
    public void A_plain_year_is_read_whatever_minute_marks_the_hour(string minute)
    {
        var weather = Read(EpwText.Lines(minute: minute));
        Assert.Equal(8760, weather.Year.DryBulb.Length);
        Assert.Equal(1, weather.Year.DryBulb[0]);
        Assert.Equal(24, weather.Year.DryBulb[23]);
        Assert.Equal(0.5, weather.Year.RelativeHumidity[100]);
        Assert.Equal(100000, weather.Year.Pressure[8759]);
        Assert.Empty(weather.Report);
    }

    [Fact]
    public void Station_comes_from_the_location_line()
    {
        var station = Read(EpwText.Lines()).Station;
        Assert.Equal(new WeatherStation("Test Town", "TST", 40.5, -75.25, -5, 100), station);
    }

    [Fact]
    public void A_leap_day_is_dropped_and_reported()
    {
        var weather = Read(EpwText.Lines(leap: true));
        Assert.Equal(8760, weather.Year.DryBulb.Length);
        Assert.Contains("February 29", Assert.Single(weather.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Six_missing_hours_are_interpolated_and_reported()
    {
        var lines = EpwText.Lines();
        for (var h = 101; h <= 106; h++)
            EpwText.Replace(lines, h, dryBulb: "99.9");
        EpwText.Replace(lines, 100, dryBulb: "10");
        EpwText.Replace(lines, 107, dryBulb: "17");
        var weather = Read(lines);
        Assert.Equal(11, weather.Year.DryBulb[101], 12);
        Assert.Equal(16, weather.Year.DryBulb[106], 12);
        Assert.Contains("6 hours", Assert.Single(weather.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Seven_missing_hours_are_refused_at_the_first()
    {
        var lines = EpwText.Lines();
        for (var h = 101; h <= 107; h++)
            EpwText.Replace(lines, h, dryBulb: "99.9");
        var e = Refused(lines);
        Assert.Equal(EpwText.HeaderLines + 102, e.Line);
        Assert.Contains("missing for 7 hours", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_humidity_comes_from_the_dew_point()
    {
        var lines = EpwText.Lines();
        EpwText.Replace(lines, 50, dryBulb: "20", dewPoint: "20", humidity: "999");
        Assert.Equal(1, Read(lines).Year.RelativeHumidity[50], 12);
    }

    [Fact]
    public void A_file_without_pressure_takes_the_standard_atmosphere()
    {
        var lines = EpwText.Lines();
        for (var h = 0; h < 8760; h++)
            EpwText.Replace(lines, h, pressure: "999999");
        var weather = Read(lines);
        // ASHRAE Fundamentals 2017, chapter 1, equation 3: 100.13 kPa at 100 m.
        Assert.Equal(100129, weather.Year.Pressure[4000], 0);
        Assert.Contains("standard atmosphere", Assert.Single(weather.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Humidity_above_saturation_counts_as_saturation()
    {
        var lines = EpwText.Lines();
        EpwText.Replace(lines, 50, humidity: "103");
        Assert.Equal(1, Read(lines).Year.RelativeHumidity[50]);
    }

    [Theory]
    [InlineData("warm", "is not a number")]
    [InlineData("NaN", "is not a number")]
    [InlineData("Infinity", "is not a number")]
    [InlineData("-95", "out of range")]
    [InlineData("75", "out of range")]
    public void A_cell_that_is_no_temperature_is_refused_with_its_place(string cell, string problem)
    {
        var lines = EpwText.Lines();
        EpwText.Replace(lines, 10, dryBulb: cell);
        var e = Refused(lines);
        Assert.Equal((EpwText.HeaderLines + 11, 7), (e.Line, e.Column));
        Assert.Contains(problem, e.Message, StringComparison.Ordinal);
        Assert.Contains("would be right", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pressure_in_hectopascal_is_refused()
    {
        var lines = EpwText.Lines();
        EpwText.Replace(lines, 0, pressure: "1013");
        Assert.Equal(10, Refused(lines).Column);
    }

    [Fact]
    public void A_truncated_file_is_refused_with_the_hours_found()
    {
        var e = Refused(EpwText.Lines()[..5000]);
        Assert.Equal(5000, e.Line);
        Assert.Contains("ends after 4992 hours", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_cut_short_is_refused()
    {
        var lines = EpwText.Lines();
        lines[^1] = "2023,12,31,24,0,?9";
        var e = Refused(lines);
        Assert.Equal(lines.Count, e.Line);
        Assert.Contains("6 cells", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_skipped_hour_is_refused_where_it_should_be()
    {
        var lines = EpwText.Lines();
        lines.RemoveAt(EpwText.HeaderLines + 30);
        var e = Refused(lines);
        Assert.Equal(EpwText.HeaderLines + 31, e.Line);
        Assert.Contains("month 1, day 2, hour 7 follows", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_year_is_refused()
    {
        var lines = EpwText.Lines();
        lines.Add(EpwText.Row(1, 1, 1, "0", "1", "1", "50", "100000"));
        Assert.Contains("more data", Refused(lines).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_header_is_refused()
    {
        var lines = EpwText.Lines();
        lines.RemoveAt(7);
        Assert.Contains("DATA PERIODS", Refused(lines).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_records_an_hour_are_refused()
    {
        var lines = EpwText.Lines();
        lines[7] = "DATA PERIODS,1,2,Data,Sunday,1/ 1,12/31";
        Assert.Equal((8, 3), (Refused(lines).Line, Refused(lines).Column));
    }

    [Fact]
    public void Minute_15_is_refused() =>
        Assert.Equal(5, Refused(EpwText.Lines(minute: "15")).Column);

    private static WeatherImport Read(IEnumerable<string> lines)
    {
        using var file = new TemporaryFile(lines);
        return WeatherFile.Read(file.Path);
    }

    private static InputException Refused(IEnumerable<string> lines)
    {
        using var file = new TemporaryFile(lines);
        return Assert.Throws<InputException>(() => WeatherFile.Read(file.Path));
    }
}
