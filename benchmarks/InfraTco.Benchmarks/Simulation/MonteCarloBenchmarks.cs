using BenchmarkDotNet.Attributes;
using InfraTco.Comparison;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Benchmarks.Simulation;

/// <summary>
/// A whole run of the built-in example on one thread, statistics included. One operation is one month of one path of one system.
/// </summary>
[MemoryDiagnoser]
public class MonteCarloBenchmarks
{
    private const int Paths = 16_384;
    private const int Months = 60;
    private const int Systems = 3;

    private readonly StudyResult _study = BuiltInExample.Run();

    [Params(LaneWidth.Scalar, LaneWidth.Wide4, LaneWidth.Wide8, LaneWidth.Wide16, LaneWidth.Wide32)]
    public LaneWidth Width { get; set; }

    [Benchmark(OperationsPerInvoke = Paths * Months * Systems)]
    public RunState Run() => MonteCarlo.Run(_study, new() { Paths = Paths, Threads = 1, Lane = Width }, CancellationToken.None);
}
