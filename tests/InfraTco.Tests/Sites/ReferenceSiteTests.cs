using InfraTco.Cooling;
using InfraTco.Electrical;
using InfraTco.Sites;

namespace InfraTco.Tests.Sites;

/// <summary>
/// Four weather years and seven plants against an independent calculation with the same parameter set: UPS 3 %, distribution 1.5 %, lighting
/// 0.3 %, liquid share 0.85. Tolerance 0.01 in PUE, 0.03 L/kWh in WUE.
/// </summary>
public class ReferenceSiteTests
{
    private const double PueTolerance = 0.0105;
    private const double WueTolerance = 0.035;

    [SkippableTheory]
    [InlineData(WeatherFiles.Phoenix, new[] { 1.269, 1.260, 1.142, 1.162, 1.116, 1.109, 1.087 }, new[] { 0, 0, 1.73, 0, 0, 0.87, 1.65 })]
    [InlineData(WeatherFiles.Singapore, new[] { 1.292, 1.292, 1.290, 1.154, 1.107, 1.136, 1.105 }, new[] { 0, 0, 1.96, 0, 0, 0.35, 1.65 })]
    [InlineData(WeatherFiles.Leesburg, new[] { 1.196, 1.178, 1.145, 1.095, 1.084, 1.088, 1.088 }, new[] { 0, 0, 1.74, 0, 0, 0.13, 1.65 })]
    [InlineData(WeatherFiles.Chicago, new[] { 1.186, 1.167, 1.138, 1.090, 1.082, 1.086, 1.086 }, new[] { 0, 0, 1.73, 0, 0, 0.08, 1.65 })]
    public void Plants_reproduce_the_reference_calculation(string weather, double[] pue, double[] wue)
    {
        CoolingKind[] kinds =
        [
            CoolingKind.AirChiller, CoolingKind.AirChillerEconomiser, CoolingKind.WseTower, CoolingKind.DlcDryW32,
            CoolingKind.DlcDryW40, CoolingKind.DlcAdiabaticW32, CoolingKind.DlcTower,
        ];
        for (var k = 0; k < kinds.Length; k++)
        {
            var year = Simulate(weather, kinds[k], ElectricalChain.Constant(0.03, 0.015)).Annual;
            var name = CoolingKinds.Format(kinds[k]);
            Assert.True(Math.Abs(year.Pue - pue[k]) <= PueTolerance, $"{name}: PUE {year.Pue:F4}, reference {pue[k]}");
            Assert.True(Math.Abs(year.Wue - wue[k]) <= WueTolerance, $"{name}: WUE {year.Wue:F3}, reference {wue[k]}");
        }
    }

    [SkippableTheory]
    [InlineData(WeatherFiles.Phoenix, 0.47, 0.72)]
    [InlineData(WeatherFiles.Singapore, 0.03, 0.99)]
    [InlineData(WeatherFiles.Leesburg, 0.83, 0.99)]
    [InlineData(WeatherFiles.Chicago, 0.87, 0.99)]
    public void Full_free_cooling_hours_of_dry_coolers_are_those_of_the_reference(string weather, double w32, double w40)
    {
        Assert.Equal(w32, FreeShare(weather, CoolingKind.DlcDryW32), 0.01);
        Assert.Equal(w40, FreeShare(weather, CoolingKind.DlcDryW40), 0.01);
    }

    // NREL ESIF 1.036-1.04 and Frontier 1.03-1.06: warm water, towers, nearly all heat to liquid.
    [SkippableFact]
    public void Wholly_liquid_plant_with_an_efficient_ups_gets_to_1_04_or_1_05()
    {
        var air = WeatherFiles.Read(WeatherFiles.Chicago);
        var year = new SiteYear(new()
        {
            Air = air,
            Plant = CoolingPlant.For(CoolingKind.DlcTower),
            Chain = ElectricalChain.Constant(0.015, 0.005),
            DesignItPowerKw = 1000,
            LiquidShare = 1,
        }).Simulate(1).Annual;
        Assert.InRange(year.Pue, 1.035, 1.06);
    }

    [SkippableTheory]
    [InlineData(WeatherFiles.Phoenix)]
    [InlineData(WeatherFiles.Singapore)]
    [InlineData(WeatherFiles.Leesburg)]
    [InlineData(WeatherFiles.Chicago)]
    public void Default_chain_loses_what_the_reference_set_loses(string weather)
    {
        var byCurves = Simulate(weather, CoolingKind.DlcDryW40, new()).Annual.Pue;
        var byConstants = Simulate(weather, CoolingKind.DlcDryW40, ElectricalChain.Constant(0.03, 0.015)).Annual.Pue;
        Assert.Equal(byConstants, byCurves, 0.004);
    }

    private static double FreeShare(string weather, CoolingKind kind) =>
        Simulate(weather, kind, new()).Annual.FullFreeCoolingHours / (double)ModelYear.Hours;

    private static SiteResult Simulate(string weather, CoolingKind kind, ElectricalChain chain)
    {
        var plant = CoolingPlant.For(kind);
        return new SiteYear(new()
        {
            Air = WeatherFiles.Read(weather),
            Plant = plant,
            Chain = chain,
            DesignItPowerKw = 10_000,
            LiquidShare = plant.LiquidLoop is null ? 0 : 0.85,
        }).Simulate(1);
    }
}
