using System.Text.Json;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>A figure in JSON: its expected value, and where futures were run their mean and quantiles.</summary>
internal static class DistributionJson
{
    private const double RiskLevel = 0.95;

    /// <summary>Writes a named figure; <paramref name="state"/> is null where it is the same in every future.</summary>
    public static void Write(Utf8JsonWriter json, string name, double expected, SeriesState? state, string unit)
    {
        json.WriteStartObject(name);
        Number(json, "expected", expected);
        if (state is not null)
            Whole(json, new SeriesDistribution(state));
        json.WriteString("unit", unit);
        json.WriteEndObject();
    }

    /// <summary>Mean and quantiles with their standard errors, and how many outcomes are not in them as they are, if any.</summary>
    public static void Whole(Utf8JsonWriter json, SeriesDistribution distribution)
    {
        Quantiles(json, distribution);
        Number(json, "p05StandardError", distribution.QuantileStandardError(0.05));
        Number(json, "p50StandardError", distribution.QuantileStandardError(0.50));
        Number(json, "p95StandardError", distribution.QuantileStandardError(0.95));
        if (distribution.Missing > 0)
            json.WriteNumber("notFinite", distribution.Missing);
        if (distribution.Saturated > 0)
            json.WriteNumber("heldAtLimit", distribution.Saturated);
    }

    /// <summary>Mean, its standard error, and quantiles.</summary>
    public static void Quantiles(Utf8JsonWriter json, SeriesDistribution distribution)
    {
        Number(json, "mean", distribution.Mean);
        Number(json, "standardError", distribution.StandardError);
        Number(json, "p05", distribution.Quantile(0.05));
        Number(json, "p25", distribution.Quantile(0.25));
        Number(json, "p50", distribution.Quantile(0.50));
        Number(json, "p75", distribution.Quantile(0.75));
        Number(json, "p95", distribution.Quantile(0.95));
    }

    /// <summary>Value at risk and the mean beyond it, of a cost: high outcomes are the bad ones.</summary>
    public static void CostRisk(Utf8JsonWriter json, string name, SeriesState state, string unit)
    {
        var distribution = new SeriesDistribution(state);
        var risk = distribution.UpperRisk(RiskLevel);
        json.WriteStartObject(name);
        Number(json, "var95", risk.ValueAtRisk);
        Number(json, "var95StandardError", distribution.QuantileStandardError(RiskLevel));
        Number(json, "cvar95", risk.ConditionalValueAtRisk);
        Number(json, "standardError", risk.StandardError);
        json.WriteString("unit", unit);
        json.WriteEndObject();
    }

    /// <summary>A number, or null where it is none.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
