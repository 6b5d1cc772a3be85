using InfraTco.Data.Results;
using System.Globalization;

namespace InfraTco.Learning.Prices;

/// <summary>A fitted price driver as JSON; the names are those of a scenario's section <c>risk</c>.</summary>
public static class PriceJson
{
    /// <summary>The text.</summary>
    public static string Write(PriceForecast forecast) => JsonDocumentText.Of(json =>
    {
        json.WriteNumber("prices", forecast.History.Prices);
        json.WriteNumber("skipped", forecast.History.Skipped);
        json.WriteNumber("months", forecast.History.Months.Count);
        json.WriteString("from", forecast.History.Months[0].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("to", forecast.History.Months[^1].Month.ToString("yyyy-MM", CultureInfo.InvariantCulture));
        json.WriteString("column", forecast.History.Unit);
        json.Interval("persistencePerMonth", forecast.Reversion.Persistence);
        json.Interval("electricityReversion", forecast.Reversion.ReversionPerYear);
        json.Interval("electricityVolatility", forecast.Reversion.VolatilityPerRootYear);
        json.Number("stationaryLogDeviation", forecast.Reversion.StationaryDeviation);
        json.Interval("computePriceVolatility", forecast.WalkVolatility);
        json.Number("trendPerYear", forecast.TrendPerYear);
        json.WriteStartArray("season");
        foreach (var factor in forecast.Season)
            json.WriteNumberValue(factor);
        json.WriteEndArray();
    });
}
