using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

public class HourlySeriesTests
{
    [Fact]
    public void Constant_is_alike_in_every_hour()
    {
        var series = HourlySeries.Constant(-0.02);
        Assert.True(series.IsConstant);
        Assert.Equal(-0.02, series[0]);
        Assert.Equal(-0.02, series[ModelYear.Hours - 1]);
        Assert.Equal(-0.02, series.Mean);
    }

    [Theory]
    [InlineData(8736)]
    [InlineData(8784)]
    [InlineData(0)]
    public void Other_lengths_than_8760_are_refused(int hours)
    {
        var error = Assert.Throws<ArgumentException>(() => HourlySeries.Of(new double[hours]));
        Assert.Contains("it must have 8760", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_that_is_not_finite_is_refused_by_its_hour()
    {
        var values = new double[ModelYear.Hours];
        values[41] = double.NaN;
        var error = Assert.Throws<ArgumentException>(() => HourlySeries.Of(values));
        Assert.Contains("hour 42 is NaN", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HourlySeries.Constant(double.PositiveInfinity));
    }

    [Fact]
    public void Weather_out_of_this_world_is_refused_by_its_hour()
    {
        var weather = WeatherFiles.Synthetic(10, 5, 5, 0.5).Weather;
        var dryBulb = (double[])weather.DryBulb.Clone();
        dryBulb[99] = 99.9;
        var error = Assert.Throws<ArgumentException>(() => AirYear.From(weather with { DryBulb = dryBulb }));
        Assert.Contains("dry bulb of hour 100 is 99.9 degC; it must be between -70 and 60", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => AirYear.From(weather with { Pressure = new double[24] }));
    }

    [Fact]
    public void Months_have_their_calendar_hours()
    {
        Assert.Equal(744, ModelYear.HoursIn(0));
        Assert.Equal(672, ModelYear.HoursIn(1));
        Assert.Equal(ModelYear.Hours, ModelYear.FirstHour(ModelYear.Months));
    }
}
