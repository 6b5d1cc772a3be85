using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Benchmarks.Simulation;

/// <summary>The built-in example: three systems over sixty months.</summary>
internal static class BuiltInExample
{
    public static StudyResult Run()
    {
        var scenario = ScenarioFile.Read(null, []);
        return Study.Run(scenario, ProfileLibrary.Embedded.System, new ScenarioSite(scenario, "").For);
    }
}
