using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>A quantile of a monthly series over the futures.</summary>
public static class FanQuantile
{
    /// <summary>[months] the quantile at each month, in the unit of the series.</summary>
    /// <param name="result">The run.</param>
    /// <param name="system">Fleet, 0 = the first.</param>
    /// <param name="series">Which series.</param>
    /// <param name="probability">Share of futures below, 0 to 1.</param>
    public static double[] Of(SimulationResult result, int system, FanSeries series, double probability) =>
    [
        .. Enumerable.Range(0, result.Study.Candidates[system].Plan.Months)
            .Select(m => new SeriesDistribution(result.Month(system, m, series)).Quantile(probability)),
    ];
}
