using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class CompareTwoSystems : Recipe
{
    public override string Name => "Compare two systems at a preset site";

    public override string Description =>
        "A scenario says only what differs from the built-in example. A study takes the scenario, the hardware and the site.";

    public override Chart Cook()
    {
        var scenario = ScenarioFile.Parse(
            """
            name: Ten megawatts at Stockholm
            site: { preset: stockholm }
            systems: [dgx-h100, dgx-b200]
            """,
            "stockholm.yaml");
        var site = new ScenarioSite(scenario, folder: "");

        StudyResult result = Study.Run(scenario, ProfileLibrary.Embedded.System, site.For);

        return CostByCategory.Of(result);
    }
}
