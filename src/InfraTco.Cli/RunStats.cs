using System.Globalization;
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
        AtomicFile.Write(path, string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "engine": "{{(options.Engine is null ? Engines.NameOf(options.Lane) : "device")}}",
              "threads": {{options.Threads}},
              "paths": {{result.State.Paths}},
              "seconds": {{time.TotalSeconds:0.000}},
              "pathMonthsPerSecond": {{pathMonths / time.TotalSeconds:0}}
            }

            """));
    }
}
