using InfraTco.Charts.Scales;

namespace InfraTco.Charts.Tests.Scales;

public class NumberTextTests
{
    [Theory]
    [InlineData(1234567.891, 1, "1,234,567.9")]
    [InlineData(-0.04, 1, "0.0")]
    [InlineData(-0.06, 1, "−0.1")]
    [InlineData(0, 0, "0")]
    [InlineData(2.5e12, 0, "2.5E+12")]
    [InlineData(-1e-9, 9, "−1E−9")]
    public void Number_has_separators_and_a_true_minus(double value, int decimals, string text) =>
        Assert.Equal(text, NumberText.Fixed(value, decimals));

    [Theory]
    [InlineData(1.2, "1.2")]
    [InlineData(1200, "1,200")]
    [InlineData(0, "0")]
    [InlineData(1.23456, "1.235")]
    [InlineData(5e-5, "0.00005")]
    public void Label_has_no_needless_zero(double value, string text) => Assert.Equal(text, NumberText.Label(value));

    [Theory]
    [InlineData(3.2, "+3.2")]
    [InlineData(-3.2, "−3.2")]
    [InlineData(0, "0.0")]
    public void Step_shows_its_sign(double value, string text) => Assert.Equal(text, NumberText.Signed(value, 1));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0.999, -1)]
    [InlineData(1000, 3)]
    [InlineData(0, 0)]
    [InlineData(5e-324, -324)]
    [InlineData(1.7e308, 308)]
    public void Decade_is_the_decimal_exponent(double value, int decade) => Assert.Equal(decade, NumberText.Decade(value));
}
