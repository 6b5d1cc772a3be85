using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Cookbook.Recipes;

public class BooksAgainstMarket : Recipe
{
    public override string Name => "The loss that books do not show";

    public override string Description =>
        "Systems written off over three to six years against what the market would pay: where a book line lies above the market, a loss is hidden.";

    public override Chart Cook()
    {
        var scenario = ScenarioFile.Read(path: null, [new("systems", "[dgx-b200]"), new("years", "6")]);
        var site = new ScenarioSite(scenario, folder: "");
        var result = Study.Run(scenario, ProfileLibrary.Embedded.System, site.For);

        return BookFigures.Of(result, system: 0, futures: null);
    }
}
