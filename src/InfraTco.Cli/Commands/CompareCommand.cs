using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Comparison;
using InfraTco.Data.Results;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco compare</c>: which generation, on this site, at what power, water, carbon and cost.</summary>
internal static class CompareCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "compare",
            "Compare fleets at a site: power, cooling, energy, water, carbon, cost, and which is cheapest per unit of work and why.",
            [
                "infratco compare",
                "infratco compare --site phoenix --systems dgx-h100,dgx-b200,gb200-nvl72",
                "infratco compare --systems dgx-h100:owned,dgx-b200,gb300-nvl72 --basis work",
                "infratco compare --workload serving --precision-policy best --years 7",
                "infratco compare my-site.yaml --set fleet.utilisation=80% --set systems[0].price=\"250 kUSD\" --out results",
                "infratco compare --precision 0.5% --seed 7",
                "infratco compare --json -",
            ]);
        var study = new StudyOptions();
        study.AddTo(command);
        var futures = new FutureOptions();
        futures.AddTo(command, withShard: false);
        var expectedOnly = new Option<bool>("--expected-only") { Description = "Leave the futures out: the expected case alone." };
        command.Add(expectedOnly);
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var folder = new Option<string?>("--out") { Description = "Folder for charts (SVG), CSV, JSON and the scenario as it was run." };
        command.Add(json);
        command.Add(folder);
        command.SetAction(parsed => Run(
            page, study.Read(parsed), Futures(parsed, futures, expectedOnly), futures.Stats(parsed), parsed.GetValue(json), parsed.GetValue(folder), parsed.InvocationConfiguration.Error));
        return command;
    }

    private static RunOptions? Futures(ParseResult parsed, FutureOptions futures, Option<bool> expectedOnly)
    {
        if (!parsed.GetValue(expectedOnly))
            return futures.Read(parsed);
        return futures.FirstGiven(parsed) is { } option
            ? throw new UsageException($"{option} is about the futures, and --expected-only leaves them out; leave one of the two out")
            : null;
    }

    private static int Run(Page page, StudyRequest request, RunOptions? options, string? stats, string? json, string? folder, TextWriter error)
    {
        OutputPlaces.Check([request.ScenarioFile, request.Prices, request.Profiles], folder, json, stats);
        var session = StudySession.Open(request);
        var result = session.Run();
        var serving = session.RunServing();
        var futures = options is null ? null : Futures(result, options, stats);
        var precision = futures is null ? null : PrecisionReached.Of(futures, options!.Precision);
        var text = ResultJson.Write(result, serving, session.Notes(result), futures, precision);
        var written = folder is null ? null : $"{folder}: {string.Join(", ", ResultFolder.Write(folder, session, result, text, futures))}";
        if (json is not null and not "-")
            AtomicFile.Write(json, text);
        if (json == "-")
        {
            PrecisionNote.Warn(error, precision);
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        ComparePage.Write(page, result, serving, futures, [.. session.Notes(result), .. PrecisionNote.Of(precision)]);
        page.Written(written, json);
        return ExitCode.Done;
    }

    private static SimulationResult Futures(StudyResult result, RunOptions options, string? stats)
    {
        var (futures, time) = FutureRun.Run(result, options);
        if (stats is not null)
            RunStats.Write(stats, futures, options, time);
        return futures;
    }
}
