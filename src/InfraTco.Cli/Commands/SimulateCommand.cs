using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco simulate</c>: the futures of a scenario, whole or a share of them.</summary>
internal static class SimulateCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "simulate",
            "Run the futures of a scenario and show their distribution: quantiles, risk, and how often each fleet wins.",
            [
                "infratco simulate",
                "infratco simulate my-site.yaml --paths 1000000 --seed 7 --json -",
                "infratco simulate my-site.yaml --precision 0.2% --out results",
                "infratco simulate my-site.yaml --paths 10000000 --shard 3/8 --json shard3.json",
            ]);
        var study = new StudyOptions();
        var futures = new FutureOptions();
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var folder = new Option<string?>("--out") { Description = "Folder for charts of the futures (SVG), JSON and the scenario as it was run." };
        study.AddTo(command);
        futures.AddTo(command, withShard: true);
        command.Add(json);
        command.Add(folder);
        command.SetAction(parsed => Run(page, study.Read(parsed), futures, parsed, parsed.GetValue(json), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(Page page, StudyRequest request, FutureOptions futures, ParseResult parsed, string? json, string? folder)
    {
        var (options, stats, isShard) = (futures.Read(parsed), futures.Stats(parsed), futures.IsShard(parsed));
        if (isShard && json is null or "-")
            throw new UsageException("--shard: a shard is a file for merge; name it with --json FILE");
        if (isShard && folder is not null)
            throw new UsageException("--out cannot be kept with --shard, since a shard has no figures by itself; leave it out, and merge the shards");
        OutputPlaces.Check([request.ScenarioFile, request.Prices, request.Profiles], folder, json, stats);
        var session = StudySession.Open(request);
        var (result, time) = FutureRun.Run(session.Run(), options);
        if (stats is not null)
            RunStats.Write(stats, result, options, time);
        return isShard ? Shard(page, session, options, result, json!) : Whole(page, session, options, result, json, folder, parsed.InvocationConfiguration.Error);
    }

    private static int Shard(Page page, StudySession session, RunOptions options, SimulationResult result, string file)
    {
        var identity = ShardIdentities.Of(result.Study, session.Folder, options);
        AtomicFile.Write(file, new ShardFile(identity, session.Folder, options.Shard, result.State).Write);
        page.Written(file);
        return ExitCode.Done;
    }

    private static int Whole(Page page, StudySession session, RunOptions options, SimulationResult result, string? json, string? folder, TextWriter error)
    {
        var precision = PrecisionReached.Of(result, options.Precision);
        var text = ResultJson.Write(result.Study, null, session.Notes(result.Study), result, precision);
        var written = folder is null ? null : $"{folder}: {string.Join(", ", ResultFolder.WriteFutures(folder, session, text, result))}";
        if (json is not null and not "-")
            AtomicFile.Write(json, text);
        if (json == "-")
        {
            PrecisionNote.Warn(error, precision);
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        FuturesPage.Write(page, result, [.. session.Notes(result.Study), .. PrecisionNote.Of(precision)]);
        page.Written(written, json);
        return ExitCode.Done;
    }
}
