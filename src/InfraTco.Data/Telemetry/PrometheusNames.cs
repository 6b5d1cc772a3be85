using System.Text;

namespace InfraTco.Data.Telemetry;

/// <summary>Finds which metrics a file of Prometheus holds before it is read, so that what is chosen of them does not depend on which comes first.</summary>
internal static class PrometheusNames
{
    private const int Block = 1 << 20;
    private const int LongestName = 512;
    private const int MostNames = 1 << 12; // dcgm-exporter has some hundred

    /// <summary>The metrics of a range query: what follows each <c>"__name__":</c>.</summary>
    public static HashSet<string> OfRangeQuery(Stream stream)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new byte[Block];
        var (held, read) = (0, 0);
        while ((read = stream.ReadAtLeast(buffer.AsSpan(held), buffer.Length - held, throwOnEndOfStream: false)) > 0)
        {
            held += read;
            Names(buffer.AsSpan(0, held), names);
            var kept = Math.Min(LongestName, held); // a name may go on in the next block
            buffer.AsSpan(held - kept, kept).CopyTo(buffer);
            held = kept;
        }
        return names;
    }

    /// <summary>The metrics of scrapes: what each line begins with.</summary>
    public static HashSet<string> OfScrapes(Stream stream)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        using var lines = new LineScanner(stream);
        while (lines.Next(out var line))
        {
            var end = line.IndexOfAny('{', ' ');
            if (end > 0 && line[0] != '#' && names.Count < MostNames)
                known.Add(line[..end]);
        }
        return names;
    }

    private static void Names(ReadOnlySpan<byte> text, HashSet<string> names)
    {
        var label = "\"__name__\""u8;
        for (var at = text.IndexOf(label); at >= 0; at = text.IndexOf(label))
        {
            text = text[(at + label.Length)..];
            var value = text.TrimStart(" \t\r\n:"u8);
            if (value is [(byte)'"', ..] && value[1..].IndexOf((byte)'"') is > 0 and < LongestName and var length && names.Count < MostNames)
                names.Add(Encoding.UTF8.GetString(value.Slice(1, length)));
        }
    }
}
