using System.Globalization;
using InfraTco.Data.Telemetry;

namespace InfraTco.Data.Tests.Telemetry;

public class TableTimeTests
{
    // A blank line and a missing cell below the names do not hide it.
    [Fact]
    public void A_time_that_is_not_named_so_is_found_below_a_gap()
    {
        var log = MadeDevice.Read("sampled,power_w,util_pct\n\nN/A,100,10\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(60 * i)},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)}"));
        Assert.Equal((100, 60_000), (log.Points.Count, log.StepMilliseconds));
    }

    [Theory]
    [InlineData("jour,heure", "2025-03-01,10:15")] // a day by itself is no time
    [InlineData("serial_no,board", "1730542501,7")]
    [InlineData("energy_uj,board", "1730542501,7")]
    public void What_only_looks_like_a_time_is_none(string names, string cells) => Assert.Contains(
        "column", MadeDevice.Fault($"{names},power_w,util_pct\n" + MadeDevice.Lines(100, i => $"{cells},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)}")), StringComparison.Ordinal);

    [Fact]
    public void Words_about_power_above_rows_with_units_are_no_names() => MadeDevice.Is_in(
        MadeDevice.Read("log of power, util, by hand\n" + MadeDevice.Lines(100, i => $"{MadeDevice.SmiTime(i)}, {MadeDevice.PowerW(i)} W, {MadeDevice.Percent(i)} %")), 100);

    [Fact]
    public void A_time_that_is_not_named_so_is_told_by_its_cells()
    {
        var log = MadeDevice.Read("gpu,sampled,power_w,util_pct\n" + MadeDevice.Lines(100, i => $"0,{MadeDevice.SmiTime(60 * i)},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)}"));
        MadeDevice.Is_in(log, 100);
        Assert.Equal(60_000, log.StepMilliseconds);
        Assert.Equal("column 2 ('sampled') holds times, and is read as such", Assert.Single(log.Notes));
    }

    private static readonly long StartMilliseconds = new DateTimeOffset(MadeDevice.Start).ToUnixTimeMilliseconds();

    private static TelemetryLog Read(Func<DateTime, string> time, TimeSpan step) => MadeDevice.Read("timestamp;power_w;util_pct\n"
        + MadeDevice.Lines(400, i => $"{time(MadeDevice.Start + i * step)};{MadeDevice.PowerW(i)};{MadeDevice.Percent(i)}"));

    private static Func<DateTime, string> Format(string format) => t => t.ToString(format, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm:ss")]
    [InlineData("MM/dd/yyyy HH:mm:ss")]
    [InlineData("M/d/yyyy h:mm:ss tt")]
    [InlineData("d-M-yyyy HH:mm:ss")]
    [InlineData("dd/MM/yy HH:mm:ss")]
    [InlineData("dd.MM.yyyy HH:mm:ss")]
    [InlineData("d.M.yyyy, HH:mm:ss")]
    [InlineData("dd/MM/yyyy HH:mm:ss.fff")]
    [InlineData("dd/MM/yyyy'T'HH:mm:ss'Z'")]
    [InlineData("MM/dd/yyyy HH:mm:ss 'UTC'")]
    [InlineData("yyyyMMdd HH:mm:ss")]
    [InlineData("yyyy/M/d H:mm:ss")]
    [InlineData("yyyy-MM-dd HH:mm:ss,fff")]
    [InlineData("yyyy-MM-dd HH:mm:ss 'UTC'")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'Z'")]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'")]
    [InlineData("ddd, dd MMM yyyy HH:mm:ss 'GMT'")]
    [InlineData("dd-MMM-yyyy HH:mm:ss")]
    public void Dates_are_read_as_the_file_makes_plain(string format)
    {
        var log = Read(Format(format), TimeSpan.FromHours(1));
        MadeDevice.Is_in(log, 400);
        Assert.Equal(StartMilliseconds, log.Points[0].TimeMilliseconds);
        Assert.Equal(399 * 3_600_000L, log.Points[^1].TimeMilliseconds - log.Points[0].TimeMilliseconds);
        Assert.Empty(log.Notes);
    }

    [Theory]
    [InlineData("yyyy-MM-dd'T'HH:mm:ss'+01:00'")]
    [InlineData("dd/MM/yyyy HH:mm:ss'+01:00'")]
    [InlineData("dd/MM/yyyy HH:mm:ss '+01:00'")]
    public void An_offset_is_taken_off(string format) => Assert.Equal(StartMilliseconds - 3_600_000, Read(Format(format), TimeSpan.FromHours(1)).Points[0].TimeMilliseconds);

    [Theory]
    [InlineData("dd/MM/yyyy HH:mm:ss", 1, "day/month/year")]
    [InlineData("MM/dd/yyyy HH:mm:ss", 20, "month/day/year")]
    [InlineData("dd/MM/yyyy HH:mm:ss", 20, "day/month/year")]
    public void Dates_that_leave_the_order_open_are_read_by_which_number_changes_and_it_is_told(string format, int minutes, string order)
    {
        var log = Read(Format(format), TimeSpan.FromMinutes(minutes));
        MadeDevice.Is_in(log, 400);
        Assert.Equal(StartMilliseconds, log.Points[0].TimeMilliseconds);
        Assert.Contains($"read as {order}", Assert.Single(log.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_cannot_be_is_left_out_and_counted()
    {
        var log = MadeDevice.Read("timestamp,power_w,util_pct\n13/11/2024 10:00,100,5\n11/13/2024 10:00,100,5\n14/11/2024 25:00,100,5\n14/11/2024 13:00 PM,100,5\n");
        Assert.Equal(3, log.Skipped[TelemetrySkip.BadTime]);
        Assert.Equal(new DateTimeOffset(2024, 11, 13, 10, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), Assert.Single(log.Points).TimeMilliseconds);
    }

    [Fact]
    public void Date_and_time_in_two_columns_are_one_time()
    {
        var log = MadeDevice.Read("date,time,power_w,util_pct\n"
            + MadeDevice.Lines(300, i => $"{MadeDevice.Start.AddMinutes(10 * i):yyyy-MM-dd},{MadeDevice.Start.AddMinutes(10 * i):HH:mm:ss},{MadeDevice.PowerW(i)},{MadeDevice.Percent(i)}"));
        MadeDevice.Is_in(log, 300);
        Assert.Equal(StartMilliseconds, log.Points[0].TimeMilliseconds);
    }

    [Fact]
    public void Noon_and_midnight_of_half_days_are_not_mixed_up()
    {
        var log = MadeDevice.Read("timestamp,power_w,util_pct\n11/30/2024 12:30:00 AM,100,5\n11/30/2024 12:30:00 PM,100,5\n");
        Assert.Equal(12 * 3_600_000L, log.Points[1].TimeMilliseconds - log.Points[0].TimeMilliseconds);
        Assert.Equal(new DateTimeOffset(2024, 11, 30, 0, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), log.Points[0].TimeMilliseconds);
    }

    [Theory]
    [InlineData("Nov 2 10:15:01")]
    [InlineData("10:15:61")]
    [InlineData("29/02/2025 10:15")]
    [InlineData("02/11/1999 10:15")]
    [InlineData("24:00")]
    [InlineData("11/30/2024 10:15 CEST")]
    public void What_is_no_time_or_has_no_year_is_refused_whatever_day_it_is_today(string time) =>
        Assert.Contains("1 badTime", MadeDevice.Fault($"timestamp,power_w,util_pct\n{time},100,5\n"), StringComparison.Ordinal);
}
