using InfraTco.Cooling;
using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

public class SiteTablesTests
{
    private const double DesignItPowerKw = 10_000;

    public static TheoryData<CoolingKind> Kinds => [.. Enum.GetValues<CoolingKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Fit_is_within_a_fifth_of_a_percent_and_between_its_points_too(CoolingKind kind)
    {
        var site = Build(kind);
        var tables = site.Fold();
        Assert.InRange(tables.Residual, 0, 0.002);
        foreach (var load in new[] { 0.33, 0.5, 0.72, 0.93 })
        {
            var simulated = site.Simulate(load);
            for (var m = 0; m < ModelYear.Months; m++)
            {
                foreach (var quantity in new[] { SiteQuantity.FacilityEnergy, SiteQuantity.EnergyCost, SiteQuantity.CarbonDirect })
                {
                    var fitted = SiteTables.Evaluate(tables.Sum(m, quantity), load);
                    Assert.Equal(1, fitted / simulated.Monthly[m][quantity], 0.002);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Peaks_and_water_follow_the_simulation(CoolingKind kind)
    {
        var site = Build(kind);
        var tables = site.Fold();
        Assert.InRange(tables.PeakResidual, 0, 0.01);
        Assert.InRange(tables.WaterResidual, 0, 0.06);
        var simulated = site.Simulate(0.85);
        Assert.Equal(1, SiteTables.Evaluate(tables.AnnualPeak, 0.85) / simulated.PeakFacilityKw, 0.01);
        for (var m = 0; m < ModelYear.Months; m++)
            Assert.Equal(1, SiteTables.Evaluate(tables.Peak(m), 0.85) / simulated.Monthly[m].PeakFacilityKw, 0.01);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Facility_polynomial_is_it_energy_and_its_parts(CoolingKind kind)
    {
        var tables = Build(kind).Fold();
        SiteQuantity[] parts =
        [
            SiteQuantity.ElectricalLoss, SiteQuantity.ChillerEnergy, SiteQuantity.AirFanEnergy, SiteQuantity.PumpEnergy,
            SiteQuantity.HeatRejectionFanEnergy, SiteQuantity.LightingEnergy,
        ];
        for (var m = 0; m < ModelYear.Months; m++)
        {
            var itEnergy = 0.7 * DesignItPowerKw * ModelYear.HoursIn(m);
            var sum = itEnergy + parts.Sum(part => SiteTables.Evaluate(tables.Sum(m, part), 0.7));
            Assert.Equal(1, sum / SiteTables.Evaluate(tables.Sum(m, SiteQuantity.FacilityEnergy), 0.7), 1e-12);
        }
    }

    [Fact]
    public void Folding_twice_gives_the_same_bits()
    {
        var (first, second) = (Build(CoolingKind.DlcDryW32).Fold(), Build(CoolingKind.DlcDryW32).Fold());
        for (var m = 0; m < ModelYear.Months; m++)
            Assert.True(first.Sum(m, SiteQuantity.FacilityEnergy).SequenceEqual(second.Sum(m, SiteQuantity.FacilityEnergy)));
        Assert.True(first.AnnualPeak.SequenceEqual(second.AnnualPeak));
    }

    [Fact]
    public void Twice_the_site_takes_twice_the_energy()
    {
        var one = Build(CoolingKind.WseTower).Simulate(0.6).Annual;
        var two = new SiteYear(Build(CoolingKind.WseTower).Options with { DesignItPowerKw = 2 * DesignItPowerKw }).Simulate(0.6).Annual;
        Assert.Equal(2, two.FacilityEnergyKwh / one.FacilityEnergyKwh, 1e-9);
        Assert.Equal(2, two[SiteQuantity.WaterWithdrawal] / one[SiteQuantity.WaterWithdrawal], 1e-9);
    }

    private static SiteYear Build(CoolingKind kind)
    {
        var plant = CoolingPlant.For(kind);
        return new(new()
        {
            Air = WeatherFiles.Synthetic(mean: 18, yearSwing: 12, daySwing: 7, humidity: 0.5),
            Plant = plant,
            DesignItPowerKw = DesignItPowerKw,
            LiquidShare = plant.LiquidLoop is null ? 0 : 0.85,
            Price = HourlySeries.Constant(0.08),
            CarbonDirect = HourlySeries.Constant(0.35),
        });
    }
}
