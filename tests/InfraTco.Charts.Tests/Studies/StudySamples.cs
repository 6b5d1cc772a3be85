using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Charts.Tests.Studies;

/// <summary>Comparisons that the figures are drawn from: the built-in example and its edges.</summary>
internal static class StudySamples
{
    private static readonly Dictionary<string, Lazy<StudyResult>> s_all = new()
    {
        ["the example"] = new(() => Run("{}")),
        ["one fleet"] = new(() => Run("systems: [dgx-h100]")),
        ["one year"] = new(() => Run("years: 1")),
        ["six fleets"] = new(() => Run("systems: [dgx-h100, 'dgx-h100:owned', dgx-h200, dgx-b200, gb200-nvl72, mi355x-8gpu]")),
        ["forty years"] = new(() => Run("years: 40")),
        ["dark for half a year"] = new(() => Run("fleet: { energisationDelay: 6 }")),
        ["equal work"] = new(() => Run("{ years: 12, fleet: { basis: work }, systems: ['dgx-h100:owned', dgx-b200] }")),
        ["fleets alike"] = new(() => Run("""
            systems:
              - dgx-h100
              - { system: dgx-h100, id: "cheap/one", price: 200000 USD }
              - { system: dgx-h100, id: "cheap one", price: 250000 USD }
            """)),
    };

    public static TheoryData<string> Names => [.. s_all.Keys];

    public static StudyResult Example => Of("the example");

    public static StudyResult Of(string name) => s_all[name].Value;

    private static StudyResult Run(string yaml)
    {
        var scenario = ScenarioFile.Parse(yaml, "sample.yaml");
        return Study.Run(scenario, ProfileLibrary.Embedded.System, new ScenarioSite(scenario, "").For);
    }
}
