using System.Text.Json;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>What only futures tell, in JSON: risk and fans of a system, probabilities and differences of a pair.</summary>
internal static class FuturesJson
{
    /// <summary>Value at risk of cost, and fans by month.</summary>
    public static void System(Utf8JsonWriter json, SimulationResult futures, int system)
    {
        json.WriteStartObject("risk");
        foreach (var metric in new[] { Metric.TcoUsd, Metric.LevelisedUsdPerH100eHour, Metric.KgCo2ePerH100eHour })
        {
            var info = MetricInfo.Of(metric);
            DistributionJson.CostRisk(json, info.Key, futures.Horizon(system, metric)!, info.Unit);
        }
        json.WriteEndObject();
        json.WriteStartObject("fans");
        Fan(json, futures, system, FanSeries.CumulativeCostUsd, "cumulativeCostUsd");
        Fan(json, futures, system, FanSeries.MarketValueUsd, "marketValueUsd");
        json.WriteEndObject();
    }

    /// <summary>How often B is better, and by how much.</summary>
    public static void Pair(Utf8JsonWriter json, SimulationResult futures, int pair)
    {
        var state = futures.State.Pairs[pair];
        Probability(json, "probabilityCheaper", state, futures.State.Paths, c => c.Cheaper);
        Probability(json, "probabilityLowerTco", state, futures.State.Paths, c => c.LowerTco);
        Probability(json, "probabilityLowerCarbon", state, futures.State.Paths, c => c.LowerCarbon);
        Difference(json, "levelisedDifference", state.Levelised, "USD");
        Difference(json, "tcoDifference", state.Tco, "USD");
    }

    private static void Fan(Utf8JsonWriter json, SimulationResult futures, int system, FanSeries series, string name)
    {
        json.WriteStartArray(name);
        for (var month = 0; month < futures.Study.Candidates[system].Plan.Months; month++)
        {
            json.WriteStartObject();
            json.WriteNumber("month", month + 1);
            DistributionJson.Quantiles(json, new SeriesDistribution(futures.Month(system, month, series)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Probability(Utf8JsonWriter json, string name, PairState pair, long paths, Func<PairCounts, long> count)
    {
        json.WriteNumber(name, (double)count(pair.Counts) / paths);
        json.WriteNumber(name + "StandardError", pair.ShareError(paths, count));
    }

    private static void Difference(Utf8JsonWriter json, string name, SeriesState state, string unit)
    {
        json.WriteStartObject(name);
        DistributionJson.Whole(json, new SeriesDistribution(state));
        json.WriteString("unit", unit);
        json.WriteEndObject();
    }
}
