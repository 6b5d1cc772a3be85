using System.Globalization;
using System.Text;
using InfraTco.Data;
using InfraTco.Data.Telemetry;

namespace InfraTco.Learning.Tests.Prices;

public class PriceFileTests
{
    private static PriceHistory Read(string text, PriceOptions? options = null, Encoding? encoding = null)
    {
        using var file = new TemporaryFile("", "prices.csv");
        File.WriteAllText(file.Path, text, encoding ?? new UTF8Encoding(false));
        return PriceFile.Read([file.Path], options ?? new());
    }

    private static string Refusal(string text, PriceOptions? options = null) => Assert.Throws<InputException>(() => Read(text, options)).Message;

    private static string Rows(string header, Func<int, string> row, int count = 30) => header + "\n" + string.Concat(Enumerable.Range(0, count).Select(i => row(i) + "\n"));

    private static string Day(int i, string format = "yyyy-MM-dd") => new DateOnly(2019, 1, 15).AddMonths(i).ToString(format, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("date,price", "2019-01-15,$50.12", 50.12)]
    [InlineData("date,price", "2019-01-15,-$50.12", -50.12)]
    [InlineData("date,price", "2019-01-15,\u20AC 50.12", 50.12)]
    [InlineData("date,price", "2019-01-15,US$50.12/MWh", 50.12)]
    [InlineData("date,price", "2019-01-15,50.12 EUR", 50.12)]
    [InlineData("date,price", "2019-01-15,5.012e1", 50.12)]
    [InlineData("date,price", "2019-01-15,\"5,012.30\"", 5012.3)]
    [InlineData("date,price", "2019-01-15,\"1,234,567\"", 1234567)]
    [InlineData("date,price", "2019-01-15,\"45,3\"", 45.3)]
    [InlineData("date;price", "2019-01-15;45,3", 45.3)]
    [InlineData("date;price", "2019-01-15;1.045,3", 1045.3)]
    [InlineData("date;price", "2019-01-15;45.3", 45.3)]
    [InlineData("date;price", "2019-01-15;\u221245,312", -45.312)]
    [InlineData("date,price", "01/15/2019,50.12", 50.12)]
    [InlineData("date,price", "15/01/2019 13:00,50.12", 50.12)]
    [InlineData("date,price", "1547510400,50.12", 50.12)]
    [InlineData("timestamp_utc,price", "1547510400000,50.12", 50.12)]
    [InlineData("epoch,price", "1547510400,50.12", 50.12)]
    [InlineData("Month,price", "2019-01,50.12", 50.12)]
    [InlineData("date,price", "20190115,50.12", 50.12)]
    [InlineData("date,price", "2019-01-01T00:00+01:00,50.12", 50.12)]
    public void Dates_and_prices_are_read_as_they_are_written(string header, string row, double price)
    {
        var history = Read($"{header}\n{row}\n");
        Assert.Equal((new DateOnly(2019, 1, 1), price), Assert.Single(history.Months));
        Assert.Equal(0, history.Skipped);
    }

    [Theory]
    [InlineData("date,price,Currency", "41.2,USD", "41.2,JPY")]
    [InlineData("date,price", "$41.2", "€41.2")]
    [InlineData("date,price", "41.2 EUR/MWh", "41.2 GBP/MWh")]
    [InlineData("date,price,currency", "$41.2,USD", "€41.2,USD")]
    public void Prices_in_two_currencies_are_refused(string header, string first, string second)
    {
        Assert.Contains("those before are in", Refusal(Rows(header, i => $"{Day(i)},{(i < 20 ? first : second)}")), StringComparison.Ordinal);
        Assert.Equal(30, Read(Rows(header, i => $"{Day(i)},{first}")).Months.Count);
    }

    [Fact]
    public void Signs_of_several_currencies_go_with_each_of_them_and_files_with_none_other()
    {
        Assert.Equal(30, Read(Rows("date,price,currency", i => $"{Day(i)},{(i % 2 == 0 ? "¥41.2" : "41.2")},CNY")).Months.Count);
        Assert.Equal(30, Read(Rows("date,price", i => $"{Day(i)},{(i % 2 == 0 ? "$41.2" : "41.2 CAD")}")).Months.Count);
        using var first = new TemporaryFile(Rows("date,price,currency", i => $"{Day(i)},41.2,USD"), "a.csv");
        using var second = new TemporaryFile(Rows("date,price,currency", i => $"{Day(i + 30)},41.2,EUR"), "b.csv");
        Assert.Equal(second.Path, Assert.Throws<InputException>(() => PriceFile.Read([first.Path, second.Path], new())).File);
    }

