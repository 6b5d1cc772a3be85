using System.Text.Json;

namespace InfraTco.Data.Telemetry;

/// <summary>Walks the tokens of JSON documents, one after another, through a bounded buffer, whatever the length of the file.</summary>
internal static class JsonPump
{
    private const int FirstBuffer = 1 << 16;
    private const int LargestToken = 1 << 22;

    /// <summary>Receives each token.</summary>
    public delegate void Visitor(ref Utf8JsonReader reader);

    /// <summary>Reads the stream to its end, or to where it is no JSON any more.</summary>
    /// <returns>Null, or what is wrong and where.</returns>
    public static (long Line, string Problem)? Read(Stream stream, Visitor visit, Action afterBlock)
    {
        var buffer = new byte[FirstBuffer];
        var (length, total) = (0, 0L);
        var state = new JsonReaderState(new() { AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            while (true)
            {
                var read = stream.Read(buffer, length, buffer.Length - length);
                total += read;
                length += read;
                var from = total == read && buffer.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
                var reader = new Utf8JsonReader(buffer.AsSpan(from, length - from), isFinalBlock: read == 0, state);
                while (reader.Read())
                    visit(ref reader);
                if (read == 0)
                    return null;
                state = reader.CurrentState;
                var used = from + (int)reader.BytesConsumed;
                buffer.AsSpan(used, length - used).CopyTo(buffer);
                length -= used;
                if (length == buffer.Length && buffer.Length >= LargestToken)
                    return (0, "one value is longer than 4 MiB");
                if (length == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                afterBlock();
            }
        }
        catch (JsonException e)
        {
            return ((e.LineNumber ?? 0) + 1, e.Message.Split(". ")[0]);
        }
    }
}
