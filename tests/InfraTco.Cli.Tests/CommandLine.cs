using System.Text.Json;

namespace InfraTco.Cli.Tests;

/// <summary>Runs the application in this process, with writers in place of the console.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command line; <c>compare</c> without its futures, which have tests of their own.</summary>
    public static CommandLine Run(params string[] arguments)
    {
        if (arguments is ["compare", ..])
            arguments = ["compare", "--expected-only", .. arguments[1..]];
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Application.Run(arguments, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs what must succeed, silently on standard error.</summary>
    public static CommandLine Good(params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 0, $"infratco {string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Error);
        return run;
    }

    /// <summary>Runs what must be refused: exit code 2, nothing on standard output, one line on standard error that contains a text.</summary>
    public static void Refused(string contains, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.True(run.ExitCode == 2, $"infratco {string.Join(' ', arguments)} ended with {run.ExitCode}: {run.Error}");
        Assert.Equal("", run.Output);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.StartsWith("infratco: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(contains, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fault in infratco", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The output as JSON, which it must be from the first character to the last.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }
}
