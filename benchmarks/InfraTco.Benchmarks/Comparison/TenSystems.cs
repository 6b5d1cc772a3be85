using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Scenarios;

namespace InfraTco.Benchmarks.Comparison;

/// <summary>Ten systems at the built-in site: air and liquid, servers and racks.</summary>
internal static class TenSystems
{
    private const string Systems =
        "[dgx-a100, dgx-h100, 'dgx-h100:owned', dgx-h200, dgx-b200, hgx-b200-liquid, dgx-b300, gb200-nvl72, gb300-nvl72, mi355x-8gpu]";

    public static StudyResult Run(int years) => Run(Read(years));

    public static Scenario Read(int years) => ScenarioFile.Parse($"{{ years: {years}, systems: {Systems} }}", "ten-systems.yaml");

    public static StudyResult Run(Scenario scenario) => Study.Run(scenario, ProfileLibrary.Embedded.System, new ScenarioSite(scenario, "").For);
}
