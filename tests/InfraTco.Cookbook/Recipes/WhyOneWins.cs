using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class WhyOneWins : Recipe
{
    public override string Name => "Why one system wins";

    public override string Description =>
        "A waterfall leads from the cost of A's work to that of B's; its steps sum exactly. Serving at each side's best precision.";

    public override Chart Cook()
    {
        var scenario = ScenarioFile.Parse(
            """
            fleet: { workload: serving, precision: best }
            systems: [dgx-h200, gb200-nvl72]
            """,
            "serving.yaml");
        var site = new ScenarioSite(scenario, folder: "");
        var result = Study.Run(scenario, ProfileLibrary.Embedded.System, site.For);

        return CostWaterfall.Of(result, result.Pairs[0]);
    }
}
