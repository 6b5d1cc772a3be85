using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

public class PsychrometricsTests
{
    // Enthalpy method at station pressure, worked out independently by bisection.
    [Theory]
    [InlineData(20, 0.50, 101325, 13.73)]
    [InlineData(35, 0.40, 101325, 23.82)]
    [InlineData(10, 0.90, 101325, 9.15)]
    [InlineData(40, 0.15, 101325, 20.15)]
    [InlineData(30, 0.80, 101325, 27.06)]
    [InlineData(30, 0.80, 83500, 26.93)]
    [InlineData(0, 0.50, 101325, -2.89)]
    public void Wet_bulb_is_that_of_the_enthalpy_method(double temperature, double humidity, double pressure, double expected) =>
        Assert.Equal(expected, WetBulb(temperature, humidity, pressure), 0.006);

    // R. Stull, J. Appl. Meteorology and Climatology 50 (2011) 2267: sea level, error -1 to +0.65 K; 40 degC and 15 % is among its worst.
    [Theory]
    [InlineData(20, 0.50, 13.70)]
    [InlineData(35, 0.40, 24.51)]
    [InlineData(10, 0.90, 8.92)]
    [InlineData(40, 0.15, 20.77)]
    [InlineData(30, 0.80, 27.13)]
    [InlineData(0, 0.50, -3.50)]
    public void Wet_bulb_is_within_a_kelvin_of_stull(double temperature, double humidity, double stull) =>
        Assert.InRange(WetBulb(temperature, humidity, Psychrometrics.StandardPressure) - stull, -1, 1);

    // WMO-No. 8 (2018), annex 4.B: 23.37 hPa at 20 degC, 73.78 hPa at 40 degC over water.
    [Theory]
    [InlineData(0, 611.2)]
    [InlineData(20, 2338)]
    [InlineData(40, 7381)]
    public void Saturation_pressure_is_that_of_steam_tables(double temperature, double expected) =>
        Assert.Equal(expected, Psychrometrics.SaturationPressure(temperature), expected * 0.002);

    [Theory]
    [InlineData(-40)]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(18)]
    [InlineData(45)]
    public void Dew_point_of_saturated_air_is_its_temperature(double temperature) =>
        Assert.Equal(temperature, Psychrometrics.DewPoint(Psychrometrics.SaturationPressure(temperature)), 1e-9);

    [Theory]
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(30)]
    public void Wet_bulb_of_saturated_air_is_its_temperature(double temperature) =>
        Assert.Equal(temperature, WetBulb(temperature, 1, Psychrometrics.StandardPressure), 1e-6);

    [Fact]
    public void Humidity_ratio_and_vapour_pressure_undo_each_other()
    {
        var ratio = Psychrometrics.HumidityRatio(1500, 95000);
        Assert.Equal(1500, Psychrometrics.VapourPressure(ratio, 95000), 1e-9);
    }

    [Fact]
    public void Temperature_and_humidity_are_found_again_from_enthalpy()
    {
        var enthalpy = Psychrometrics.Enthalpy(31, 0.012);
        Assert.Equal(31, Psychrometrics.TemperatureAtEnthalpy(enthalpy, 0.012), 1e-9);
        Assert.Equal(0.012, Psychrometrics.HumidityRatioAtEnthalpy(enthalpy, 31), 1e-12);
    }

    [Fact]
    public void Density_is_1_293_at_standard_conditions_and_falls_with_altitude()
    {
        Assert.Equal(1.293, Psychrometrics.Density(0, 101325), 1e-12);
        Assert.True(Psychrometrics.Density(20, 83500) < Psychrometrics.Density(20, 101325));
    }

    private static double WetBulb(double temperature, double humidity, double pressure)
    {
        var vapour = humidity * Psychrometrics.SaturationPressure(temperature);
        return Psychrometrics.WetBulb(temperature, Psychrometrics.HumidityRatio(vapour, pressure), pressure);
    }
}
