using InfraTco.Climate;

namespace InfraTco.Tests.Climate;

public class DewPointTests
{
    [Theory]
    // ASHRAE Handbook, Fundamentals (2017), chapter 1, table 3: saturation pressure 0.6112, 1.2282, 2.3393 and 4.2467 kPa at 0, 10, 20 and 30 degC.
    [InlineData(20, 10, 1.2282 / 2.3393)]
    [InlineData(30, 20, 2.3393 / 4.2467)]
    [InlineData(20, 0, 0.6112 / 2.3393)]
    public void Relative_humidity_is_the_ratio_of_saturation_pressures(double dryBulb, double dewPoint, double expected) =>
        Assert.Equal(expected, DewPoint.ToRelativeHumidity(dryBulb, dewPoint), 0.001);

    [Theory]
    [InlineData(-30, 0.7)]
    [InlineData(0, 1)]
    [InlineData(25, 0.5)]
    [InlineData(45, 0.05)]
    public void Dew_point_and_relative_humidity_are_inverse(double dryBulb, double humidity) =>
        Assert.Equal(humidity, DewPoint.ToRelativeHumidity(dryBulb, DewPoint.FromRelativeHumidity(dryBulb, humidity)), 1e-9);

    [Fact]
    public void A_dew_point_above_the_dry_bulb_counts_as_saturation() => Assert.Equal(1, DewPoint.ToRelativeHumidity(10, 12));

    [Fact]
    public void Dry_air_has_a_finite_dew_point() => Assert.True(double.IsFinite(DewPoint.FromRelativeHumidity(40, 0)));
}
