using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco merge</c>: the shards of a run, put together as if it had been run in one.</summary>
internal static class MergeCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "merge",
            "Put the shards of a run together: the same bytes as if it had been run in one.",
            ["infratco simulate site.yaml --shard 1/2 --json a.json", "infratco simulate site.yaml --shard 2/2 --json b.json", "infratco merge a.json b.json --json result.json"]);
        var files = new Argument<string[]>("file") { Description = "Files that simulate --shard wrote, in any order.", Arity = ArgumentArity.OneOrMore };
        var json = new Option<string>("--json") { Description = "File for the result, or - for standard output.", DefaultValueFactory = _ => "-" };
        var profiles = new Option<string?>("--profiles") { Description = "File or folder of hardware profiles that the shards were run with." };
        var prices = new Option<string?>("--price-list") { Description = "Price list that the shards were run with." };
        command.Add(files);
        command.Add(json);
        command.Add(profiles);
        command.Add(prices);
        command.SetAction(parsed => Run(page, parsed.GetValue(files)!, parsed.GetValue(json)!, parsed.GetValue(profiles), parsed.GetValue(prices)));
        return command;
    }

    private static int Run(Page page, string[] files, string json, string? profiles, string? prices)
    {
        OutputPlaces.Check([.. files, profiles, prices], null, json);
        var ((identity, folders, state), _) = FutureRun.Watch((progress, cancel) => ShardMerge.Merge(files, progress, cancel));
        var scenario = ScenarioFile.Parse(identity.Scenario, "scenario of the shards");
        var library = ProfileLibrary.Load(profiles, prices);
        var folder = folders.FirstOrDefault(f => ScenarioFolder.Hashes(scenario, f) == identity.Files)
            ?? throw new UsageException("merge: the files that the scenario names are not there or not as the shards met them; merge where the shards were run, with the same files");
        var session = StudySession.Of(scenario, library, folder);
        var study = session.Run();
        if (ShardIdentities.Profiles(study) != identity.Profiles || ProductVersion.Text != identity.Version || !Fits(state, study))
            throw new UsageException("merge: the shards were run with other hardware profiles or another version; merge them where they were run, with the same --profiles and --price-list");
        var text = ResultJson.Write(study, null, session.Notes(study), new SimulationResult(study, identity.Seed, state));
        if (json == "-")
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        AtomicFile.Write(json, text);
        page.Written(json);
        return ExitCode.Done;
    }

    private static bool Fits(RunState state, StudyResult study) =>
        state.Systems.Length == study.Candidates.Count && state.Systems.All(system => system.Length == PathSeries.Count(study.Candidates[0].Plan.Months));
}
