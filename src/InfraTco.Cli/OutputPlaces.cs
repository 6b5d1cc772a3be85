using System.Text.RegularExpressions;
using InfraTco.Data.Results;

namespace InfraTco.Cli;

/// <summary>Places for results, tried before anything is computed: a long run does not end before a place that cannot be written to.</summary>
internal static partial class OutputPlaces
{
    private const string Scenario = "scenario.yaml";
    private static readonly string[] ReadAgain = [Scenario, "refresh.json"]; // what --out writes and a command may read

    /// <summary>Tries a folder and files; null and <c>-</c>, the standard output, are left out.</summary>
    /// <param name="inputs">What is read; null where nothing is.</param>
    /// <param name="folder">Where several files go, or null.</param>
    /// <param name="files">Where single ones go.</param>
    /// <exception cref="OutputException">One of them cannot be written to.</exception>
    /// <exception cref="UsageException">Two of them are one, one is read, or one is there and no earlier result.</exception>
    public static void Check(IEnumerable<string?> inputs, string? folder, params ReadOnlySpan<string?> files)
    {
        var read = inputs.OfType<string>().Select(Target).ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        if (folder is not null)
        {
            AtomicFile.CheckFolder(folder);
            if (read.FirstOrDefault(path => IsOf(folder, path, ReadAgain)) is { } inside)
                throw new UsageException($"--out {folder}: {Path.GetFileName(inside)}, which is read, lies there, and a result would be written over it; give another folder");
            EarlierResult.CheckFolder(folder);
        }
        foreach (var file in files)
        {
            if (file is null or "-")
                continue;
            AtomicFile.Check(file);
            var full = Target(file);
            if (read.Contains(full))
                throw new UsageException($"{file} is read, and a result would be written over it; give another place");
            if (folder is not null && IsOf(folder, full, [Scenario]))
                throw new UsageException($"{file} is a place of --out {folder} too; give another one");
            EarlierResult.Check(file);
            if (!written.Add(full))
                throw new UsageException($"{file} would hold two results, the second in place of the first; give each a place of its own");
        }
    }

    /// <summary>Refuses the standard output, which JSON alone goes to.</summary>
    /// <exception cref="UsageException">The place is <c>-</c>.</exception>
    public static void File(string option, string? place)
    {
        if (place == "-")
            throw new UsageException($"{option}: '-' is the standard output, which only --json writes to; give a file");
    }

    /// <summary>Refuses a place whose file name is no identifier of a profile, which goes by the name of its file.</summary>
    /// <exception cref="UsageException">The name holds more than lower-case letters, digits and dashes, or does not end in .yaml.</exception>
    public static void Profile(string? place)
    {
        File("--out", place);
        if (place is null || ProfileName().IsMatch(Path.GetFileName(place)))
            return;
        var plain = OtherThanName().Replace(Path.GetFileNameWithoutExtension(place).ToLowerInvariant(), "-").Trim('-');
        throw new UsageException($"--out: a profile goes by the name of its file, and '{Path.GetFileName(place)}' is none; lower-case letters, digits and dashes before .yaml are, such as {(plain.Length > 0 ? plain : "measured")}.yaml");
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\.yaml$")]
    private static partial Regex ProfileName();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex OtherThanName();

    private static bool IsOf(string folder, string path, string[] names) =>
        Path.GetDirectoryName(path) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) && names.Contains(Path.GetFileName(path));

    // Where a link leads to.
    private static string Target(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return new FileInfo(full).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? full;
        }
        catch (IOException)
        {
            return full; // a link in a circle, or no such file: whoever reads it says so
        }
    }
}
