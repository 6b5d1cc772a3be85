using System.Globalization;
using System.Text.Json;
using InfraTco.Finance;

namespace InfraTco.Tests.Finance;

/// <summary>Arguments of a test vector by name.</summary>
internal readonly record struct VectorArguments(JsonElement Json)
{
    internal double this[string name] => Json.GetProperty(name).GetDouble();

    internal PaymentTiming When => Json.GetProperty("when").GetString() == "begin" ? PaymentTiming.Begin : PaymentTiming.End;

    internal double Or(string name, double fallback) => Json.TryGetProperty(name, out var value) ? value.GetDouble() : fallback;

    internal int Int(string name) => (int)this[name];

    internal bool Flag(string name) => Json.GetProperty(name).GetBoolean();

    internal string Text(string name) => Json.GetProperty(name).GetString()!;

    internal double[] List(string name) => Json.GetProperty(name).Deserialize<double[]>()!;

    internal double[][] Matrix(string name) => Json.GetProperty(name).Deserialize<double[][]>()!;

    internal DateOnly[] Dates(string name) =>
        [.. Json.GetProperty(name).EnumerateArray().Select(day => DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture))];
}
