using InfraTco.Scenarios;

namespace InfraTco.Tests.Scenarios;

public class WaterScenarioTests
{
    [Theory]
    [InlineData(HydroWater.None, 1)]
    [InlineData(HydroWater.Operational, 1.5)]
    [InlineData(HydroWater.Full, 4)]
    public void The_option_on_reservoirs_chooses_the_water_behind_the_grid(HydroWater option, double litresPerKwh) =>
        Assert.Equal(litresPerKwh, (TestScenario.Plain.Site.Water with { GridHydro = option }).Grid.Base);
}
