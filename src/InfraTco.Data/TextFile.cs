using System.Text;

namespace InfraTco.Data;

/// <summary>Reads a whole text file of bounded size, or says in one line why it cannot.</summary>
internal static class TextFile
{
    /// <summary>Largest file that is read [bytes]: 64 MiB, forty times a year of weather.</summary>
    public const long MaximumBytes = 64L << 20;

    /// <summary>The lines of a text file in UTF-8, or in UTF-16 with a byte-order mark as spreadsheets and PowerShell write it, without a byte-order mark and without empty lines at its end.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="kind">What the file should be, for the message: "an EPW weather file".</param>
    /// <exception cref="InputException">Missing, too large, unreadable, binary or empty.</exception>
    public static string[] ReadLines(string path, string kind)
    {
        var lines = Decode(path, kind, ReadBytes(path, kind)).Split('\n');
        var count = lines.Length;
        while (count > 0 && string.IsNullOrWhiteSpace(lines[count - 1]))
            count--;
        if (count == 0)
            throw new InputException(path, 0, 0, $"the file is empty; it should be {kind}");
        for (var i = 0; i < count; i++)
            lines[i] = lines[i].TrimEnd('\r');
        return lines[..count];
    }

    private static byte[] ReadBytes(string path, string kind)
    {
        try
        {
            if (Directory.Exists(path))
                throw new InputException(path, 0, 0, $"this is a folder; it should be {kind}");
            if (!File.Exists(path))
                throw new InputException(path, 0, 0, $"no such file; it should be {kind}");
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return ReadAtMost(stream, path, kind);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InputException(path, 0, 0, $"the file cannot be read ({e.Message}); it should be {kind}", e);
        }
    }

    private static byte[] ReadAtMost(FileStream stream, string path, string kind)
    {
        if (stream.CanSeek && stream.Length > MaximumBytes)
            throw TooLarge(path, kind);
        using var memory = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > MaximumBytes)
                throw TooLarge(path, kind);
        }
        return memory.ToArray();
    }

    private static string Decode(string path, string kind, byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0)
        {
            var text = FormattableString.Invariant($"byte {nul + 1} is zero, so this is a binary file; it should be {kind}");
            throw new InputException(path, 0, 0, text);
        }
        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    private static InputException TooLarge(string path, string kind) =>
        new(path, 0, 0, FormattableString.Invariant($"the file is larger than {MaximumBytes >> 20} MiB; it should be {kind}"));
}
