using System.Text;

namespace InfraTco.Data.Results;

/// <summary>
/// Writes files under a temporary name and renames them: a run that is killed, or a disk that fills, leaves no half file. Several files
/// are all written before the first is renamed.
/// </summary>
public static class AtomicFile
{
    private const string Temporary = ".part";
    private const string Devices = "/dev/";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a text as UTF-8 in place of what is there. A device, such as <c>/dev/stdout</c>, is written to, never replaced.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, string text) => Write(path, Content(text));

    /// <summary>Writes what <paramref name="content"/> puts into a stream, in the same way.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Write(string path, Action<Stream> content)
    {
        if (path.StartsWith(Devices, StringComparison.Ordinal))
            Attempt(path, () => Put(path, content));
        else
            WriteAll([(path, content)]);
    }

    /// <summary>Writes files of a folder, which is made if need be: all of them or, where one cannot be written, none.</summary>
    /// <exception cref="OutputException">The folder cannot be made, or a file cannot be written.</exception>
    public static void WriteFolder(string folder, IReadOnlyList<(string Name, string Text)> files)
    {
        var made = FirstToMake(folder);
        Folder(folder);
        try
        {
            WriteAll([.. files.Select(f => (Path.Combine(folder, f.Name), Content(f.Text)))]);
        }
        catch when (made is not null)
        {
            Quietly(() => Directory.Delete(made, recursive: true));
            throw;
        }
    }

    /// <summary>Refuses a place that a file cannot be written to: tries with an empty temporary one, and takes it away. A device is not tried.</summary>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public static void Check(string path)
    {
        if (path.StartsWith(Devices, StringComparison.Ordinal))
            return;
        try
        {
            Attempt(path, () => Try(Target(path)));
        }
        finally
        {
            Quietly(() => File.Delete(Target(path) + Temporary));
        }
    }

    /// <summary>Refuses a folder that cannot be made or written to: makes it if need be, tries it, and takes away what was made.</summary>
    /// <exception cref="OutputException">The folder cannot be made, or no file can be written to it.</exception>
    public static void CheckFolder(string folder)
    {
        var (made, trial) = (FirstToMake(folder), Path.Combine(folder, Temporary));
        try
        {
            Folder(folder);
            Attempt(trial, () => Put(trial, _ => { }));
        }
        finally
        {
            Quietly(() => File.Delete(trial));
            if (made is not null)
                Quietly(() => Directory.Delete(made, recursive: true));
        }
    }

    /// <summary>Makes a folder, with those above it.</summary>
    /// <exception cref="OutputException">It cannot be made.</exception>
    public static void Folder(string path)
    {
        if (path.Length == 0)
            throw new OutputException("the folder's name is empty; give a folder such as results");
        if (File.Exists(path))
            throw new OutputException($"{path}: is a file; give a folder, or a name that is free");
        Attempt(path, () => Directory.CreateDirectory(path));
    }

    // Whatever goes wrong, lack of memory too, no temporary file stays; after the last renaming there is none to delete.
    private static void WriteAll(IReadOnlyList<(string Path, Action<Stream> Content)> files)
    {
        try
        {
            foreach (var (path, content) in files)
                Attempt(path, () => Put(Target(path) + Temporary, content));
            foreach (var (path, _) in files)
                Attempt(path, () => File.Move(Target(path) + Temporary, Target(path), overwrite: true));
        }
        finally
        {
            foreach (var (path, _) in files)
                Quietly(() => File.Delete(Target(path) + Temporary));
        }
    }

    private static void Try(string target)
    {
        if (Directory.Exists(target))
            throw new IOException("it is a folder");
        Put(target + Temporary, _ => { });
    }

    private static Action<Stream> Content(string text) => stream => stream.Write(Utf8.GetBytes(text));

    private static void Put(string path, Action<Stream> content)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        content(stream);
    }

    // A link stays a link: what it points at is replaced.
    private static string Target(string path) =>
        new FileInfo(path) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName : path;

    // The uppermost folder on the way that is not there yet, to be taken away again; null where all are there.
    private static string? FirstToMake(string folder)
    {
        string? made = null;
        for (var at = folder; !string.IsNullOrEmpty(at) && !Directory.Exists(at); at = Path.GetDirectoryName(at))
            made = at;
        return made;
    }

    private static void Attempt(string path, Action write)
    {
        try
        {
            if (path.Length == 0)
                throw new OutputException("the file's name is empty; give a name such as result.json");
            write();
        }
        catch (Exception e) when (IsAboutFiles(e))
        {
            throw new OutputException($"{path}: cannot be written ({Reason(path, e)}); give a place that exists, may be written to and has room");
        }
    }

    private static void Quietly(Action tidy)
    {
        try
        {
            tidy();
        }
        catch (Exception e) when (IsAboutFiles(e))
        {
            // Nothing was there to delete, or it cannot be deleted either: the error that led here is the one to tell.
        }
    }

    private static bool IsAboutFiles(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    // The runtime's words, without the absolute path that they end in: a path in an error is as the user gave it.
    private static string Reason(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        DirectoryNotFoundException => "its folder does not exist",
        UnauthorizedAccessException => "permission denied",
        _ => e.Message.Split(" : '")[0].TrimEnd('.'),
    };
}
