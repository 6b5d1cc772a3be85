using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Tests.Scales;

public class ScaledUnitTests
{
    [Theory]
    [InlineData(0, "Cost (USD)")]
    [InlineData(9_999, "Cost (USD)")]
    [InlineData(10_000, "Cost (USD k)")]
    [InlineData(437e6, "Cost (USD m)")]
    [InlineData(-9.9e9, "Cost (USD m)")]
    [InlineData(96e9, "Cost (USD bn)")]
    [InlineData(1.5e14, "Cost (USD tn)")]
    public void Money_says_what_it_is_counted_in(double largest, string title) =>
        Assert.Equal(title, ScaledUnit.For(Measure.Money("Cost"), largest, ChartWords.English).Title);

    [Theory]
    [InlineData(9e5, "費用 (万円)")]
    [InlineData(2e9, "費用 (億円)")]
    [InlineData(4e13, "費用 (兆円)")]
    public void Japanese_money_counts_in_ten_thousands(double largest, string title) =>
        Assert.Equal(title, ScaledUnit.For(Measure.Money("費用", "円"), largest, ChartWords.Japanese).Title);

    [Fact]
    public void Prefix_stands_before_an_si_unit() =>
        Assert.Equal("Power (MW)", ScaledUnit.For(Measure.Si("Power", "W"), 12e6, ChartWords.English).Title);

    [Fact]
    public void Ratio_has_no_unit() => Assert.Equal("PUE", ScaledUnit.For(new Measure("PUE", ""), 1.2, ChartWords.English).Title);
}
