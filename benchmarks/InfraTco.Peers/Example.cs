using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;

namespace InfraTco.Peers;

/// <summary>What all engines run: the built-in scenario, three systems over five years.</summary>
internal static class Example
{
    /// <summary>Seed of every run.</summary>
    public const ulong Seed = 1;

    public static StudyResult Study()
    {
        var scenario = ScenarioFile.Read(null, []);
        return Comparison.Study.Run(scenario, ProfileLibrary.Embedded.System, new ScenarioSite(scenario, "").For);
    }
}
