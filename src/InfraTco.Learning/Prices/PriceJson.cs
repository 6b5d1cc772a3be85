using InfraTco.Data.Results;
using InfraTco.Data.Yaml;
using System.Globalization;
using System.Text.Json;

namespace InfraTco.Learning.Prices;

/// <summary>A fitted price driver as JSON; the names are those of a scenario's section <c>risk</c>.</summary>
public static class PriceJson
{
    /// <summary>The text.</summary>
    /// <param name="forecast">The driver.</param>
    /// <param name="outlook">The months after the history.</param>
    public static string Write(PriceForecast forecast, PriceOutlook outlook) => JsonDocumentText.Of(json =>
    {
        json.WriteNumber("prices", forecast.History.Prices);
        json.WriteNumber("skipped", forecast.History.Skipped);
        json.Skipped(forecast.History.SkippedByReason);
        json.WriteNumber("months", forecast.History.Months.Count);
        json.WriteString("from", forecast.History.Months[0].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("to", forecast.History.Months[^1].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("column", forecast.History.Unit);
        json.WriteString("kind", EnumName.Camel(forecast.History.Kind.ToString()));
        json.WriteStartArray("partialMonths");
        foreach (var partial in forecast.History.PartialMonths)
        {
            json.WriteStartObject();
            json.WriteString("month", partial.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
            json.WriteNumber("prices", partial.Prices);
            json.WriteNumber("usualPrices", partial.Usual);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Interval("persistencePerMonth", forecast.Driver.Persistence);
        json.WriteBoolean("persistenceAtBound", forecast.Driver.IsAtBound);
        json.Interval("electricityReversion", forecast.Driver.ReversionPerYear);
        json.Interval("electricityVolatility", forecast.Driver.VolatilityPerRootYear);
        json.Number("stationaryLogDeviation", forecast.Reversion.StationaryDeviation);
        json.WriteBoolean("jumpsBeyondChance", forecast.Jumps.IsConvincing);
        json.Number("jumpLikelihoodRatio", forecast.Jumps.LikelihoodRatio);
        json.Interval("electricityJumpRate", forecast.Jumps.RatePerYear);
        json.Interval("electricityJumpMean", forecast.Jumps.Mean);
        json.Interval("electricityJumpDeviation", forecast.Jumps.Deviation);
        json.Object("withoutJumps", () => Reversion(json, forecast.Reversion));
        json.Object("withJumps", () => Reversion(json, forecast.Jumps.Reversion));
        json.Number("seasonProbabilityByChance", forecast.SeasonTest.Probability);
        json.Interval("computePriceVolatility", forecast.WalkDriverVolatility);
        json.Interval("computePriceVolatilityWithRebounds", forecast.WalkVolatility);
        json.Object("rebounds", () =>
        {
            json.WriteBoolean("beyondChance", forecast.Walk.IsConvincing);
            json.Interval("computePriceVolatility", forecast.Walk.Volatility);
            json.Interval("reboundRate", forecast.Walk.RatePerYear);
            json.Interval("reboundSize", forecast.Walk.Size);
        });
        json.Interval("computePriceTrend", forecast.WalkTrendApartPerYear);
        json.Interval("computePriceTrendWithReleases", forecast.WalkTrendPerYear);
        json.WriteNumber("releases", forecast.Releases.Count);
        json.Number("trendPerYear", forecast.TrendPerYear);
        json.WriteStartArray("season");
        foreach (var factor in forecast.SeasonFactors() is { Count: > 0 } fitted ? fitted.Select(f => f.Value) : forecast.Season)
            json.WriteNumberValue(factor);
        json.WriteEndArray();
        json.WriteStartArray("seasonFactors");
        foreach (var factor in forecast.SeasonFactors())
        {
            json.WriteStartObject();
            json.Ends(factor);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("outlook");
        for (var month = 0; month < outlook.Months.Count; month++)
            Month(json, outlook.First.AddMonths(month), outlook.Months[month]);
        json.WriteEndArray();
        json.Texts("notes", forecast.History.Notes);
    });

    private static void Month(Utf8JsonWriter json, DateOnly month, PriceQuantiles price)
    {
        json.WriteStartObject();
        json.WriteString("month", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.Number("p05", price.P05);
        json.Number("p25", price.P25);
        json.Number("p50", price.P50);
        json.Number("p75", price.P75);
        json.Number("p95", price.P95);
        json.WriteEndObject();
    }

    private static void Reversion(Utf8JsonWriter json, ReversionFit fit)
    {
        json.Interval("reversion", fit.ReversionPerYear);
        json.Interval("volatility", fit.VolatilityPerRootYear);
    }
}
