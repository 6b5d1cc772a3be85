using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Refresh;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco refresh</c>: when to replace a fleet, by what, what it gains and how sure that is.</summary>
internal static class RefreshCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "refresh",
            "When to replace a fleet in place, and by what, at the same site power: value, energy, carbon, how sure, and the carbon payback.",
            [
                "infratco refresh",
                "infratco refresh --challengers dgx-b200 --years 7",
                "infratco refresh --incumbent dgx-a100:owned --challengers dgx-b300,gb300-nvl72 --set refresh.incumbent.price=\"60 kUSD\"",
                "infratco refresh my-site.yaml --set market.computePrice=\"1.80 USD/GPU-h\" --out results",
                "infratco refresh --paths 1000000 --seed 7 --json base.json",
                "infratco refresh --policy base.json --set market.computePriceTrend=\"-35 %/yr\"",
            ]);
        var study = new StudyOptions();
        study.AddWithoutFleetsTo(command);
        var refresh = new RefreshOptions();
        refresh.AddTo(command);
        var futures = new FutureOptions();
        futures.AddPlainTo(command);
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var folder = new Option<string?>("--out") { Description = "Folder for charts (SVG), JSON and the scenario as it was run." };
        var policy = new Option<string?>("--policy") { Description = "Result (JSON) of an earlier run whose optimal policy is followed in place of learning anew." };
        command.Add(json);
        command.Add(folder);
        command.Add(policy);
        command.SetAction(parsed => Run(
            page, refresh.Read(parsed, study.Read(parsed)), futures.Read(parsed), parsed.GetValue(policy), parsed.GetValue(json), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(Page page, StudyRequest request, RunOptions options, string? policy, string? json, string? folder)
    {
        OutputPlaces.Check([request.ScenarioFile, request.Prices, request.Profiles, policy], folder, json);
        var session = StudySession.Open(request);
        var input = RefreshInputBuilder.Build(session.Scenario, session.Systems, session.Site.For, options.Seed);
        var learnt = policy is null ? null : RefreshPolicyJson.Read(policy, input);
        var (result, _) = FutureRun.Watch((progress, cancel) => RefreshRun.Run(input, options with { Progress = progress }, cancel, learnt));
        var text = RefreshJson.Write(result, session.Notes(result.Input.Study, atStart: false));
        var written = folder is null ? null : $"{folder}: {string.Join(", ", RefreshFolder.Write(folder, session, result, text))}";
        if (json is not null and not "-")
            AtomicFile.Write(json, text);
        if (json == "-")
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        RefreshPage.Write(page, result, session.Notes(result.Input.Study, atStart: false));
        page.Written(written, json);
        return ExitCode.Done;
    }
}
