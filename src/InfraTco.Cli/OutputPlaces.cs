using InfraTco.Data.Results;

namespace InfraTco.Cli;

/// <summary>Places for results, tried before anything is computed: a long run does not end before a place that cannot be written to.</summary>
internal static class OutputPlaces
{
    /// <summary>Tries a folder and files; null and <c>-</c>, the standard output, are left out.</summary>
    /// <param name="inputs">What is read; null where nothing is.</param>
    /// <param name="folder">Where several files go, or null.</param>
    /// <param name="files">Where single ones go.</param>
    /// <exception cref="OutputException">One of them cannot be written to.</exception>
    /// <exception cref="UsageException">Two of them are one, or one is read.</exception>
    public static void Check(IEnumerable<string?> inputs, string? folder, params ReadOnlySpan<string?> files)
    {
        var read = inputs.OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        if (folder is not null)
            AtomicFile.CheckFolder(folder);
        foreach (var file in files)
        {
            if (file is null or "-")
                continue;
            AtomicFile.Check(file);
            var full = Path.GetFullPath(file);
            if (read.Contains(full))
                throw new UsageException($"{file} is read, and a result would be written over it; give another place");
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
}
