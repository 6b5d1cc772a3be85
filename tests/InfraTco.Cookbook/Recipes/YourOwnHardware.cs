using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Hardware;

namespace InfraTco.Cookbook.Recipes;

public class YourOwnHardware : Recipe
{
    public override string Name => "Hardware of your own, in memory";

    public override string Description =>
        "A profile is a record: change what you know better and give it to the study by its identifier. A file does the same with --profiles.";

    public override Chart Cook()
    {
        var b200 = ProfileLibrary.Embedded.System("dgx-b200");
        var quoted = b200 with
        {
            Id = "quoted-b200",
            Name = "B200 as quoted to us",
            PriceNew = b200.PriceNew with { Typical = new(395_000) },
        };
        SystemProfile Find(string id) => id == quoted.Id ? quoted : ProfileLibrary.Embedded.System(id);

        var scenario = ScenarioFile.Parse("systems: [dgx-b200, quoted-b200]", "quoted.yaml");
        var result = Study.Run(scenario, Find, new ScenarioSite(scenario, folder: "").For);

        return CostByCategory.Of(result);
    }
}
