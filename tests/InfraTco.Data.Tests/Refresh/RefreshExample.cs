using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Refresh;
using InfraTco.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Data.Tests.Refresh;

/// <summary>The built-in example with some values set.</summary>
internal static class RefreshExample
{
    private static readonly Dictionary<string, ScenarioSite> Sites = [];

    /// <summary>The scenario.</summary>
    public static Scenario Scenario(params string[] settings) =>
        ScenarioFile.Read(null, [.. settings.Select(s => KeyValuePair.Create(s[..s.IndexOf('=', StringComparison.Ordinal)], s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..]))]);

    /// <summary>What its study is computed from.</summary>
    public static RefreshInput Input(params string[] settings)
    {
        var scenario = Scenario(settings);
        ScenarioSite? site;
        // A site year takes longer than the study itself, and is the same for all tests of a place.
        lock (Sites)
        {
            if (!Sites.TryGetValue(scenario.Site.Name, out site))
                Sites[scenario.Site.Name] = site = new(scenario, "");
        }
        lock (site)
            return RefreshInputBuilder.Build(scenario, ProfileLibrary.Embedded.System, site.For, seed: 1);
    }

    /// <summary>The study, with few futures.</summary>
    public static RefreshResult Run(params string[] settings) => RunWith(new() { Paths = 8_192 }, settings);

    /// <summary>The study.</summary>
    public static RefreshResult RunWith(RunOptions options, params string[] settings) => RefreshRun.Run(Input(settings), options, CancellationToken.None);

    /// <summary>Mean gain of a policy [USD].</summary>
    public static double Mean(RefreshResult result, string policy) =>
        result.Tallies[result.Rules.ToList().FindIndex(r => r.Id == policy)].Distribution(RefreshFigure.ValueUsd).Mean;
}
