using System.Globalization;

namespace InfraTco.Peers;

/// <summary>The three things this program does for <c>run.sh</c>: export the model, run the engine, compare the results of all engines.</summary>
internal static class Command
{
    private const int Done = 0;
    private const int Disagree = 1;
    private const int BadUsage = 2;

    private const string Usage =
        "usage: export FILE | run [--paths N] [--lane widest|scalar] [--threads N] [--json] | summarise RESULTS [--json FILE]";

    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        try
        {
            return arguments switch
            {
                ["export", var file] => Export(file),
                ["run", .. var rest] => RunEngine(rest, output),
                ["summarise", var results, .. var rest] => Summarise(results, rest, output),
                _ => throw new UsageException(Usage),
            };
        }
        catch (Exception e) when (e is UsageException or FileNotFoundException or ArgumentOutOfRangeException)
        {
            error.WriteLine(e.Message);
            return BadUsage;
        }
    }

    private static int Export(string file)
    {
        File.WriteAllText(file, ModelText.Write(Example.Study(), Example.Seed));
        return Done;
    }

    private static int RunEngine(string[] arguments, TextWriter output)
    {
        var options = Options(arguments, flags: ["--json"], "--paths", "--threads", "--lane");
        var result = EngineRun.Measure(
            Number(options, "--paths", 100_000),
            (int)Number(options, "--threads", Environment.ProcessorCount),
            options.GetValueOrDefault("--lane", "widest"));
        output.WriteLine(options.ContainsKey("--json") ? result.ToJson() : result.ToLine());
        return Done;
    }

    private static int Summarise(string results, string[] arguments, TextWriter output)
    {
        var options = Options(arguments, flags: [], "--json");
        var summary = new Summary(File.ReadLines(results).Where(l => l.StartsWith('{')).Select(EngineResult.Parse));
        output.Write(summary.ToText());
        if (options.TryGetValue("--json", out var file))
            File.WriteAllText(file, summary.ToJson() + "\n");
        return summary.Agrees ? Done : Disagree;
    }

    private static Dictionary<string, string> Options(string[] arguments, string[] flags, params string[] named)
    {
        var options = new Dictionary<string, string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (flags.Contains(arguments[i]))
                options[arguments[i]] = "";
            else if (named.Contains(arguments[i]) && i + 1 < arguments.Length)
                options[arguments[i]] = arguments[++i];
            else
                throw new UsageException($"'{arguments[i]}' is not understood; {Usage}");
        }
        return options;
    }

    private static long Number(Dictionary<string, string> options, string name, long otherwise) =>
        !options.TryGetValue(name, out var text) ? otherwise
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value
        : throw new UsageException($"{name} is '{text}'; it must be a whole number");
}
