using BenchmarkDotNet.Attributes;
using InfraTco.Cooling;
using InfraTco.Data.Presets;
using InfraTco.Sites;

namespace InfraTco.Benchmarks.Sites;

/// <summary>A site year: 8760 hours at eight load levels with one plant, folded into tables.</summary>
[MemoryDiagnoser]
public class SiteYearBenchmarks
{
    private readonly AirYear _air = AirYear.From(SitePresets.Load("ashburn").Climate.Expand());

    /// <summary>Plants that differ most in what an hour takes.</summary>
    [Params(CoolingKind.AirChillerEconomiser, CoolingKind.WseTower, CoolingKind.DlcAdiabaticW32)]
    public CoolingKind Plant { get; set; }

    /// <summary>Plant sized, eight loads simulated, polynomials fitted; the weather is there.</summary>
    [Benchmark(Baseline = true)]
    public SiteTables Fold() => Year().Fold();

    /// <summary>One load level of it.</summary>
    [Benchmark]
    public SiteResult Simulate() => Year().Simulate(0.5);

    private SiteYear Year() => new(new()
    {
        Air = _air,
        Plant = CoolingPlant.For(Plant),
        DesignItPowerKw = 10_000,
        LiquidShare = CoolingPlant.For(Plant).AcceptsLiquid ? 0.85 : 0,
    });
}
