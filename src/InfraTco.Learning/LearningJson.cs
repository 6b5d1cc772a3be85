using System.Text.Json;

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
    public static void Interval(this Utf8JsonWriter json, string name, Estimate estimate) => json.Object(name, () =>
    {
        json.Number("low", estimate.Low);
        json.Number("value", estimate.Value);
        json.Number("high", estimate.High);
    });

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
