using BenchmarkDotNet.Attributes;
using InfraTco.Benchmarks.Comparison;
using InfraTco.Simulation;

namespace InfraTco.Benchmarks.Simulation;

/// <summary>The month step in the double lane; one operation is one month of one fleet.</summary>
[MemoryDiagnoser]
public class ExpectedCaseBenchmarks
{
    private const int Months = 240;
    private readonly Plan _plan = TenSystems.Run(years: Months / 12).Candidates[0].Plan;

    /// <summary>A plan run month by month into a ledger.</summary>
    [Benchmark(OperationsPerInvoke = Months)]
    public Ledger Run() => ExpectedCase.Run(_plan);
}
