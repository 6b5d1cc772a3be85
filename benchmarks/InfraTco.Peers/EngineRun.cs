using System.Diagnostics;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Peers;

/// <summary>Runs the engine and times the run alone: from the study's expected case to the whole state of its statistics.</summary>
internal static class EngineRun
{
    /// <summary>The runtime compiles hot methods anew in its first second.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    private const long WarmUpPaths = 65_536;

    public static EngineResult Measure(long paths, int threads, string lane)
    {
        var width = lane switch
        {
            "widest" => LaneSelection.Widest,
            "scalar" => LaneWidth.Scalar,
            _ => throw new UsageException($"--lane is '{lane}'; it must be widest or scalar"),
        };
        var study = Example.Study();
        var options = new RunOptions { Seed = Example.Seed, Paths = paths, Threads = threads, Lane = width };
        for (var began = Stopwatch.StartNew(); began.Elapsed < WarmUp;)
            MonteCarlo.Run(study, options with { Paths = Math.Min(paths, WarmUpPaths) }, CancellationToken.None);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var state = MonteCarlo.Run(study, options, CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var cpuSeconds = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        return new(
            width == LaneWidth.Scalar ? "infratcoScalar" : "infratco", paths, study.Candidates[0].Plan.Months, threads, (int)width,
            seconds, cpuSeconds, [.. study.Candidates.Zip(state.Systems, Estimates)]);
    }

    private static SystemEstimates Estimates(CandidateResult candidate, SeriesState[] series)
    {
        return new(
            candidate.Design.System.Id,
            Of(Metric.LevelisedUsdPerH100eHour), Of(Metric.TcoUsd), Of(Metric.FacilityEnergyMwh), Of(Metric.WorkH100eHours));

        Estimate Of(Metric metric)
        {
            var distribution = new SeriesDistribution(series[PathSeries.OfHorizon(metric)]);
            return new(distribution.Mean, distribution.StandardError);
        }
    }
}
