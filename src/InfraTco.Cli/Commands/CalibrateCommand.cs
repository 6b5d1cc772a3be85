using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Profiles;
using InfraTco.Data.Results;
using InfraTco.Data.Telemetry;
using InfraTco.Learning.Failures;
using InfraTco.Learning.Power;
using InfraTco.Learning.Regression;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco calibrate</c>: parameters from measured data.</summary>
internal static class CalibrateCommand
{
    private static readonly Dictionary<string, double> PowerUnits = new(StringComparer.Ordinal) { ["W"] = 1, ["kW"] = 1e3, ["mW"] = 1e-3 };
    private static readonly Dictionary<string, double> UtilisationUnits = new(StringComparer.OrdinalIgnoreCase) { ["percent"] = 0.01, ["fraction"] = 1 };

    public static Command Create(Page page) => new("calibrate", "Fit parameters of the model to data that you have measured.")
    {
        Power(page),
        Failures(page),
    };

    private static ExampleCommand Failures(Page page)
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
        command.SetAction(parsed => RunFailures(
            page, parsed.GetValue(telemetry)!, parsed.GetValue(nodes), parsed.GetValue(days), parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(system)));
        return command;
    }

    private static int RunFailures(Page page, string telemetry, int? nodes, double? days, string? json, string? output, string? system)
    {
        if (nodes < 1)
            throw new UsageException($"--nodes: {nodes} is out of range; give 1 or more");
        if (days is { } given && !(given > 0 && double.IsFinite(given)))
            throw new UsageException("--days: out of range; give a number above 0");
        if (output is null != system is null)
            throw new UsageException(output is null ? "--system: only --out uses it; give both or none" : "--out: the log does not say which system failed; name it with --system");
        if (system is not null && !ProfileLibrary.Embedded.SystemIds.Contains(system))
            throw new UsageException($"--system: there is no system '{system}'; {Unknown.Remedy(system, ProfileLibrary.Embedded.SystemIds)}");
        OutputPlaces.Check(null, json, output);
        var calibration = FailureCalibration.Of(FaultFile.Read(telemetry), nodes, days);
        if (output is not null)
            AtomicFile.Write(output, RepairProfile.Text(calibration, system!, output));
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

    private static ExampleCommand Power(Page page)
    {
        var command = new ExampleCommand(
            "power",
            "Fit a power model to telemetry: nvidia-smi CSV or dmon, a table with a header, a Prometheus range query or scrapes of DCGM, or Redfish.",
            [
                "infratco calibrate power --telemetry gpu.csv",
                "infratco calibrate power --telemetry range-query.json --json -",
                "infratco calibrate power --telemetry power-query.json util-query.json",
                "infratco calibrate power --telemetry gpu-2024.csv --estimate gpu-2025.csv",
                "infratco calibrate power --telemetry noheader.csv --columns timestamp,index,power.draw,utilization.gpu",
                "infratco calibrate power --telemetry gpu.csv --profile h100-sxm --out my-h100.yaml",
            ]);
        var telemetry = new Option<string[]>("--telemetry")
        {
            Description = "File of time, power and utilisation, or several that hold them together; gzip is unpacked.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var output = new Option<string?>("--out") { Description = "Write an accelerator profile with the measured idle power, which parts a system's draw between accelerators and host; the draw itself is in system profiles." };
        var profile = new Option<string?>("--profile") { Description = "The accelerator that the rest of that profile comes from. [default: by name or power]" };
        var power = new Option<string?>("--power-unit") { Description = "Unit of power where the file is wrong or silent: W, kW or mW." };
        var utilisation = new Option<string?>("--utilisation-unit") { Description = "Unit of utilisation likewise: percent or fraction." };
        var columns = new Option<string?>("--columns") { Description = "Names of the columns of a table without a header, in order and with commas between them." };
        var estimate = new Option<string?>("--estimate") { Description = "Another log of the same devices, with power or without: say what it draws." };
        var learner = new Option<string>("--learner") { Description = $"What fits power by all signals: {string.Join(" or ", Learners.Names)}.", DefaultValueFactory = _ => Learners.Default };
        foreach (var option in new Option[] { telemetry, json, output, profile, power, utilisation, columns, estimate, learner })
            command.Add(option);
        command.SetAction(parsed =>
        {
            var options = new TelemetryOptions
            {
                WattsPerUnit = Unit("--power-unit", parsed.GetValue(power), PowerUnits),
                FractionPerUnit = Unit("--utilisation-unit", parsed.GetValue(utilisation), UtilisationUnits),
                Columns = Columns(parsed.GetValue(columns)),
                Progress = Progress.OfTerminal(),
            };
            return Run(page, parsed.GetValue(telemetry)!, options, Learners.Of(parsed.GetValue(learner)!), parsed.GetValue(estimate), parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(profile));
        });
        return command;
    }

    private static int Run(Page page, string[] telemetry, TelemetryOptions options, IRegressionLearner learner, string? other, string? json, string? output, string? profile)
    {
        OutputPlaces.Check(null, json, output);
        var calibration = PowerCalibration.Of(TelemetryFile.Read(telemetry, options), learner);
        var estimate = other is null ? null : PowerEstimate.Of(calibration, TelemetryFile.Read(other, options with { PowerOptional = true }));
        var likeness = output is null ? null : profile ?? PowerProfile.Guess(calibration);
        if (output is not null)
            AtomicFile.Write(output, PowerProfile.Text(calibration, likeness!, output, isGuess: profile is null));
        if (json == "-")
        {
            page.Raw.Write(PowerJson.Write(calibration, estimate));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, PowerJson.Write(calibration, estimate));
        PowerPage.Write(page, calibration);
        if (estimate is not null)
            PowerPage.Write(page, estimate);
        if (output is not null && profile is null)
            page.Text($"The rest of the profile is that of {likeness}, guessed by name or power; --profile names another.");
        page.Written(json, output);
        return ExitCode.Done;
    }

    private static string[]? Columns(string? text) =>
        text is null ? null : text.Split(',', StringSplitOptions.TrimEntries) is { Length: > 1 } names ? names
            : throw new UsageException($"--columns: '{text}' is one name; give one for each column, such as timestamp,index,power.draw,utilization.gpu");

    private static double? Unit(string option, string? text, Dictionary<string, double> units)
    {
        if (text is null)
            return null;
        return units.TryGetValue(text, out var value) ? value : throw new UsageException($"{option}: '{text}' is no unit; {Unknown.Remedy(text, units.Keys)}");
    }
}
