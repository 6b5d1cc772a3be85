using InfraTco.Charts;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class EconomicLifeByProgress : Recipe
{
    public override string Name => "When to replace a fleet";

    public override string Description =>
        "Economic life is the age of least equivalent annual cost while a dollar buys more computing each year. Books that depreciate longer hold a loss.";

    public override Chart Cook()
    {
        int[] growth = [0, 10, 20, 30, 40, 50];
        double Life(int percent)
        {
            KeyValuePair<string, string>[] settings =
                [new("systems", "[dgx-b200]"), new("market.performancePerDollarGrowth", $"{percent} %/yr")];
            var scenario = ScenarioFile.Read(path: null, settings);
            var site = new ScenarioSite(scenario, folder: "");
            return Study.Run(scenario, ProfileLibrary.Embedded.System, site.For).Candidates[0].Metrics[Metric.EconomicLifeYears];
        }
        var life = new BarSeries("Economic life", [.. growth.Select(Life)]);
        var book = ScenarioFile.Read(path: null, []).Finance.BookLife.Typical.In("years");

        return new Bars("Life of a B200 fleet by progress", new Measure("Life", "years"), [.. growth.Select(g => $"{g} %/yr")], [life])
            { Levels = [new("Book life", book)] };
    }
}
