using InfraTco.Data.Results;

namespace InfraTco.Cli;

/// <summary>Places for results, tried before anything is computed: a long run does not end before a place that cannot be written to.</summary>
internal static class OutputPlaces
{
    /// <summary>Tries a folder and files; null and <c>-</c>, the standard output, are left out.</summary>
    /// <exception cref="OutputException">One of them cannot be written to.</exception>
    public static void Check(string? folder, params ReadOnlySpan<string?> files)
    {
        if (folder is not null)
            AtomicFile.CheckFolder(folder);
        foreach (var file in files)
        {
            if (file is not null and not "-")
                AtomicFile.Check(file);
        }
    }
}
