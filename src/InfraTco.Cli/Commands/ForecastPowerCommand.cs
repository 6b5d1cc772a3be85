using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data;
using InfraTco.Data.Profiles;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;
using InfraTco.Hardware;
using InfraTco.Learning.Workloads;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco forecast power</c>: what servers draw while they serve a model.</summary>
internal static class ForecastPowerCommand
{
    private const string Section = "fleet.inference.";

    public static ExampleCommand Create(Page page)
    {
        var command = new ExampleCommand(
            "power",
            "Say what H100 SXM and B200 servers draw while they serve a model, from measurements of others.",
            [
                "infratco forecast power --class llm --parameters 70e9 --concurrency 64",
                "infratco forecast power --class llm --parameters 235e9 --active-parameters 22e9 --weights fp8 --gpus 4 --concurrency 256 --json -",
            ]);
        Option<string?>[] fields =
        [
            new("--class") { Description = "llm, llm-reasoning, llm-code, mllm, diffusion-image or diffusion-video.", Required = true },
            new("--parameters") { Description = "Parameters of the model, such as 70e9.", Required = true },
            new("--active-parameters") { Description = "Those that take part in a token, in a mixture of experts. [default: all]" },
            new("--weights") { Description = "bf16, fp8 or fp4. [default: bf16]" },
            new("--concurrency") { Description = "Sequences at a time on one copy of the model; for diffusion, the batch.", Required = true },
            new("--gpus") { Description = "Accelerators that one copy runs on. [default: the fewest whose memory holds it]" },
            new("--video") { Description = "true where a multimodal model is fed videos, not images. [default: false]" },
            new("--steps") { Description = "Steps of diffusion. [default: 28 for images, 50 for videos, the medians measured]" },
            new("--megapixels") { Description = "Size of an output of diffusion, times frames / 4 for video. [default: 1.05 for images, 21.15 for videos]" },
        ];
        var systems = new Option<string>("--systems") { Description = "Systems, by comma.", DefaultValueFactory = _ => "dgx-h100,dgx-b200" };
        var rows = new Option<string?>("--rows") { Description = "Fit this table of ML.ENERGY configurations in place of the built-in model." };
        var learner = new Option<string>("--learner") { Description = $"What fits it: {string.Join(" or ", Learners.Names)}.", DefaultValueFactory = _ => Learners.Default };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON to a file, or with - to standard output in place of the tables." };
        foreach (var option in fields.Concat<Option>([systems, rows, learner, json]))
            command.Add(option);
        command.SetAction(parsed =>
        {
            OutputPlaces.Check([parsed.GetValue(rows)], null, parsed.GetValue(json));
            List<KeyValuePair<string, string>> settings = [new("fleet.workload", "serving")];
            settings.AddRange(fields.Where(f => parsed.GetValue(f) is not null).Select(f => KeyValuePair.Create(Section + Field(f), parsed.GetValue(f)!)));
            var model = Learners.Workload(parsed.GetValue(rows), parsed.GetValue(learner)!);
            return Run(page, settings, parsed.GetValue(systems)!, new InferencePower(model, parsed.GetValue(rows)), model, parsed.GetValue(json));
        });
        return command;
    }

    // --active-parameters is the field activeParameters of a scenario.
    private static string Field(Option option) => option.Name == "--active-parameters" ? "activeParameters" : option.Name[2..];

    private static int Run(Page page, List<KeyValuePair<string, string>> settings, string systems, InferencePower power, IWorkloadPowerModel model, string? json)
    {
        var inference = Read(settings).Fleet.Inference!;
        SystemProfile[] before = [.. systems.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(id => ShippedSystem.Of("--systems", id))];
        if (before.Length == 0)
            throw new UsageException($"--systems: '{systems}' names no system; known are {string.Join(", ", ProfileLibrary.Embedded.SystemIds)}");
        SystemProfile[] after = [.. before.Select(s => power.With(s, WorkloadClass.Serving, inference))];
        double Accelerator(SystemProfile system) => model.PowerW(InferencePower.Query(system, inference));
        var text = InferenceJson.Write(inference, after, WorkloadClass.Serving, Accelerator, power);
        if (json == "-")
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        if (json is not null)
            AtomicFile.Write(json, text);
        page.Table(
            ["System", "GPUs a copy", "GPU, W", "Of its limit, %", "System, kW", "90 % low", "90 % high", "Class, kW"],
            after.Select((s, i) => (IReadOnlyList<string>)
            [
                s.Id, Figures.Number(InferencePower.Query(s, inference).Gpus, 0), Figures.Number(Accelerator(s), 0),
                Figures.Number(100 * Accelerator(s) / s.Accelerator.Tdp.Base, 0),
                .. new[] { s.BusyPower[WorkloadClass.Serving].Base, s.BusyPower[WorkloadClass.Serving].Low.Base, s.BusyPower[WorkloadClass.Serving].High.Base, before[i].BusyPower[WorkloadClass.Serving].Base }
                    .Select(w => Figures.Number(w / 1e3, 2)),
            ]));
        page.Text(power.Source);
        foreach (var sentence in power.Beyond(inference))
            page.Text($"Note: {sentence}.");
        page.Written(json);
        return ExitCode.Done;
    }

    private static string Typed(KeyValuePair<string, string> setting) => setting.Key is null
        ? "forecast power"
        : $"--{setting.Key[(setting.Key.LastIndexOf('.') + 1)..].Replace("activeParameters", "active-parameters", StringComparison.Ordinal)} {setting.Value}";

    private static Scenarios.Scenario Read(List<KeyValuePair<string, string>> settings)
    {
        try
        {
            return ScenarioFile.Read(null, settings);
        }
        catch (InputException e) when (OptionFault.Is(e))
        {
            throw OptionFault.Of(e, Typed(settings.FirstOrDefault(s => e.File.Contains($"{s.Key}=", StringComparison.Ordinal))));
        }
    }
}
