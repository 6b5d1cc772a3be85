using System.CommandLine;
using InfraTco.Cli.Commands;
using InfraTco.Cli.Output;
using InfraTco.Data;
using InfraTco.Data.Results;
using InfraTco.Scenarios;

namespace InfraTco.Cli;

/// <summary>The command <c>infratco</c>: parses, runs, and turns what goes wrong into one line and an exit code.</summary>
internal static class Application
{
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
        if (parsed.Errors.Count > 0)
            return Fail(error, $"{parsed.Errors[0].Message.TrimEnd('.')}; see 'infratco {CommandPath(parsed)}--help'", ExitCode.BadInput);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is InputException or ScenarioException or UsageException or OutputException)
        {
            return Fail(error, e.Message, ExitCode.BadInput);
        }
#pragma warning disable CA1031 // The last resort: whatever else happens is a fault of ours, told in one line.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return Fail(error, parsed.GetValue(Verbose) ? e.ToString() : $"fault in infratco: {e.Message} (--verbose shows where)", ExitCode.Fault);
        }
    }

    private static RootCommand Root(Page page) => new("GPU fleet energy and total cost of ownership: what a fleet draws, cools, emits and costs.")
    {
        Verbose,
        CompareCommand.Create(page),
        SiteCommand.Create(page),
        ProfilesCommand.Create(page),
        PresetsCommand.Create(page),
        DiffCommand.Create(page),
        InitCommand.Create(page),
    };

    private static string CommandPath(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";

    private static int Fail(TextWriter error, string message, int code)
    {
        error.WriteLine("infratco: " + message);
        return code;
    }
}
