using InfraTco.Cooling;
using InfraTco.Sites;

namespace InfraTco.Tests.Cooling;

public class AirEconomiserTests
{
    private const double Supply = 27;
    private const double Rise = 14;

    [Fact]
    public void Cool_air_of_middling_humidity_does_it_all_without_water()
    {
        var state = Evaluate(new(), 20, 0.5);
        Assert.Equal(1, state.Share);
        Assert.Equal(20, state.SupplyTemperature);
        Assert.Equal(0, state.MoistureAdded);
    }

    [Fact]
    public void Cold_dry_air_is_mixed_to_the_lowest_supply_and_humidified()
    {
        var state = Evaluate(new() { LowestDewPoint = -9 }, -20, 0.5);
        Assert.Equal(1, state.Share);
        Assert.Equal(18, state.SupplyTemperature);
        Assert.True(state.MoistureAdded > 0);
    }

    [Fact]
    public void Economiser_without_evaporation_cannot_humidify_dry_air() =>
        Assert.Equal(0, Evaluate(new() { Effectiveness = 0 }, -20, 0.5).Share);

    [Fact]
    public void Hot_dry_air_is_evaporated_down_to_the_supply()
    {
        var state = Evaluate(new(), 38, 0.10);
        Assert.Equal(1, state.Share, 1e-9);
        // h is held: 1.006 K/(g/kg) x 2.5 kJ/g, so 11 K take about 4.5 g/kg.
        Assert.Equal(0.0045, state.MoistureAdded, 0.0003);
    }

    [Fact]
    public void Air_hotter_than_return_with_no_pads_is_shut_out() =>
        Assert.Equal(0, Evaluate(new() { Effectiveness = 0 }, 42, 0.10).Share);

    [Fact]
    public void Air_between_supply_and_return_takes_a_part()
    {
        var state = Evaluate(new() { Effectiveness = 0 }, 34, 0.15);
        Assert.Equal((Supply + Rise - 34) / Rise, state.Share, 1e-9);
        Assert.Equal(0, Evaluate(new() { Effectiveness = 0, Modulates = false }, 34, 0.15).Share);
    }

    [Theory]
    [InlineData(28, 0.85)]
    [InlineData(25, 0.95)]
    [InlineData(20, 0.95)]
    public void Moist_warm_air_is_shut_out_by_its_dew_point(double temperature, double humidity) =>
        Assert.Equal(0, Evaluate(new(), temperature, humidity).Share);

    [Fact]
    public void Cool_damp_air_is_warmed_with_return_air_until_dry_enough()
    {
        var state = Evaluate(new(), 14, 0.95);
        Assert.Equal(1, state.Share);
        Assert.InRange(state.SupplyTemperature, 18, Supply);
        Assert.Equal(0, Evaluate(new() { Modulates = false }, 14, 0.95).Share);
    }

    [Fact]
    public void Unmodulated_pads_use_more_water()
    {
        var on = Evaluate(new() { Modulates = false, HighestDewPoint = 25 }, 32, 0.15);
        var modulated = Evaluate(new() { HighestDewPoint = 25 }, 32, 0.15);
        Assert.True(on.MoistureAdded > modulated.MoistureAdded);
    }

    private static OutsideAir Evaluate(AirEconomiserOptions limits, double temperature, double humidity)
    {
        var weather = new WeatherYear("constant", Filled(temperature), Filled(humidity), Filled(Psychrometrics.StandardPressure));
        return AirEconomiser.Evaluate(limits, Supply, Rise, AirYear.From(weather), 0);
    }

    private static double[] Filled(double value)
    {
        var values = new double[ModelYear.Hours];
        Array.Fill(values, value);
        return values;
    }
}
