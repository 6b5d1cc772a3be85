using InfraTco.Charts;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class BreakEvenPrice : Recipe
{
    public override string Name => "The price at which the verdict turns";

    public override string Description =>
        "A pair knows at what price B's work costs as much as A's. Here B200 against an H100 fleet in hand: failures of an ageing fleet make a longer horizon favour the new one.";

    public override Chart Cook()
    {
        double[] horizons = [1, 2, 3, 4, 5, 6, 8, 10];
        double Price(double years)
        {
            KeyValuePair<string, string>[] settings =
                [new("systems", "[dgx-h100:owned, dgx-b200]"), new("years", FormattableString.Invariant($"{years}"))];
            var scenario = ScenarioFile.Read(path: null, settings);
            var site = new ScenarioSite(scenario, folder: "");
            return Study.Run(scenario, ProfileLibrary.Embedded.System, site.For).Pairs[0].BreakEvenPriceUsd;
        }
        var list = ProfileLibrary.Embedded.System("dgx-b200").PriceNew.Base;
        var axis = new NumberAxis(new Measure("Horizon", "years"), horizons);
        var line = new LineSeries("Break-even", [.. horizons.Select(Price)]);

        return new Lines("A DGX B200 may cost this much", axis, Measure.Money("Price of a system"), [line]) { Levels = [new("List", list)] };
    }
}
