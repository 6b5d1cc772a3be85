using InfraTco.Data.Profiles;

namespace InfraTco.Data.Tests.Profiles;

/// <summary>A folder for one test, with profiles made from shipped ones; removed afterwards.</summary>
internal sealed class ProfileFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("infratco-profiles-").FullName;

    /// <summary>The text of a shipped file.</summary>
    public static string Shipped(string kind, string id)
    {
        using var stream = typeof(ProfileLibrary).Assembly.GetManifestResourceStream($"profiles/{kind}/{id}.yaml")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Writes a changed copy of a shipped profile and returns its path.</summary>
    public string AddShipped(string kind, string id, Func<string, string> change) => Add($"{id}.yaml", change(Shipped(kind, id)));

    public string Add(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
