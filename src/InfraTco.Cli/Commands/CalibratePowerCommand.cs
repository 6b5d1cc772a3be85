using System.CommandLine;
using InfraTco.Charts;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Data.Telemetry;
using InfraTco.Data.Yaml;
using InfraTco.Hardware;
using InfraTco.Learning.Power;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco calibrate power</c>: a power model, and a profile if wished, from telemetry.</summary>
internal static class CalibratePowerCommand
{
    private static readonly Dictionary<string, double> PowerUnits = new(StringComparer.Ordinal) { ["W"] = 1, ["kW"] = 1e3, ["mW"] = 1e-3 };
    private static readonly Dictionary<string, double> UtilisationUnits = new(StringComparer.OrdinalIgnoreCase) { ["percent"] = 0.01, ["fraction"] = 1 };

    private static readonly Dictionary<string, WorkloadClass> Workloads =
        Enum.GetValues<WorkloadClass>().ToDictionary(w => EnumName.Kebab(w.ToString()), StringComparer.Ordinal);

    public static ExampleCommand Create(Page page)
    {
        var command = new ExampleCommand(
            "power",
            "Fit a power model to telemetry: nvidia-smi, dcgmi or amd-smi CSV or dmon, a table with a header, a Prometheus range query or scrapes, or Redfish.",
            [
                "infratco calibrate power --telemetry gpu.csv",
                "infratco calibrate power --telemetry range-query.json --json -",
                "infratco calibrate power --telemetry power-query.json util-query.json",
                "infratco calibrate power --telemetry gpu.csv --plot power.svg",
                "infratco calibrate power --telemetry gpu-2024.csv --estimate gpu-2025.csv",
                "infratco calibrate power --telemetry noheader.csv --columns timestamp,index,power.draw,utilization.gpu",
                "infratco calibrate power --telemetry gpu.csv --profile h100-sxm --out my-h100.yaml",
                "infratco calibrate power --telemetry gpu.csv --system dgx-h100 --workload training --out my-dgx-h100.yaml",
            ]);
        var telemetry = new Option<string[]>("--telemetry")
        {
            Description = "File of time, power and utilisation, or several that hold them together; gzip is unpacked.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        var output = new Option<string?>("--out") { Description = "Write a profile: with --system that of the system with idle and busy power as measured, else that of the accelerator with its idle power." };
        var profile = new Option<string?>("--profile") { Description = "The accelerator that the rest of an accelerator's profile comes from. [default: by name or power]" };
        var system = new Option<string?>("--system") { Description = "The system that was measured: say what it draws at the wall, and write its profile with --out." };
        var workload = new Option<string?>("--workload") { Description = "What that system did: training, serving or decode. [default: training]" };
        var plot = new Option<string?>("--plot") { Description = "Write a chart of power by utilisation (SVG)." };
        var power = new Option<string?>("--power-unit") { Description = "Unit of power where the file is wrong or silent: W, kW or mW." };
        var utilisation = new Option<string?>("--utilisation-unit") { Description = "Unit of utilisation likewise: percent or fraction." };
        var columns = new Option<string?>("--columns") { Description = "Names of the columns of a table without a header, in order and with commas between them." };
        var estimate = new Option<string?>("--estimate") { Description = "Another log of the same devices, with power or without: say what it draws." };
        var learner = new Option<string>("--learner") { Description = $"What fits power by all signals: {string.Join(" or ", Learners.Names)}.", DefaultValueFactory = _ => Learners.Default };
        foreach (var option in new Option[] { telemetry, json, output, profile, system, workload, plot, power, utilisation, columns, estimate, learner })
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
            var target = Target(parsed.GetValue(system), parsed.GetValue(workload), parsed.GetValue(profile));
            if (parsed.GetValue(profile) is not null && parsed.GetValue(output) is null)
                throw new UsageException("--profile: only --out uses it; give both or none");
            OutputPlaces.Profile(parsed.GetValue(output));
            OutputPlaces.File("--plot", parsed.GetValue(plot));
            OutputPlaces.Check([.. parsed.GetValue(telemetry)!, parsed.GetValue(estimate)], null, parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(plot));
            var calibration = PowerCalibration.Of(TelemetryFile.Read(parsed.GetValue(telemetry)!, options), Learners.Of(parsed.GetValue(learner)!));
            var other = parsed.GetValue(estimate) is { } file ? PowerEstimate.Of(calibration, TelemetryFile.Read(file, options with { PowerOptional = true })) : null;
            var draw = target is { } measured ? MeasuredSystem.Of(calibration, measured.System, measured.Workload) : null;
            return Write(page, calibration, other, draw, parsed.GetValue(json), parsed.GetValue(output), parsed.GetValue(profile), parsed.GetValue(plot));
        });
        return command;
    }

    private static (SystemProfile System, WorkloadClass Workload)? Target(string? system, string? workload, string? profile)
    {
        if (system is null)
            return workload is null ? null : throw new UsageException("--workload: only --system uses it; give both or none");
        if (profile is not null)
            throw new UsageException($"--profile: the accelerator of a system is that of its profile; leave out --profile {profile} or --system {system}");
        var shipped = ShippedSystem.Of("--system", system);
        if (workload is null)
            return (shipped, WorkloadClass.Training);
        return Workloads.TryGetValue(workload, out var known)
            ? (shipped, known)
            : throw new UsageException($"--workload: '{workload}' is no class of work; {Unknown.Remedy(workload, Workloads.Keys)}");
    }

    private static int Write(Page page, PowerCalibration calibration, PowerEstimate? estimate, MeasuredSystem? draw, string? json, string? output, string? profile, string? plot)
    {
        var likeness = profile ?? PowerProfile.Guess(calibration);
        if (output is not null)
        {
            AtomicFile.Write(output, draw is not null
                ? SystemPowerProfile.Text(draw, calibration, output)
                : PowerProfile.Text(calibration, likeness, output, isGuess: profile is null));
        }
        if (plot is not null)
            AtomicFile.Write(plot, Svg.Render(PowerChart.Of(calibration)));
        if (json == "-")
        {
            page.Raw.Write(PowerJson.Write(calibration, estimate, draw));
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, PowerJson.Write(calibration, estimate, draw));
        PowerPage.Write(page, calibration);
        if (estimate is not null)
            PowerPage.Write(page, estimate);
        if (draw is not null)
            PowerPage.Write(page, draw, likeness);
        else if (output is not null && profile is null)
            page.Text($"The rest of the profile is that of {likeness}, guessed by name or power; --profile names another.");
        page.Written(json, output, plot);
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
