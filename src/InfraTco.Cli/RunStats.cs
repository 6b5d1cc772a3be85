using InfraTco.Data.Results;
using InfraTco.Simulation.Engine;

namespace InfraTco.Cli;

/// <summary>What is not part of a result: it depends on the machine and the hour.</summary>
internal static class RunStats
{
    /// <summary>Writes the file.</summary>
    public static void Write(string path, SimulationResult result, RunOptions options, TimeSpan time)
    {
        var candidates = result.Study.Candidates;
        var pathMonths = (double)result.State.Paths * candidates.Count * candidates[0].Plan.Months;
        AtomicFile.Write(path, JsonDocumentText.Of(json =>
        {
            json.WriteString("engine", options.Engine is null ? Engines.NameOf(options.Lane) : "device");
            json.WriteNumber("threads", options.Threads);
            json.WriteNumber("paths", result.State.Paths);
            json.WriteNumber("seconds", Math.Round(time.TotalSeconds, 3));
            json.WriteNumber("pathMonthsPerSecond", Math.Round(pathMonths / time.TotalSeconds));
        }));
    }
}
