using InfraTco.Water;

namespace InfraTco.Tests.Water;

public class TowerWaterTests
{
    // 1.48 L evaporate per kWh; make-up at cycles of concentration 3 to 10, no drift.
    [Theory]
    [InlineData(3, 2.22)]
    [InlineData(4, 1.98)]
    [InlineData(5, 1.85)]
    [InlineData(6, 1.78)]
    [InlineData(8, 1.69)]
    [InlineData(10, 1.65)]
    public void Make_up_falls_with_cycles_of_concentration(double cycles, double expected)
    {
        var water = TowerWater.Of(new() { LatentShare = 1, Drift = 0, CyclesOfConcentration = cycles });
        Assert.Equal(1.48, water.Evaporation, 0.006);
        Assert.Equal(expected, water.Withdrawal, 0.006);
    }

    [Fact]
    public void Blowdown_is_drawn_but_not_consumed()
    {
        var water = TowerWater.Of(new());
        Assert.True(water.Blowdown > 0);
        Assert.Equal(water.Withdrawal - water.Blowdown, water.Consumption, 1e-12);
    }

    [Fact]
    public void Drift_beyond_the_blowdown_leaves_none()
    {
        var water = TowerWater.Of(new() { Drift = 0.005, CyclesOfConcentration = 15 });
        Assert.Equal(0, water.Blowdown);
        Assert.Equal(water.Consumption, water.Withdrawal);
    }

    [Fact]
    public void Drift_within_the_blowdown_changes_consumption_only()
    {
        var dry = TowerWater.Of(new() { Drift = 0 });
        var wet = TowerWater.Of(new() { Drift = 0.0005 });
        Assert.Equal(dry.Withdrawal, wet.Withdrawal, 1e-12);
        Assert.True(wet.Consumption > dry.Consumption);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(double.NaN)]
    public void Cycles_of_concentration_out_of_range_are_refused(double cycles)
    {
        var error = Assert.Throws<ArgumentException>(() => new TowerOptions { CyclesOfConcentration = cycles }.Validate());
        Assert.Contains("cooling tower: CyclesOfConcentration", error.Message, StringComparison.Ordinal);
    }
}
