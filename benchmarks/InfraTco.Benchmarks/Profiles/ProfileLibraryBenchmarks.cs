using BenchmarkDotNet.Attributes;
using InfraTco.Data.Profiles;

namespace InfraTco.Benchmarks.Profiles;

/// <summary>Reading hardware profiles.</summary>
[MemoryDiagnoser]
public class ProfileLibraryBenchmarks
{
    private const string Folder = "hardware-profiles";
    private string _path = "";

    /// <summary>Writes the shipped profiles out, so that reading them is not answered from memory.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _path = Path.Combine(AppContext.BaseDirectory, Folder);
        Directory.CreateDirectory(_path);
        var library = ProfileLibrary.Embedded;
        foreach (var id in library.SystemIds.Concat(library.AcceleratorIds))
            File.WriteAllText(Path.Combine(_path, id + ".yaml"), ProfileLibrary.Text(id));
    }

    /// <summary>Every shipped profile from its file, checked in full.</summary>
    [Benchmark]
    public int Check() => ProfileLibrary.Check(_path).Count;
}
