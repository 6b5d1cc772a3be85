using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Ilgpu.Tests;

/// <summary>Compares the statistics of runs.</summary>
internal static class Statistics
{
    /// <summary>Every mean is within so many standard errors.</summary>
    public static void SameWithinStandardErrors(RunState a, RunState b, double errors)
    {
        for (var system = 0; system < a.Systems.Length; system++)
        {
            for (var series = 0; series < a.Systems[system].Length; series++)
            {
                if (a.Systems[system][series].Count == 0)
                    continue;
                var (first, second) = (new SeriesDistribution(a.Systems[system][series]), new SeriesDistribution(b.Systems[system][series]));
                Assert.InRange(second.Mean - first.Mean, -Allowed(first, errors), Allowed(first, errors));
            }
        }
    }

    /// <summary>Series that are the same in every future differ by rounding alone.</summary>
    private static double Allowed(SeriesDistribution series, double errors) => errors * series.StandardError + 1e-5 * Math.Abs(series.Mean);
}
