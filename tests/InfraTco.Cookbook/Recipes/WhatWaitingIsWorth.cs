using InfraTco.Charts;
using InfraTco.Charts.Studies;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Refresh;

namespace InfraTco.Cookbook.Recipes;

public class WhatWaitingIsWorth : Recipe
{
    public override string Name => "Replace now, at a date, or when the time has come";

    public override string Description =>
        "Seven years for an owned H100 fleet and two challengers: what rules gain, what a policy that watches prices gains, and what perfect foresight would.";

    public override Chart Cook()
    {
        var scenario = ScenarioFile.Read(path: null, [new("years", "7")]);
        var site = new ScenarioSite(scenario, folder: "");
        var input = RefreshInputBuilder.Build(scenario, ProfileLibrary.Embedded.System, site.For, seed: 1);
        var result = RefreshRun.Run(input, new() { Paths = 8_192 }, CancellationToken.None);

        return RefreshFigures.Values(result);
    }
}
