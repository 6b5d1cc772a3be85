using InfraTco.Data.Series;

namespace InfraTco.Data.Tests.Series;

public class CarbonSeriesFileTests
{
    private const string OldNames = "Datetime (UTC),Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA)";
    private const string NewNames = "Datetime (UTC),Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle)";

    [Theory]
    [InlineData(OldNames, CarbonBasis.Direct, 0.3)]
    [InlineData(OldNames, CarbonBasis.LifeCycle, 0.4)]
    [InlineData(NewNames, CarbonBasis.Direct, 0.3)]
    [InlineData(NewNames, CarbonBasis.LifeCycle, 0.4)]
    public void Direct_and_life_cycle_columns_are_told_apart_by_old_and_new_names(string names, CarbonBasis basis, double expected)
    {
        using var file = new TemporaryFile(Year(names, "300,400"));
        var series = CarbonSeriesFile.Read(file.Path, basis, new());
        Assert.All(series.Values, v => Assert.Equal(expected, v, 12));
        Assert.Equal("kgCO2e/kWh", series.Unit);
        Assert.Empty(series.Currency);
    }

    [Fact]
    public void A_generation_table_has_direct_intensity_only()
    {
        using var file = new TemporaryFile(Year("timestamp,WND,avg_CI", "5000,250"));
        Assert.Equal(0.25, CarbonSeriesFile.Read(file.Path, CarbonBasis.Direct, new()).Values[7], 12);
        var e = Assert.Throws<InputException>(() => CarbonSeriesFile.Read(file.Path, CarbonBasis.LifeCycle, new()));
        Assert.Contains("life-cycle", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1,1")]
    [InlineData("5000,1")]
    public void An_impossible_intensity_is_refused(string values)
    {
        using var file = new TemporaryFile(Year(OldNames, values));
        var e = Assert.Throws<InputException>(() => CarbonSeriesFile.Read(file.Path, CarbonBasis.Direct, new()));
        Assert.Equal((2, 2), (e.Line, e.Column));
    }

    [SkippableTheory]
    [InlineData("US-MIDA-PJM_2024_hourly.csv", CarbonBasis.LifeCycle, 392)]
    [InlineData("US-TEX-ERCO_2024_hourly.csv", CarbonBasis.LifeCycle, 367)]
    [InlineData("DE-LU_2024_hourly.csv", CarbonBasis.LifeCycle, 332)]
    [InlineData("SG_2024_hourly.csv", CarbonBasis.LifeCycle, 485)]
    [InlineData("US-MIDA-PJM_2024_hourly.csv", CarbonBasis.Direct, 321)]
    [InlineData("DE-LU_2024_hourly.csv", CarbonBasis.Direct, 274)]
    [InlineData("SG_2024_hourly.csv", CarbonBasis.Direct, 367)]
    [InlineData("ERCO_2022_generation_by_fuel_and_avg_ci.csv", CarbonBasis.Direct, 347.2)]
    public void Published_series_have_their_known_means(string name, CarbonBasis basis, double mean)
    {
        var path = ReferenceData.Find($"data/carbon/{name}");
        Skip.If(path is null, "the reference data is absent");
        var series = CarbonSeriesFile.Read(path, basis, new() { UtcOffsetHours = -5 });
        Assert.Equal(mean, series.FileMean, 0.5);
        Assert.InRange(series.Values.Average() * 1000 / mean, 0.99, 1.01);
    }

    private static IEnumerable<string> Year(string names, string values) =>
        SeriesText.Hours(names, new DateTime(2023, 1, 1), 8760).Select((line, i) => i == 0 ? line : line[..line.IndexOf(',', StringComparison.Ordinal)] + "," + values);
}
