using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace InfraTco.Cli;

/// <summary>The help of a command, and its examples below.</summary>
internal sealed class ExampleHelp(HelpAction help, IReadOnlyList<string> rootExamples) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        IReadOnlyList<string> examples = parseResult.CommandResult.Command switch
        {
            ExampleCommand command => command.Examples,
            RootCommand => rootExamples,
            _ => [],
        };
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.Count > 0)
            output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine("  " + example);
        return code;
    }
}
