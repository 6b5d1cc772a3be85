using System.Text;

namespace InfraTco.Data.Yaml;

/// <summary>Reads a text file whole, and refuses what is not a text of reasonable size before it fills the memory.</summary>
internal static class YamlTextFile
{
    /// <summary>Largest file that is read [bytes]: a scenario of ten thousand lines has a third of it.</summary>
    public const int MaximumBytes = 1024 * 1024;

    /// <exception cref="InputException">The file is missing, unreadable, larger than 1 MiB, empty, or not UTF-8 text.</exception>
    public static string Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Decode(ReadAtMost(stream, path), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusal.Of(path, "no such file", "give the path of a YAML file");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            throw Refusal.Of(path, "cannot be read", "give the path of a readable YAML file");
        }
    }

    private static byte[] ReadAtMost(Stream stream, string path)
    {
        var buffer = new byte[MaximumBytes + 1];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (length > MaximumBytes)
            throw Refusal.Of(path, "larger than 1 MiB", "a profile or scenario is a text of some hundred lines");
        return buffer[..length];
    }

    private static string Decode(byte[] bytes, string path)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            throw Refusal.Of(path, "not a text in UTF-8", "save it as YAML in UTF-8");
        }
    }
}
