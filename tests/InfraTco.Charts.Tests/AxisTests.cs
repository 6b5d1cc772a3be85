namespace InfraTco.Charts.Tests;

public class AxisTests
{
    [Theory]
    [InlineData(12, 12, "2026-07", "2027-06")]
    [InlineData(60, 10, "2026-07", "2031-01")]
    [InlineData(120, 11, "2027", "2036")]
    public void Months_are_labelled_by_iso_month_or_by_year(int count, int most, string first, string last)
    {
        var ticks = new MonthAxis(new DateOnly(2026, 7, 31), count).Ticks(most);
        Assert.True(ticks.Count <= most);
        Assert.Equal((first, last), (ticks[0].Label, ticks[^1].Label));
    }

    [Fact]
    public void Position_between_months_is_told_as_the_month_by_which_it_is_reached() =>
        Assert.Equal("2027-01", new MonthAxis(new DateOnly(2026, 7, 1), 60).Describe(5.2));

    [Fact]
    public void Years_are_thinned_out() =>
        Assert.Equal(["2026", "2031", "2036", "2041"], new YearAxis(2026, 20).Ticks(5).Select(t => t.Label));

    [Fact]
    public void Number_is_told_with_its_unit() => Assert.Equal("12.5 kW", new NumberAxis(new Measure("Load", "kW"), [1, 2]).Describe(12.5));
}
