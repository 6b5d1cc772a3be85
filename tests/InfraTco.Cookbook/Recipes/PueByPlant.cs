using InfraTco.Charts;
using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Sites;

namespace InfraTco.Cookbook.Recipes;

public class PueByPlant : Recipe
{
    public override string Name => "A site's PUE by cooling plant";

    public override string Description =>
        "A site year needs no scenario: weather, a plant and a load. Nobody types a PUE; it is what 8760 hours come to.";

    public override Chart Cook()
    {
        var air = AirYear.From(SitePresets.Load("phoenix").Climate.Expand());
        double Pue(CoolingKind kind)
        {
            var plant = CoolingPlant.For(kind);
            var liquid = plant.AcceptsLiquid ? 0.85 : 0;
            var year = new SiteYear(new() { Air = air, Plant = plant, DesignItPowerKw = 10_000, LiquidShare = liquid });
            return year.Simulate(load: 0.6).Annual.Pue;
        }
        var kinds = Enum.GetValues<CoolingKind>();
        var pue = new BarSeries("PUE", [.. kinds.Select(Pue)]);

        return new Bars("PUE at Phoenix by cooling plant", new Measure("Annual PUE at 60 % load", ""), CoolingKinds.Names, [pue]);
    }
}
