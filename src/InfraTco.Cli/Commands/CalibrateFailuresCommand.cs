using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Failures;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco calibrate failures</c>: rates of faults and times to repair from a log of them.</summary>
internal static class CalibrateFailuresCommand
{
    public static ExampleCommand Create(Page page)
    {
        var command = new ExampleCommand(
            "failures",
            "Fit how often nodes fail, and how long repairs take, to a log of faults.",
            [
                "infratco calibrate failures --telemetry faults.csv --nodes 400 --days 200",
                "infratco calibrate failures --telemetry faults.csv --system dgx-h100 --out my-dgx-h100.yaml",
            ]);
        var telemetry = new Option<string>("--telemetry") { Description = "Table with columns node, start_day, duration_days (or end_day; empty while a fault is open) and fault_class.", Required = true };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var nodes = new Option<int?>("--nodes") { Description = "Nodes observed, whether they failed or not. [default: those that ever failed, which makes rates upper bounds]" };
        var days = new Option<double?>("--days") { Description = "Days observed. [default: from the start of the first fault to that of the last]" };
        var output = new Option<string?>("--out") { Description = "Write a system profile with the measured time to repair; needs --system." };
        var system = new Option<string?>("--system") { Description = "The system that failed, from which the rest of that profile comes." };
        foreach (var option in new Option[] { telemetry, json, output, system, nodes, days })
            command.Add(option);
        command.SetAction(parsed => Run(
            page, parsed.GetValue(telemetry)!, parsed.GetValue(nodes), parsed.GetValue(days), parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(system)));
        return command;
    }

    private static int Run(Page page, string telemetry, int? nodes, double? days, string? json, string? output, string? system)
    {
        if (nodes < 1)
            throw new UsageException($"--nodes: {nodes} is out of range; give 1 or more");
        if (days is { } given && !(given > 0 && double.IsFinite(given)))
            throw new UsageException("--days: out of range; give a number above 0");
        if (output is null != system is null)
            throw new UsageException(output is null ? "--system: only --out uses it; give both or none" : "--out: the log does not say which system failed; name it with --system");
        var shipped = system is null ? null : ShippedSystem.Of("--system", system);
        OutputPlaces.Profile(output);
        OutputPlaces.Check([telemetry], null, json, output);
        var calibration = FailureCalibration.Of(FaultFile.Read(telemetry), nodes, days);
        if (output is not null && shipped is not null)
            AtomicFile.Write(output, RepairProfile.Text(calibration, shipped.Id, output));
        if (json == "-")
        {
            page.Raw.Write(FailureJson.Write(calibration));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, FailureJson.Write(calibration));
        FailurePage.Write(page, calibration);
        page.Written(json, output);
        return ExitCode.Done;
    }
}
