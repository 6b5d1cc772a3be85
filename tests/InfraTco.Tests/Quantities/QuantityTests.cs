using InfraTco.Quantities;

namespace InfraTco.Tests.Quantities;

public class QuantityTests
{
    [Fact]
    public void Ten_megawatts_are_ten_million_watts() => Assert.Equal(10e6, Quantity<Power>.Of(10, "MW").Base);

    [Fact]
    public void Quantity_is_read_in_another_unit() => Assert.Equal(80, Quantity<EnergyPrice>.Of(0.08, "USD/kWh").In("USD/MWh"), 12);

    [Fact]
    public void Joules_are_converted_exactly_enough() => Assert.Equal(1, Quantity<Energy>.Of(3.6e6, "J").In("kWh"), 12); // 1 kWh = 3.6 MJ, SI brochure

    [Fact]
    public void Cubic_feet_per_minute_are_converted() => // 1 ft = 0.3048 m exactly (1959), so 1 CFM = 0.3048^3 / 60 m3/s
        Assert.Equal(1105 * Math.Pow(0.3048, 3) / 60, Quantity<AirFlow>.Of(1105, "CFM").Base, 9);

    [Fact]
    public void Unit_of_another_dimension_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Quantity<Power>.Of(1, "kWh"));
        Assert.Contains("'kWh' is not a unit of power", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kw")]
    [InlineData(" kW")]
    [InlineData("")]
    public void Symbols_are_exact(string symbol) => Assert.Null(Quantity<Power>.FindUnit(symbol));

    [Fact]
    public void Sums_differences_multiples_and_ratios_keep_the_dimension()
    {
        var (a, b) = (Quantity<Power>.Of(3, "kW"), Quantity<Power>.Of(500, "W"));
        Assert.Equal(3500, (a + b).Base);
        Assert.Equal(2500, (a - b).Base);
        Assert.Equal(1500, (b * 3).Base);
        Assert.Equal(6, a / b);
    }

    [Fact]
    public void Order_is_that_of_the_base_values()
    {
        var (small, large) = (Quantity<Power>.Of(999, "W"), Quantity<Power>.Of(1, "kW"));
        Assert.True(small < large && large > small && small <= large && large >= small);
        Assert.True(small.CompareTo(large) < 0);
        Assert.False(large <= small);
    }

    [Fact]
    public void Zero_is_the_default() => Assert.Equal(default, Quantity<Money>.Zero);

    [Theory]
    [InlineData(0.1, "0.1 W")]
    [InlineData(1e-300, "1E-300 W")]
    [InlineData(-5, "-5 W")]
    public void Text_is_the_base_value_with_its_symbol(double value, string text) => Assert.Equal(text, new Quantity<Power>(value).ToString());

    [Fact]
    public void Single_value_is_its_own_range()
    {
        var ranged = Ranged<Power>.Single(7.2, "kW", Provenance.Unstated);
        Assert.Equal((7200.0, 7200.0, 7200.0), (ranged.Low.Base, ranged.Base, ranged.High.Base));
    }
}
