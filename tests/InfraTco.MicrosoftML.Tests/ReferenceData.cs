namespace InfraTco.MicrosoftML.Tests;

/// <summary>Finds the reference data: the folder that INFRATCO_REFERENCE names, or shared/reference beside any folder above the tests.</summary>
internal static class ReferenceData
{
    /// <summary>Full path of a reference file, or null where it is absent; tests that need it are then skipped.</summary>
    public static string? Find(string relativePath) =>
        Roots().Select(root => Path.Combine(root, relativePath)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Roots()
    {
        if (Environment.GetEnvironmentVariable("INFRATCO_REFERENCE") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared", "reference");
    }
}
