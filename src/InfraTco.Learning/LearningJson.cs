using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfraTco.Data.Results;

namespace InfraTco.Learning;

/// <summary>Frame of the JSON that calibrations and forecasts write: one object, indented, that begins with the version.</summary>
internal static class LearningJson
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Document(Action<Utf8JsonWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Format))
        {
            json.WriteStartObject();
            json.WriteString("infratcoVersion", ProductVersion.Text);
            content(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

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
