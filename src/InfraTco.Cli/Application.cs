using System.CommandLine;
using System.CommandLine.Help;
using InfraTco.Cli.Commands;
using InfraTco.Cli.Output;
using InfraTco.Data;
using InfraTco.Data.Results;
using InfraTco.Scenarios;

namespace InfraTco.Cli;

/// <summary>The command <c>infratco</c>: parses, runs, and turns what goes wrong into one line and an exit code.</summary>
internal static class Application
{
    private static readonly string[] Examples =
    [
        "infratco compare                       ten megawatts at Ashburn: new H100, owned H100 and new B200 servers",
        "infratco init --out my-site.yaml       a commented scenario to edit, then: infratco compare my-site.yaml",
        "infratco site --site phoenix           the site by itself, hour by hour",
        "infratco compare --help                options and examples of a command",
    ];

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show where a fault of the program happened.",
        Recursive = true,
    };

    /// <summary>Runs a command line.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = Root(new Page(output));
        var parsed = root.Parse(args);
        if (Misuse.Of(parsed) is { } misuse)
            return Fail(error, misuse, ExitCode.BadInput);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is InputException or ScenarioException or UsageException or OutputException)
        {
            return Fail(error, e.Message, ExitCode.BadInput);
        }
        catch (OperationCanceledException)
        {
            return Fail(error, "interrupted; nothing was written", ExitCode.Interrupted);
        }
        catch (OutOfMemoryException)
        {
            return Fail(error, "there is not enough memory for this run; give fewer --systems, --years or --threads, or more memory", ExitCode.BadInput);
        }
        catch (IOException e)
        {
            // Files are read and written with errors of their own; what is left is the standard output.
            return Fail(error, $"the output cannot be written ({e.Message.TrimEnd('.')}); free some room, or send it elsewhere", ExitCode.BadInput);
        }
#pragma warning disable CA1031 // The last resort: whatever else happens is a fault of ours, told in one line.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (parsed.GetValue(Verbose))
                error.WriteLine(e);
            return Fail(error, $"fault in infratco: {e.Message} (--verbose shows where)", ExitCode.Fault);
        }
    }

    private static RootCommand Root(Page page)
    {
        var root = new RootCommand("GPU fleet energy and total cost of ownership: what a fleet draws, cools, emits and costs.")
        {
            Verbose,
            CompareCommand.Create(page),
            SimulateCommand.Create(page),
            MergeCommand.Create(page),
            RefreshCommand.Create(page),
            SiteCommand.Create(page),
            ProfilesCommand.Create(page),
            PresetsCommand.Create(page),
            DiffCommand.Create(page),
            InitCommand.Create(page),
            DevicesCommand.Create(page),
            CalibrateCommand.Create(page),
            ForecastCommand.Create(page),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
            help.Action = new ExampleHelp((HelpAction)help.Action!, Examples);
        foreach (var version in root.Options.OfType<VersionOption>())
            version.Action = new VersionLine();
        return root;
    }

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine("infratco: " + string.Concat(message.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? '?' : c)));
        return code;
    }
}
