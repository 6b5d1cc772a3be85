using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;

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
                "infratco simulate my-site.yaml --precision 0.2%",
                "infratco simulate my-site.yaml --paths 10000000 --shard 3/8 --json shard3.json",
            ]);
        var study = new StudyOptions();
        var futures = new FutureOptions();
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        study.AddTo(command);
        futures.AddTo(command, withShard: true);
        command.Add(json);
        command.SetAction(parsed => Run(page, study.Read(parsed), futures, parsed, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Page page, StudyRequest request, FutureOptions futures, ParseResult parsed, string? json)
    {
        var options = futures.Read(parsed);
        if (futures.IsShard(parsed) && json is null or "-")
            throw new UsageException("--shard: a shard is a file for merge; name it with --json FILE");
        var session = StudySession.Open(request);
        var study = session.Run();
        var (result, time) = FutureRun.Run(study, options);
        if (futures.Stats(parsed) is { } stats)
            RunStats.Write(stats, result, options, time);
        if (futures.IsShard(parsed))
        {
            AtomicFile.Write(json!, new ShardFile(ShardIdentities.Of(study, session.Folder, options), session.Folder, options.Shard, result.State).Write);
            page.Written(json);
            return ExitCode.Done;
        }
        var text = ResultJson.Write(study, null, session.Site.Report, result);
        if (json is not null and not "-")
            AtomicFile.Write(json, text);
        if (json == "-")
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        FuturesPage.Write(page, result);
        page.Written(json);
        return ExitCode.Done;
    }
}
