using System.Globalization;
using System.Text.Json;

namespace InfraTco.Tests.Finance;

/// <summary>The published test vectors of finance: columns function, args (JSON), expected (number, array, NaN or Infinity),
/// source.</summary>
internal static class FinanceVectorFile
{
    internal sealed record Vector(int Line, string Function, JsonElement Arguments, double[] Expected, string Source);

    internal static IReadOnlyList<Vector>? Read() =>
        ReferenceData.Find("finance-vectors.csv") is { } path
            ? [.. File.ReadLines(path).Select(Parse).Skip(1).Where(fields => fields.Length == 4).Select(ToVector)]
            : null;

    private static Vector ToVector(string[] fields, int index) =>
        new(index + 2, fields[0], JsonDocument.Parse(fields[1]).RootElement, Expected(fields[2]), fields[3]);

    private static double[] Expected(string text) => text.StartsWith('[')
        ? JsonSerializer.Deserialize<double[]>(text)!
        : [text == "Infinity" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture)];

    // Quoted fields with doubled quotes; no field of the file holds a line break.
    private static string[] Parse(string line)
    {
        var fields = new List<string>();
        for (var start = 0; start <= line.Length;)
        {
            var quoted = start < line.Length && line[start] == '"';
            var end = quoted ? start + 1 : line.IndexOf(',', start);
            while (quoted && !(line[end] == '"' && (end + 1 == line.Length || line[end + 1] == ','))) end += line[end] == '"' ? 2 : 1;
            if (end < 0) end = line.Length;
            fields.Add(quoted ? line[(start + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal) : line[start..end]);
            start = quoted ? end + 2 : end + 1;
        }

        return [.. fields];
    }
}
