using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Data.Results;

/// <summary>A share of a run as a file: what it is a share of, and the exact states of its series.</summary>
/// <param name="Identity">What all shards of one run have in common.</param>
/// <param name="Folder">Folder that the scenario's file names are relative to, as it was given.</param>
/// <param name="Shard">Which share, from 1.</param>
/// <param name="State">Its states.</param>
public sealed record ShardFile(ShardIdentity Identity, string Folder, int Shard, RunState State)
{
    private const string Kind = "infratco-shard-3";

    /// <summary>Writes the JSON, the digest of all other fields last.</summary>
    public void Write(Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            Content(json);
            json.WriteString("digest", Digest());
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    /// <summary>SHA-256 of the fields as they are written, lower-case hex: a file that was changed in any of them does not fit it.</summary>
    private string Digest()
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            using var json = new Utf8JsonWriter(stream);
            json.WriteStartObject();
            Content(json);
            json.WriteEndObject();
        }
        return Convert.ToHexStringLower(hash.Hash!);
    }

    private void Content(Utf8JsonWriter json)
    {
        json.WriteString("kind", Kind);
        json.WriteString("version", Identity.Version);
        json.WriteString("scenario", Identity.Scenario);
        json.WriteString("files", Identity.Files);
        json.WriteString("profiles", Identity.Profiles);
        json.WriteNumber("seed", Identity.Seed);
        json.WriteNumber("paths", Identity.Paths);
        json.WriteNumber("shards", Identity.Shards);
        json.WriteString("folder", Folder);
        json.WriteNumber("shard", Shard);
        json.WriteNumber("done", State.Paths);
        json.WriteStartArray("systems");
        foreach (var system in State.Systems)
        {
            json.WriteStartArray();
            foreach (var series in system)
                Series(json, series);
            json.WriteEndArray();
            json.Flush();
        }
        json.WriteEndArray();
        json.WriteStartArray("pairs");
        foreach (var pair in State.Pairs)
            Pair(json, pair);
        json.WriteEndArray();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InputException">It cannot be read, is no shard, or does not agree with itself.</exception>
    public static ShardFile Read(string path)
    {
        var (shard, digest) = Parse(path);
        var problem = ShardCheck.Problem(shard) ?? (digest == shard.Digest() ? null : "its fields are not those that its digest was made of");
        return problem is null ? shard : throw new InputException(path, 0, 0, $"is damaged: {problem}; copy it once more, or run the shard again");
    }

    private static (ShardFile Shard, string Digest) Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            return (Read(document.RootElement, path), Text(document.RootElement, "digest"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException(path, 0, 0, $"cannot be read ({e.Message.TrimEnd('.')}); give a file that simulate --shard wrote");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or IndexOutOfRangeException)
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
            Text(json, "version"), Text(json, "scenario"), Text(json, "files"), Text(json, "profiles"),
            json.GetProperty("seed").GetUInt64(), json.GetProperty("paths").GetInt64(), json.GetProperty("shards").GetInt32());
        SeriesState[][] systems = [.. json.GetProperty("systems").EnumerateArray().Select(s => s.EnumerateArray().Select(Series).ToArray())];
        var state = new RunState(json.GetProperty("done").GetInt64(), systems, [.. json.GetProperty("pairs").EnumerateArray().Select(Pair)]);
        return new(identity, Text(json, "folder"), json.GetProperty("shard").GetInt32(), state);
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
        using var known = s.GetProperty("bins").EnumerateArray();
        while (known.MoveNext())
        {
            var bin = known.Current.GetInt32();
            bins[bin] = known.MoveNext() ? known.Current.GetInt32() : throw new FormatException("a bin has no count");
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
