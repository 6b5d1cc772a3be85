using System.Numerics;
using System.Text.Json;
using InfraTco.Data.Yaml;

namespace InfraTco.Learning;

/// <summary>Inner objects of the JSON that calibrations and forecasts write.</summary>
internal static class LearningJson
{
    public static void Object(this Utf8JsonWriter json, string name, Action content)
    {
        json.WriteStartObject(name);
        content();
        json.WriteEndObject();
    }

    /// <summary>A number, or null where there is none.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>An estimate with its bounds.</summary>
    public static void Interval(this Utf8JsonWriter json, string name, Estimate estimate) => json.Object(name, () => json.Ends(estimate));

    /// <summary>An estimate and its bounds within an object.</summary>
    public static void Ends(this Utf8JsonWriter json, Estimate estimate)
    {
        json.Number("low", estimate.Low);
        json.Number("value", estimate.Value);
        json.Number("high", estimate.High);
    }

    /// <summary>How many rows were left out, by reason.</summary>
    public static void Skipped<TReason, TCount>(this Utf8JsonWriter json, IReadOnlyDictionary<TReason, TCount> skipped)
        where TReason : struct, Enum
        where TCount : IBinaryInteger<TCount> => json.Object("skippedByReason", () =>
    {
        foreach (var (reason, rows) in skipped)
            json.WriteNumber(EnumName.Camel(reason.ToString()), long.CreateChecked(rows));
    });

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