    [Fact]
    public void Another_price_for_a_month_of_one_is_told()
    {
        var history = Read(Rows("date,price", i => $"{Day(i)},{40 + i}") + $"{Day(20)},400\n");
        Assert.Contains(history.Notes, n => n.StartsWith("1 of 30 months hold several prices, the first 2020-09", StringComparison.Ordinal));
        Assert.Empty(Read(Rows("date,price", i => $"{Day(i)},{40 + i}")).Notes);
    }

    [Fact]
    public void Utf_16_is_read() =>
        Assert.All([Encoding.Unicode, Encoding.BigEndianUnicode], e => Assert.Equal(30, Read(Rows("date\tprice", i => $"{Day(i)}\t{40 + i}"), encoding: e).Months.Count));

    [Theory]
    [InlineData("1,250", "1,250.30", 1250)]
    [InlineData("1,250", "45,3", 1.25)]
    [InlineData("1,250", "2,500", 1250)]
    public void The_column_says_what_a_comma_is(string cell, string other, double price) =>
        Assert.Equal(price, Read($"date,price\n2019-01-15,\"{cell}\"\n2019-02-15,\"{other}\"\n").Months[0].Price);

    [Fact]
    public void Words_in_a_cell_do_not_say_what_a_comma_is() =>
        Assert.Equal(50.123, Read("date,price\n2019-01-15,50.123\n2019-02-15,\"outage, none\"\n2019-03-15,51.456\n").Months[0].Price);

