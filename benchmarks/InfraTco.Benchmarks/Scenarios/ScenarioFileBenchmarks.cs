using BenchmarkDotNet.Attributes;
using InfraTco.Data.Scenarios;
using InfraTco.Scenarios;

namespace InfraTco.Benchmarks.Scenarios;

/// <summary>Reading and writing a scenario.</summary>
[MemoryDiagnoser]
public class ScenarioFileBenchmarks
{
    private readonly KeyValuePair<string, string>[] _settings = [new("years", "7")];
    private readonly Scenario _example = ScenarioFile.Read(null, []);
    private readonly string _text = ScenarioWriter.Write(ScenarioFile.Read(null, []));

    /// <summary>The built-in example over the preset of its site, with one value set.</summary>
    [Benchmark(Baseline = true)]
    public Scenario Example() => ScenarioFile.Read(null, _settings);

    /// <summary>A scenario that says everything, over the example.</summary>
    [Benchmark]
    public Scenario Whole() => ScenarioFile.Parse(_text, "whole.yaml");

    /// <summary>A scenario written out and hashed, as each result file does.</summary>
    [Benchmark]
    public string Hash() => ScenarioFile.Hash(_example);
}
