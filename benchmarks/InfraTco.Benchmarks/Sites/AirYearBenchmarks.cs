using BenchmarkDotNet.Attributes;
using InfraTco.Climate;
using InfraTco.Data.Presets;
using InfraTco.Sites;

namespace InfraTco.Benchmarks.Sites;

/// <summary>What a site's weather costs before any plant is simulated.</summary>
public class AirYearBenchmarks
{
    private readonly ClimateNormals _normals = SitePresets.Load("ashburn").Climate;
    private WeatherYear? _weather;

    /// <summary>The weather year, once for both.</summary>
    [GlobalSetup]
    public void Setup() => _weather = _normals.Expand();

    /// <summary>Monthly normals to 8760 hours.</summary>
    [Benchmark]
    public WeatherYear Expand() => _normals.Expand();

    /// <summary>Psychrometrics of 8760 hours.</summary>
    [Benchmark]
    public AirYear From() => AirYear.From(_weather!);
}