    [Theory]
    [InlineData("MM/01/yyyy", "month/day/year")]
    [InlineData("01/MM/yyyy", "day/month/year")]
    public void Dates_by_month_that_may_be_read_either_way_fall_on_one_day_of_each_and_are_noted(string format, string read)
    {
        var history = Read(Rows("date,price", i => $"{Day(i, format)},{40 + i}"));
        Assert.Equal(30, history.Months.Count);
        Assert.Contains($"read as {read}", Assert.Single(history.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date,price\n2019-01-15,5o.12\n", "prices.csv:2:2: '5o.12': none of 1 rows can be used, 1 since the price is no number; a date such as 2024-01-31 and a price such as 50.12")]
    [InlineData("date,price\nyesterday,50.12\n", "prices.csv:2:1: 'yesterday': none of 1 rows can be used, 1 since the time is none")]
    [InlineData("date,price\n2019-01-15,50k\n", "prices.csv:2:2: '50k'")]
    [InlineData("date,price\n2019-01-15,A100\n", "prices.csv:2:2: 'A100'")]
    [InlineData("date,price\n2019-01-15,Infinity\n", "prices.csv:2:2: 'Infinity'")]
    public void A_history_in_which_nothing_is_read_is_refused_at_its_first_cell(string text, string says) => Assert.Contains(says, Refusal(text), StringComparison.Ordinal);

    [Fact]
    public void Rows_that_are_left_out_are_counted_and_the_first_is_named()
    {
        var history = Read(Rows("date,price", i => i switch { 3 => $"{Day(i)},", 4 => "soon,5", 5 or 6 => $"{Day(i)},broken", _ => $"{Day(i)},{40 + i}" }));
        Assert.Equal((4, 1, 1, 2), (history.Skipped, history.SkippedByReason[PriceSkip.Missing], history.SkippedByReason[PriceSkip.BadTime], history.SkippedByReason[PriceSkip.BadPrice]));
        Assert.Contains(history.Notes, n => n.StartsWith("2 rows left out: the price is no number", StringComparison.Ordinal) && n.EndsWith("prices.csv:7:2: 'broken'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("99999999", 1)]
    [InlineData("-99999999", 1)]
    [InlineData("9000", 0)]
    [InlineData("-500", 0)]
    [InlineData("0", 0)]
    public void A_spike_stays_and_what_is_no_price_goes(string cell, int skipped)
    {
        var history = Read(Rows("date,Price (USD/MWh)", i => $"{Day(i / 10)},{(i == 7 ? cell : "25")}", 300));
        Assert.Equal(skipped, history.Skipped);
        Assert.Equal(skipped, history.SkippedByReason.GetValueOrDefault(PriceSkip.Implausible));
        Assert.Equal(skipped == 0, history.Months[0].Price != 25);
    }

    // February 2021 in Texas: hours at the cap of 9,000 USD/MWh.
    [SkippableFact]
    public void The_storm_of_texas_is_no_garbage()
    {
        var path = ReferenceData.Find("data/price/US-TEX-ERCO_electricity_prices_2021.csv");
        Skip.If(path is null, "reference data absent");
        var history = PriceFile.Read([path], new());
        Assert.Equal(0, history.Skipped);
        Assert.True(history.Months[1].Price > 1000);
    }

    [Theory]
    [InlineData("date,h100_price_usd_per_hour", "", PriceKind.Rental)]
    [InlineData("date,price_usd_per_hour,model", ",NVIDIA H100 80GB", PriceKind.Rental)]
    [InlineData("date,price_usd_per_hour,sku", ",8xA100-SXM4", PriceKind.Rental)]
    [InlineData("date,price_usd_per_hour,model", ",MI300X", PriceKind.Rental)]
    [InlineData("date,price_usd_per_hour,instance", ",RTX 4090", PriceKind.Rental)]
    [InlineData("date,price_usd_per_gpu_h", "", PriceKind.Rental)]
    [InlineData("date,Price (USD/MWh),customer", ",H100 hall", PriceKind.Electricity)]
    [InlineData("date,price_usd_per_mwh", "", PriceKind.Electricity)]
    [InlineData("date,price", "", PriceKind.Electricity)]
    public void What_a_price_is_paid_for_is_told_by_names(string header, string rest, PriceKind kind)
    {
        var history = Read(Rows(header, i => $"{Day(i)},{2 + i % 3}{rest}"));
        Assert.Equal(kind, history.Kind);
        Assert.NotEmpty(history.KindReason);
        var other = kind == PriceKind.Rental ? PriceKind.Electricity : PriceKind.Rental;
        Assert.Equal(other, Read(Rows(header, i => $"{Day(i)},{2 + i % 3}{rest}"), new() { Kind = other }).Kind);
    }

    [Theory]
    [InlineData("date,price_usd_per_hour,zone", ",DE-LU")]
    [InlineData("date,usd/h", "")]
    public void The_price_of_an_hour_of_nothing_in_particular_is_asked_about(string header, string rest)
    {
        var text = Rows(header, i => $"{Day(i)},{2 + i % 3}{rest}");
        Assert.Contains("is the price of an hour, and nothing tells of what; --kind rental", Assert.Throws<InputException>(() => Read(text)).Message, StringComparison.Ordinal);
        Assert.Equal(PriceKind.Rental, Read(text, new() { Kind = PriceKind.Rental }).Kind);
    }

    [Fact]
    public void Dates_of_prices_are_dates() => Assert.Equal(30, Read(Rows("Price date,Price (USD/MWh)", i => $"{Day(i)},{2 + i % 3}")).Prices);

    [Fact]
    public void Of_several_columns_of_prices_the_middle_or_the_named_is_taken()
    {
        var text = Rows("date,low_price,median_price,price_area", i => $"{Day(i)},1,{20 + i},DE");
        var history = Read(text);
        Assert.Equal(("median_price", 20), (history.Unit, history.Months[0].Price));
        Assert.Contains("'median_price' is taken, not 'low_price' (--column", Assert.Single(history.Notes), StringComparison.Ordinal);
        Assert.Equal("low_price", Read(text, new() { Column = "LOW_PRICE" }).Unit);
        Assert.Contains("no column is named 'high' (--column); the columns are 'date', 'low_price'", Refusal(text, new() { Column = "high" }), StringComparison.Ordinal);
        Assert.Equal("lmp", Read(Rows("date,lmp", i => $"{Day(i)},{i}"), new() { Column = "lmp" }).Unit);
    }

    [Fact]
    public void Several_columns_of_prices_without_a_middle_are_refused_by_name() => Assert.Contains(
        "prices.csv:1:3: 'day_ahead_price', 'real_time_price' are all prices; --column says which one is meant",
        Refusal(Rows("date,day_ahead_price,real_time_price", i => $"{Day(i)},1,2")), StringComparison.Ordinal);
}
