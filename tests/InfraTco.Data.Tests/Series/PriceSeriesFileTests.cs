using System.Globalization;
using System.Text;
using InfraTco.Data.Series;

namespace InfraTco.Data.Tests.Series;

public class PriceSeriesFileTests
{
    private static readonly DateTime NewYear = new(2023, 1, 1);
    private static readonly SeriesOptions Plain = new();

    [Fact]
    public void A_plain_year_is_read_in_dollars_per_kilowatt_hour()
    {
        var series = Read(SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760), Plain);
        Assert.Equal(8760, series.Values.Length);
        Assert.Equal(0.001, series.Values[1], 15);
        Assert.Equal(("USD/kWh", "USD", "USD/MWh"), (series.Unit, series.Currency, series.FileUnit));
        Assert.Contains("local standard time", Assert.Single(series.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Negative_prices_are_legal()
    {
        var lines = SeriesText.Hours("Datetime (UTC),Price (USD/MWh)", NewYear, 8760);
        lines[1] = "2023-01-01 00:00:00,-500";
        Assert.Equal(-0.5, Read(lines, Plain).Values[0], 15);
    }

    [Fact]
    public void Another_currency_needs_a_rate_and_the_error_says_how_to_give_it()
    {
        var lines = SeriesText.Hours("Datetime,Price (EUR/MWh)", NewYear, 8760);
        var e = Refused(lines, Plain);
        Assert.Equal((1, 2), (e.Line, e.Column));
        Assert.Contains("--set currencies.EUR=RATE", e.Message, StringComparison.Ordinal);
        var series = Read(lines, Plain with { Currencies = new CurrencyTable([new("EUR", 1.08)]) });
        Assert.Equal(0.108, series.Values[100], 12);
        Assert.Equal("EUR", series.Currency);
    }

    [Fact]
    public void A_column_without_a_unit_is_refused() =>
        Assert.Contains("'Price (EUR/MWh)'", Refused(SeriesText.Hours("Datetime,Price", NewYear, 8760), Plain).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("NaN")]
    [InlineData("inf")]
    [InlineData("Infinity")]
    [InlineData("dear")]
    public void A_price_that_is_no_finite_number_is_refused_with_its_place(string cell)
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        lines[42] = "2023-01-02 17:00:00," + cell;
        var e = Refused(lines, Plain);
        Assert.Equal((43, 2), (e.Line, e.Column));
    }

    [Fact]
    public void A_leap_day_is_dropped()
    {
        var series = Read(SeriesText.Hours("Datetime (UTC),Price (USD/MWh)", new DateTime(2024, 1, 1), 8784), Plain);
        // March 1, 00:00 is hour 60 · 24 = 1440 of a leap year and 1416 of the model year.
        Assert.Equal(0.440, series.Values[1416], 12);
        Assert.Contains("February 29", Assert.Single(series.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_day_is_filled_with_the_median_of_like_hours()
    {
        var lines = SeriesText.Hours("Datetime (UTC),Price (USD/MWh)", NewYear, 8760);
        lines.RemoveRange(1 + 240, 24);
        var series = Read(lines, Plain);
        // Hours 240 − 168 = 72, 408, 576 and 8664: 0.072, 0.408, 0.576, 0.664.
        Assert.Equal((0.408 + 0.576) / 2, series.Values[240], 12);
        Assert.Contains("24 missing hours", Assert.Single(series.Report), StringComparison.Ordinal);
        Assert.Equal(8736, series.FileRows);
    }

    [Fact]
    public void A_missing_first_day_is_filled_from_both_ends_of_the_year()
    {
        var lines = SeriesText.Hours("Datetime (UTC),Price (USD/MWh)", NewYear, 8760);
        lines.RemoveRange(1, 24);
        // Hours 168, 336, 8592 and 8424.
        Assert.Equal((0.336 + 0.424) / 2, Read(lines, Plain).Values[0], 12);
    }

    [Fact]
    public void Half_a_year_is_refused() =>
        Assert.Contains("covers 4380 of 8760", Refused(SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 4380), Plain).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_starts_at_five_is_read_as_utc()
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear.AddHours(5), 8760);
        var series = Read(lines, Plain with { UtcOffsetHours = -5 });
        Assert.Equal(0, series.Values[0]);
        Assert.Equal(0.759, series.Values[8759], 12);
        Assert.Contains("read as UTC", Assert.Single(series.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void An_offset_given_for_unmarked_times_is_used()
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        var series = Read(lines, Plain with { UtcOffsetHours = 1, UnmarkedOffsetHours = 0 });
        Assert.Equal(0, series.Values[1]);
        Assert.Contains("1 hours taken", Assert.Single(series.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_in_timestamps_are_used()
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        for (var i = 1; i < lines.Count; i++)
            lines[i] = lines[i].Replace(",", "-06:00,", StringComparison.Ordinal);
        var series = Read(lines, Plain with { UtcOffsetHours = -6 });
        Assert.Equal(0.005, series.Values[5], 12);
        Assert.Empty(series.Report);
    }

    [Theory]
    [InlineData('\t', "1500.5")]
    [InlineData(';', "1500,5")]
    [InlineData(';', "1500.5")]
    public void Tabs_semicolons_and_decimal_commas_are_understood(char separator, string cell)
    {
        var lines = SeriesText.Hours($"Datetime (UTC){separator}Price (USD/MWh)", NewYear, 8760, separator: separator);
        lines[1] = $"2023-01-01 00:00:00{separator}{cell}";
        Assert.Equal(1.5005, Read(lines, Plain).Values[0], 12);
    }

    [Fact]
    public void A_byte_order_mark_and_trailer_lines_are_no_data()
    {
        var lines = SeriesText.Hours("Datetime (UTC),Price (USD/MWh)", NewYear, 8760);
        lines.AddRange(["", "Total,4379500", "Source: nobody"]);
        using var file = new TemporaryFile([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines))]);
        var series = PriceSeriesFile.Read(file.Path, Plain);
        Assert.Equal(8760, series.FileRows);
        Assert.Contains("2 lines at the end", Assert.Single(series.Report), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bad_time_amid_the_data_is_refused()
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        lines[100] = "tomorrow,5";
        var e = Refused(lines, Plain);
        Assert.Equal((101, 1), (e.Line, e.Column));
    }

    [Fact]
    public void A_price_beyond_any_market_is_refused()
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        lines[1] = "2023-01-01 00:00:00,200000";
        Assert.Contains("out of range", Refused(lines, Plain).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_a_price_is_refused() =>
        Assert.Contains("names the columns", Refused(["a,b", "1,2"], Plain).Message, StringComparison.Ordinal);

    [Fact]
    public void Day_ahead_quarter_hours_in_summer_time_are_averaged()
    {
        var lines = new List<string> { "\"MTU (CET/CEST)\",\"Area\",\"Sequence\",\"Day-ahead Price (EUR/MWh)\"" };
        var central = new DateTime(2022, 12, 31, 23, 0, 0);
        for (var q = 0; q < 4 * 8760; q++)
        {
            var begin = Central(central.AddMinutes(15 * q));
            var end = Central(central.AddMinutes(15 * q + 15));
            var value = q is >= 8 and < 12 ? "n/e" : (q / 4 % 1000 + (q % 4 - 1.5)).ToString(CultureInfo.InvariantCulture);
            lines.Add($"\"{begin} - {end}\",\"BZN|DE-LU\",\"1\",\"{value}\"");
            lines.Add($"\"{begin} - {end}\",\"BZN|DE-LU\",\"2\",\"777\"");
        }
        var series = Read(lines, new() { UtcOffsetHours = 1, Currencies = new CurrencyTable([new("EUR", 1)]) });
        Assert.Equal(0.000, series.Values[0], 12);
        // The hour without a price has the median of hours 170, 338, 8594 and 8426.
        Assert.Equal((0.338 + 0.426) / 2, series.Values[2], 12);
        // Hours before, in and after summer time, and the last of the year, each where it belongs.
        Assert.All([1000, 5000, 7247, 7248, 7249, 8000, 8759], h => Assert.Equal(h % 1000 / 1000.0, series.Values[h], 12));
        Assert.Contains(series.Report, r => r.Contains("another sequence", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("2023-01-01 00:00:00")]
    [InlineData("2023-01-01 00:00:00,\"5")]
    [InlineData("2023-01-01 00:00:00+99:99,5")]
    [InlineData("0001-01-01 00:00:00+12:00,5")]
    [InlineData("9999-12-31 23:00:00-12:00,5")]
    public void A_damaged_row_is_read_or_refused_but_never_a_fault_of_ours(string row)
    {
        var lines = SeriesText.Hours("Datetime,Price (USD/MWh)", NewYear, 8760);
        lines[4000] = row;
        using var file = new TemporaryFile(lines);
        var e = Record.Exception(() => PriceSeriesFile.Read(file.Path, new() { UtcOffsetHours = 14 }));
        Assert.True(e is null or InputException, e?.ToString());
    }

    [SkippableTheory]
    [InlineData("US-MIDA-PJM_electricity_prices_2020", -5, 21.85, 8760)]
    [InlineData("US-MIDA-PJM_electricity_prices_2021", -5, 42.73, 8736)]
    [InlineData("US-MIDA-PJM_electricity_prices_2022", -5, 89.53, 8736)]
    [InlineData("US-MIDA-PJM_electricity_prices_2023", -5, 35.78, 8736)]
    [InlineData("US-MIDA-PJM_electricity_prices_2024", -5, 36.18, 8760)]
    [InlineData("US-TEX-ERCO_electricity_prices_2021", -6, 145.62, 8760)]
    [InlineData("US-TEX-ERCO_electricity_prices_2024", -6, 28.09, 8784)]
    [InlineData("DE-LU_electricity_prices_2022", 1, 235.31, 8736)]
    [InlineData("DE-LU_electricity_prices_2024", 1, 78.52, 8760)]
    [InlineData("SG_electricity_prices_2024", 8, 162.49, 8784)]
    public void Published_series_have_their_known_means(string name, double offset, double mean, int rows)
    {
        var path = ReferenceData.Find($"data/price/{name}.csv");
        Skip.If(path is null, "the reference data is absent");
        var series = PriceSeriesFile.Read(path, new()
        {
            UtcOffsetHours = offset,
            Currencies = new CurrencyTable([new("EUR", 1), new("SGD", 1)]),
        });
        // Means as the data set's own notes state them, to the cent.
        Assert.Equal(mean, series.FileMean, 0.0051);
        Assert.Equal(rows, series.FileRows);
        // A leap day or a filled day moves a year's mean by little.
        Assert.InRange(series.Values.Average() * 1000 / mean, 0.99, 1.01);
    }

    private static string Central(DateTime utc)
    {
        // Summer time of 2023: March 26 to October 29, 01:00 UTC.
        var summer = utc >= new DateTime(2023, 3, 26, 1, 0, 0) && utc < new DateTime(2023, 10, 29, 1, 0, 0);
        return utc.AddHours(summer ? 2 : 1).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);
    }

    private static SeriesImport Read(IEnumerable<string> lines, SeriesOptions options)
    {
        using var file = new TemporaryFile(lines);
        return PriceSeriesFile.Read(file.Path, options);
    }

    private static InputException Refused(IEnumerable<string> lines, SeriesOptions options)
    {
        using var file = new TemporaryFile(lines);
        return Assert.Throws<InputException>(() => PriceSeriesFile.Read(file.Path, options));
    }
}
