using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using InfraTco.Data.Results;

namespace InfraTco.Cli;

/// <summary>The version of this program, with the commit it was built from, whoever hosts it.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var built = typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(built ?? ProductVersion.Text);
        return ExitCode.Done;
    }
}
