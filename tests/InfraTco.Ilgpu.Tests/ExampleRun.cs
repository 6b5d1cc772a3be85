using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Scenarios;
using InfraTco.Data.Sites;
using InfraTco.Simulation.Engine;

namespace InfraTco.Ilgpu.Tests;

/// <summary>The built-in example, which every test runs.</summary>
internal static class ExampleRun
{
    private static readonly Lazy<StudyResult> Result = new(Make);

    /// <summary>The example with its expected case.</summary>
    public static StudyResult Study => Result.Value;

    /// <summary>What its futures are computed from.</summary>
    public static EngineInput Input => MonteCarlo.Input(Study, 1);

    /// <summary>Rows for a block of it.</summary>
    public static BlockRows Rows => new(Study.Candidates.Count, PathSeries.Count(Input.Months));

    private static StudyResult Make()
    {
        var profiles = ProfileLibrary.Load(null, null);
        var scenario = ScenarioFile.Read(null, [], profiles.SystemIds);
        return Comparison.Study.Run(scenario, profiles.System, new ScenarioSite(scenario, "").For);
    }
}
