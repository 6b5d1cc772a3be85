using System.Text;

namespace InfraTco.Data.Results;

/// <summary>Writes files under a temporary name and renames them: a run that is killed leaves no half file.</summary>
public static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 in place of what is there.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        var temporary = path + ".part";
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Discard(temporary);
            throw new OutputException($"{path}: cannot be written ({e.Message.TrimEnd('.')}); give a folder that exists, may be written to and has room");
        }
    }

    /// <summary>Makes a folder, with those above it.</summary>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static void Folder(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OutputException($"{path}: cannot be made a folder ({e.Message.TrimEnd('.')}); give a place that may be written to");
        }
    }

    private static void Discard(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // Nothing was there to delete, or it cannot be deleted either: the error that led here is the one to tell.
        }
    }
}
