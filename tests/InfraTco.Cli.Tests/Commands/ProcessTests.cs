using System.Diagnostics;
using System.Globalization;

namespace InfraTco.Cli.Tests.Commands;

/// <summary>The program as it is shipped, in a process of its own.</summary>
public class ProcessTests
{
    private const int PatienceMs = 60_000;

    /// <summary>A limit of the runtime's heap, in its hexadecimal.</summary>
    private const string ThirtyMebibytes = "1E00000";

    /// <summary>More processor time than starting and the expected case take.</summary>
    private static readonly TimeSpan WellIntoTheRun = TimeSpan.FromSeconds(4);

    [Theory]
    [InlineData(0, "compare", "--expected-only", "--json", "-")]
    [InlineData(0, "--help")]
    [InlineData(2, "compare", "nowhere.yaml")]
    [InlineData(2, "comapre")]
    [InlineData(2)]
    public void Exit_codes_reach_the_shell(int expected, params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        Assert.Equal(expected, code);
        Assert.Equal(expected == 0, error.Length == 0);
        Assert.Equal(expected == 0, output.Length > 0);
    }

    [Fact]
    public void A_failed_check_ends_with_one()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(1, Run("profiles", "check", folder.Write("x.yaml", "id: x\n")).Code);
    }

    [Fact]
    public void Redirected_output_is_plain_text()
    {
        var output = Run("compare", "--expected-only").Output;
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('│', output);
        Assert.Contains("Verdict", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    [InlineData(400)]
    [InlineData(700)]
    public void A_killed_run_leaves_whole_files_or_none(int afterMs)
    {
        using var folder = new TemporaryFolder();
        using (var process = Start("compare", "--expected-only", "--years", "40", "--out", folder["out"]))
        {
            if (!process.WaitForExit(afterMs))
                process.Kill();
            process.WaitForExit(PatienceMs);
        }
        CommandLine.Good("compare", "--years", "40", "--out", folder["whole"]);
        var files = Directory.Exists(folder["out"]) ? Directory.GetFiles(folder["out"]).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)) : [];
        Assert.All(files, file => Assert.Equal(File.ReadAllText(Path.Combine(folder["whole"], Path.GetFileName(file))), File.ReadAllText(file)));
    }

    [SkippableFact]
    public async Task An_interrupted_run_ends_soon_and_leaves_no_file()
    {
        Skip.If(OperatingSystem.IsWindows(), "no SIGINT there");
        Skip.If(IgnoresInterrupts(), "this shell lets the programs that it starts ignore SIGINT");
        using var folder = new TemporaryFolder();
        using var process = Start("simulate", "--paths", "2000000000", "--threads", "1", "--json", folder["r.json"], "--stats", folder["s.json"]);
        var error = process.StandardError.ReadToEndAsync();
        var patience = Stopwatch.StartNew();
        while (!process.HasExited && process.TotalProcessorTime < WellIntoTheRun && patience.ElapsedMilliseconds < PatienceMs)
            await Task.Delay(100);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        Assert.True(process.WaitForExit(PatienceMs), "the program does not end");
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("infratco: interrupted; nothing was written", (await error).TrimEnd());
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Lack_of_memory_is_no_fault_and_says_what_helps()
    {
        var start = Command("compare", "--years", "40", "--threads", "1");
        start.Environment["DOTNET_GCHeapHardLimit"] = ThirtyMebibytes;
        var (code, output, error) = Run(start);
        Assert.Equal(2, code);
        Assert.Equal("", output);
        Assert.Equal("infratco: there is not enough memory for this run; give fewer --systems, --years or --threads, or more memory", error.TrimEnd());
    }

    /// <summary>Whether this process ignores SIGINT, which those it starts inherit: a background job of a shell without job control does.</summary>
    private static bool IgnoresInterrupts()
    {
        const int Interrupt = 1 << 1;
        var ignored = File.Exists("/proc/self/status") ? File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored[7..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments) => Run(Command(arguments));

    private static (int Code, string Output, string Error) Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(PatienceMs), "the program does not end");
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static Process Start(params string[] arguments) => Process.Start(Command(arguments))!;

    private static ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "InfraTco.Cli.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }
}
