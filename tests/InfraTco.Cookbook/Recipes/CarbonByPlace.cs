using InfraTco.Charts;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class CarbonByPlace : Recipe
{
    public override string Name => "Carbon of the same fleet in four places";

    public override string Description =>
        "Scope 2 by location, what lies upstream of it, and what was emitted in making chips and building. Where power is clean, making them is most of it.";

    public override Chart Cook()
    {
        string[] places = ["mumbai", "ashburn", "dublin", "stockholm"];
        CandidateResult Run(string place)
        {
            var scenario = ScenarioFile.Read(path: null, [new("site.preset", place), new("systems", "[dgx-b200]")]);
            var site = new ScenarioSite(scenario, folder: "");
            return Study.Run(scenario, ProfileLibrary.Embedded.System, site.For).Candidates[0];
        }
        var fleets = places.Select(Run).ToList();
        BarSeries Part(string name, Metric metric) =>
            new(name, [.. fleets.Select(f => f.Metrics[metric] * 1e3 / f.Metrics[Metric.WorkH100eHours])]);

        return new StackedBars("Carbon of an H100-equivalent hour", new Measure("Carbon", "kg CO2e per H100e-hour"), places,
            [Part("Scope 2, location", Metric.CarbonLocationT), Part("Upstream", Metric.CarbonUpstreamT), Part("Embodied", Metric.CarbonEmbodiedT)]);
    }
}
