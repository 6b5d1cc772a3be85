namespace InfraTco.Learning.Tests;

/// <summary>A file of its own for each test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infratco-").FullName;

    public TemporaryFile(string text, string name = "telemetry.csv")
    {
        Path = System.IO.Path.Combine(_folder, name);
        File.WriteAllText(Path, text);
    }

    public string Path { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
