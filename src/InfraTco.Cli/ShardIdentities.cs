using InfraTco.Comparison;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli;

/// <summary>What the shards of a run have in common.</summary>
internal static class ShardIdentities
{
    /// <summary>The identity of a run's shards.</summary>
    /// <param name="study">The study.</param>
    /// <param name="folder">Folder of the scenario's files.</param>
    /// <param name="options">The run.</param>
    public static ShardIdentity Of(StudyResult study, string folder, RunOptions options) => new(
        ProductVersion.Text, ScenarioWriter.Write(study.Scenario), ScenarioFolder.Hashes(study.Scenario, folder), Profiles(study), options.Seed, options.Paths, options.Shards);

    /// <summary>Identifiers and hashes of the profiles.</summary>
    public static string Profiles(StudyResult study) =>
        string.Join(' ', study.Candidates.Select(c => $"{c.Design.System.Id}:{c.Design.System.Hash}"));
}
