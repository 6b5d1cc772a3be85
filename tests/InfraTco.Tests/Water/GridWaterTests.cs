using System.Globalization;
using InfraTco.Water;

namespace InfraTco.Tests.Water;

public class GridWaterTests
{
    // ERCOT 2022: 25.0 % wind, 42.6 % gas, 16.8 % coal, 9.8 % nuclear; with medians about 0.87 L/kWh.
    [SkippableFact]
    public void Ercot_2022_consumes_0_87_litres_a_kilowatt_hour()
    {
        var path = ReferenceData.Find("data/carbon/ERCO_2022_generation_by_fuel_and_avg_ci.csv");
        Skip.If(path is null, "reference generation mix is absent");
        var rows = File.ReadLines(path!).Skip(1).Select(line => line.Split(',')).ToArray();
        double Total(int column) => rows.Sum(row => double.Parse(row[column], CultureInfo.InvariantCulture));
        Dictionary<GenerationSource, double> mix = new()
        {
            [GenerationSource.Wind] = Total(1),
            [GenerationSource.Photovoltaic] = Total(2),
            [GenerationSource.Hydro] = Total(3),
            [GenerationSource.GasCombinedCycle] = Total(5),
            [GenerationSource.Coal] = Total(6),
            [GenerationSource.Nuclear] = Total(7),
        };
        Assert.Equal(0.87, GridWater.OfMix(mix, HydroAllocation.None), 0.02);
    }

    [Fact]
    public void Hydropower_weighs_what_is_allocated_to_it()
    {
        Assert.Equal(0, GridWater.Median(GenerationSource.Hydro, HydroAllocation.None));
        Assert.Equal(17, GridWater.Median(GenerationSource.Hydro, HydroAllocation.Full));
        Assert.InRange(GridWater.Median(GenerationSource.Hydro, HydroAllocation.Operational), 1, 5);
    }

    [Fact]
    public void Mix_without_energy_or_with_negative_energy_is_refused()
    {
        Assert.Throws<ArgumentException>(() => GridWater.OfMix(new Dictionary<GenerationSource, double>(), HydroAllocation.Full));
        Assert.Throws<ArgumentException>(() => GridWater.OfMix(
            new Dictionary<GenerationSource, double> { [GenerationSource.Coal] = -1 }, HydroAllocation.Full));
    }
}
