using InfraTco.Climate;

namespace InfraTco.Tests.Climate;

public class StandardAtmosphereTests
{
    [Theory]
    // ASHRAE Handbook, Fundamentals (2017), chapter 1, table 1 [kPa].
    [InlineData(-500, 107.478)]
    [InlineData(0, 101.325)]
    [InlineData(500, 95.461)]
    [InlineData(1000, 89.875)]
    [InlineData(3000, 70.108)]
    public void Pressure_is_that_of_the_table(double elevation, double kilopascal) =>
        Assert.Equal(kilopascal * 1000, StandardAtmosphere.Pressure(elevation), 8.0);
}
