using InfraTco.Data.Weather;

namespace InfraTco.Data.Tests.Weather;

public class WeatherFileTests
{
    [Fact]
    public void A_missing_file_is_refused() =>
        Assert.Contains("no such file", Refused(Path.Combine(Path.GetTempPath(), "no-such.epw")), StringComparison.Ordinal);

    [Fact]
    public void A_folder_is_refused() => Assert.Contains("folder", Refused(Path.GetTempPath()), StringComparison.Ordinal);

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var file = new TemporaryFile("\n\n");
        Assert.Contains("empty", Refused(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_file_is_refused()
    {
        using var file = new TemporaryFile([0x50, 0x4B, 3, 4, 0, 0, 7]);
        Assert.Contains("binary", Refused(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_weather_is_refused_with_what_it_begins_with()
    {
        using var file = new TemporaryFile("Once upon a time\n");
        Assert.Contains("'Once upon a time'", Refused(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_above_64_MiB_is_refused_before_it_is_read()
    {
        using var file = new TemporaryFile("LOCATION");
        using (var stream = new FileStream(file.Path, FileMode.Open))
            stream.SetLength(2L << 30);
        Assert.Contains("larger than 64 MiB", Refused(file.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_but_never_a_fault_of_ours()
    {
        var whole = string.Join('\n', EpwText.Lines());
        for (var cut = 0; cut < 700; cut += 7)
            AssertReadOrRefused(whole[..cut]);
        foreach (var cell in new[] { "", ",", ",,,,,,,,,,,,", "\"", "-", "1e999", "２０", "99999999999999999999", "?9" })
        {
            var lines = EpwText.Lines();
            lines[0] = lines[0].Replace("40.5", cell, StringComparison.Ordinal);
            AssertReadOrRefused(string.Join('\n', lines));
            lines = EpwText.Lines();
            lines[500] = cell;
            AssertReadOrRefused(string.Join('\n', lines));
            lines = EpwText.Lines();
            EpwText.Replace(lines, 500, cell, cell, cell, cell);
            AssertReadOrRefused(string.Join('\n', lines));
        }
    }

    [SkippableTheory]
    [InlineData("USA_AZ_Phoenix-Sky.Harbor.epw", 24.7, 337.4)]
    [InlineData("USA_VA_Leesburg.Exec.epw", 13.8, 119.0)]
    [InlineData("USA_IL_Chicago.OHare.epw", 10.8, 201.8)]
    [InlineData("USA_TX_Dallas-Fort.Worth.epw", 19.8, 170.7)]
    [InlineData("SGP_SG_Changi.Intl.AP.486980_TMYx.epw", 27.6, 6.7)]
    public void Published_files_are_read_without_repair(string name, double meanDryBulb, double elevation)
    {
        var path = ReferenceData.Find($"data/weather/{name}");
        Skip.If(path is null, "the reference data is absent");
        var weather = WeatherFile.Read(path);
        // Means of the TMYx files of Climate.OneBuilding.org.
        Assert.Equal(meanDryBulb, weather.Year.DryBulb.Average(), 0.06);
        Assert.Equal(elevation, weather.Station.ElevationMetres);
        Assert.Empty(weather.Report);
        Assert.All(weather.Year.RelativeHumidity, h => Assert.InRange(h, 0.01, 1));
    }

    private static void AssertReadOrRefused(string text)
    {
        using var file = new TemporaryFile(text);
        var e = Record.Exception(() => WeatherFile.Read(file.Path));
        Assert.True(e is null or InputException, e?.ToString());
    }

    private static string Refused(string path) => Assert.Throws<InputException>(() => WeatherFile.Read(path)).Message;
}
