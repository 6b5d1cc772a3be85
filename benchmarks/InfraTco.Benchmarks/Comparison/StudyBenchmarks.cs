using BenchmarkDotNet.Attributes;
using InfraTco.Comparison;
using InfraTco.Data.Profiles;
using InfraTco.Data.Sites;
using InfraTco.Scenarios;

namespace InfraTco.Benchmarks.Comparison;

/// <summary>Ten systems over twenty years in the expected case.</summary>
[MemoryDiagnoser]
public class StudyBenchmarks
{
    private readonly Scenario _scenario = TenSystems.Read(years: 20);
    private ScenarioSite? _site;

    /// <summary>Simulates the site years that <see cref="Compare"/> takes as given.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _site = new(_scenario, "");
        Compare();
    }

    /// <summary>Fleets sized, run and compared, pair by pair; site years and profiles are there.</summary>
    [Benchmark(Baseline = true)]
    public StudyResult Compare() => Study.Run(_scenario, ProfileLibrary.Embedded.System, _site!.For);

    /// <summary>The same with the weather and the site years of both plants.</summary>
    [Benchmark]
    public StudyResult CompareWithSite() => TenSystems.Run(_scenario);
}
