using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>A share of a run as a file: what it is a share of, and the exact states of its series.</summary>
/// <param name="Identity">What all shards of one run have in common.</param>
/// <param name="Shard">Which share, from 1.</param>
/// <param name="State">Its states.</param>
public sealed record ShardFile(ShardIdentity Identity, int Shard, RunState State)
{
    private const string Kind = "infratco-shard-2";

    /// <summary>The text.</summary>
    public string Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", Kind);
            json.WriteString("version", Identity.Version);
            json.WriteString("scenario", Identity.Scenario);
            json.WriteString("folder", Identity.Folder);
            json.WriteString("profiles", Identity.Profiles);
            json.WriteNumber("seed", Identity.Seed);
            json.WriteNumber("paths", Identity.Paths);
            json.WriteNumber("shards", Identity.Shards);
            json.WriteNumber("shard", Shard);
            json.WriteNumber("done", State.Paths);
            json.WriteStartArray("systems");
            foreach (var system in State.Systems)
            {
                json.WriteStartArray();
                foreach (var series in system)
                    Series(json, series);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartArray("pairs");
            foreach (var pair in State.Pairs)
                Pair(json, pair);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read, or is no shard.</exception>
    public static ShardFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return Read(document.RootElement, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(path, 0, 0, $"cannot be read ({e.Message.TrimEnd('.')}); give a file that simulate --shard wrote");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException)
        {
            throw NoShard(path);
        }
    }

    private static InputException NoShard(string path) => new(path, 0, 0, "is no shard of a run; give a file that simulate --shard wrote");

    private static ShardFile Read(JsonElement json, string path)
    {
        if (json.GetProperty("kind").GetString() != Kind)
            throw NoShard(path);
        var identity = new ShardIdentity(
            Text(json, "version"), Text(json, "scenario"), Text(json, "folder"), Text(json, "profiles"),
            json.GetProperty("seed").GetUInt64(), json.GetProperty("paths").GetInt64(), json.GetProperty("shards").GetInt32());
        SeriesState[][] systems = [.. json.GetProperty("systems").EnumerateArray().Select(s => s.EnumerateArray().Select(Series).ToArray())];
        var state = new RunState(json.GetProperty("done").GetInt64(), systems, [.. json.GetProperty("pairs").EnumerateArray().Select(Pair)]);
        return new(identity, json.GetProperty("shard").GetInt32(), state);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static void Series(Utf8JsonWriter json, SeriesState s)
    {
        json.WriteStartObject();
        json.WriteNumber("centre", s.Range.Centre);
        json.WriteNumber("exponent", s.Range.Exponent);
        json.WriteNumber("low", s.Range.Low);
        json.WriteNumber("high", s.Range.High);
        json.WriteNumber("count", s.Count);
        json.WriteNumber("missing", s.Missing);
        json.WriteNumber("saturated", s.Saturated);
        json.WriteString("sum", s.Sum.ToString(CultureInfo.InvariantCulture));
        json.WriteString("squares", s.SumOfSquares.ToString(CultureInfo.InvariantCulture));
        if (s.Count > 0)
        {
            json.WriteNumber("minimum", s.Minimum);
            json.WriteNumber("maximum", s.Maximum);
        }
        json.WriteStartArray("bins");
        for (var bin = 0; bin < s.Bins.Length; bin++)
        {
            if (s.Bins[bin] == 0)
                continue;
            json.WriteNumberValue(bin);
            json.WriteNumberValue(s.Bins[bin]);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static SeriesState Series(JsonElement s)
    {
        var bins = new int[HistogramLayout.BinCount];
        var pairs = s.GetProperty("bins").EnumerateArray().Select(n => n.GetInt32()).ToArray();
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            if ((uint)pairs[i] >= (uint)bins.Length)
                throw new FormatException("a bin is out of range");
            bins[pairs[i]] = pairs[i + 1];
        }
        var count = s.GetProperty("count").GetInt64();
        return new(
            new(s.GetProperty("centre").GetDouble(), s.GetProperty("exponent").GetInt32(), s.GetProperty("low").GetDouble(), s.GetProperty("high").GetDouble()),
            count, s.GetProperty("missing").GetInt64(), s.GetProperty("saturated").GetInt64(),
            Int128.Parse(Text(s, "sum"), CultureInfo.InvariantCulture), Int128.Parse(Text(s, "squares"), CultureInfo.InvariantCulture),
            count > 0 ? s.GetProperty("minimum").GetDouble() : double.PositiveInfinity,
            count > 0 ? s.GetProperty("maximum").GetDouble() : double.NegativeInfinity,
            bins);
    }

    private static void Pair(Utf8JsonWriter json, PairState p)
    {
        json.WriteStartObject();
        json.WriteNumber("a", p.A);
        json.WriteNumber("b", p.B);
        json.WriteNumber("cheaper", p.Counts.Cheaper);
        json.WriteNumber("lowerTco", p.Counts.LowerTco);
        json.WriteNumber("lowerCarbon", p.Counts.LowerCarbon);
        json.WritePropertyName("levelised");
        Series(json, p.Levelised);
        json.WritePropertyName("tco");
        Series(json, p.Tco);
        json.WriteEndObject();
    }

    private static PairState Pair(JsonElement p) => new(
        p.GetProperty("a").GetInt32(), p.GetProperty("b").GetInt32(),
        new(p.GetProperty("cheaper").GetInt64(), p.GetProperty("lowerTco").GetInt64(), p.GetProperty("lowerCarbon").GetInt64()),
        Series(p.GetProperty("levelised")), Series(p.GetProperty("tco")));
}
