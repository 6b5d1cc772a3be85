using System.CommandLine;
using InfraTco.Cli.Output;
using InfraTco.Data.Results;
using InfraTco.Data.Scenarios;

namespace InfraTco.Cli.Commands;

/// <summary><c>infratco init</c>: a commented scenario to start from.</summary>
internal static class InitCommand
{
    public static Command Create(Page page)
    {
        var command = new ExampleCommand(
            "init",
            "Write a commented scenario to start from, to standard output or to a file.",
            ["infratco init > my-site.yaml", "infratco init --out my-site.yaml"]);
        var preset = new Argument<string>("preset") { Description = "Name of a built-in scenario.", DefaultValueFactory = _ => ScenarioFile.Default };
        var file = new Option<string?>("--out") { Description = "File to write; it must not exist." };
        command.Add(preset);
        command.Add(file);
        command.SetAction(parsed => Run(page, parsed.GetValue(preset)!, parsed.GetValue(file)));
        return command;
    }

    private static int Run(Page page, string preset, string? file)
    {
        var text = ScenarioPresets.Text(preset)
            ?? throw new UsageException($"there is no scenario '{preset}'; {Unknown.Remedy(preset, ScenarioPresets.Names)}");
        if (file is null)
        {
            page.Raw.Write(text);
            return ExitCode.Done;
        }
        if (Path.Exists(file))
            throw new UsageException($"{file} exists; give another name, or remove it first");
        AtomicFile.Write(file, text);
        page.Text($"Written: {file}. Try: infratco compare {file}");
        return ExitCode.Done;
    }
}
