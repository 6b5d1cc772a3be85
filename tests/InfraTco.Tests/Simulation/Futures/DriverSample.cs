using InfraTco.Scenarios;
using InfraTco.Simulation;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Futures;

/// <summary>What a test looks at in a month of a future.</summary>
public enum DriverOutcome
{
    Electricity,
    Compute,
    Utilisation,
    GridCarbon,
    CarbonPrice,
    Discount,
    Capex,
    Mechanical,
    AssetStep,
    Releases,
    Jumps,
    Rebounds,
}

/// <summary>The drivers of many paths at chosen months, and the correlated innovations of month 3.</summary>
public sealed class DriverSample : ILaneProgram<int>
{
    public const int Paths = 16_384;

    private const int InnovationMonth = 3;

    private readonly FutureTable _future;
    private readonly int[] _at;
    private readonly float[] _table;
    private readonly float[] _lane = new float[(int)LaneSelection.Widest];
    private readonly Dictionary<(DriverOutcome, int), float[]> _outcomes = [];

    private DriverSample(Scenario scenario, int months, int[] at)
    {
        _future = FutureTableBuilder.Build(scenario, months);
        _at = at;
        _table = FloatTable<Scalar>.Round(_future.Values);
        foreach (var month in at)
        {
            foreach (var outcome in Enum.GetValues<DriverOutcome>())
                _outcomes[(outcome, month)] = new float[Paths];
        }
        Innovations = [.. Enumerable.Range(0, FutureTable.Factors).Select(_ => new float[Paths])];
    }

    /// <summary>[factor][path] correlated innovations of one month.</summary>
    public float[][] Innovations { get; }

    public static DriverSample Of(Scenario scenario, int months, params int[] at)
    {
        var sample = new DriverSample(scenario, months, at);
        LaneSelection.Run<DriverSample, int>(LaneSelection.Widest, sample);
        return sample;
    }

    public float[] this[DriverOutcome outcome, int month] => _outcomes[(outcome, month)];

    /// <summary>Mean, variance and standard errors of both.</summary>
    public static (double Mean, double MeanError, double Variance, double VarianceError) Moments(IReadOnlyCollection<double> values)
    {
        var n = values.Count;
        var mean = values.Average();
        var second = values.Average(v => (v - mean) * (v - mean));
        var fourth = values.Average(v => Math.Pow(v - mean, 4));
        return (mean, Math.Sqrt(second / n), second * n / (n - 1), Math.Sqrt(Math.Max(0, fourth - second * second) / n));
    }

    public int Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var future = default(FuturePath<T, TWord>);
        var releases = new LaneBuffer<T>(new T[_future.Layout.Releases + PathDraws.ReleasesPerGroup]);
        var events = new WordTable<TWord>(_future.Events);
        var table = new FloatTable<T>(_table);
        var key = DrawKey.OfSeed(20271);
        for (var path = 0; path < Paths; path += T.Width)
        {
            PathKernel.Start<T, TWord, WordTable<TWord>, LaneBuffer<T>>(_future.Layout, events, key, (uint)path, releases, ref future);
            for (var month = 0; month < _future.Months; month++)
            {
                PathKernel.Advance(_future.Layout, table, events, releases, key, (uint)path, month, ref future);
                Keep(month, path, ref future);
            }
        }
        return Paths;
    }

    private void Keep<T, TWord>(int month, int path, ref FuturePath<T, TWord> future)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        if (month == InnovationMonth)
        {
            var z = future.Innovations;
            T[] factors = [z.Electricity, z.Compute, z.Utilisation, z.Demand, z.GridCarbon, z.CarbonPrice, z.ShortRate, z.Capex, z.Weather];
            for (var f = 0; f < factors.Length; f++)
                T.Store(factors[f], Innovations[f].AsSpan(path));
        }
        if (!_at.Contains(month))
            return;
        var d = future.Drivers;
        T[] drivers =
        [
            d.ElectricityPrice, d.ComputePrice, d.Utilisation, d.GridCarbon, d.CarbonPrice, d.Discount, d.Capex, d.Mechanical, d.AssetStep,
        ];
        for (var k = 0; k < drivers.Length; k++)
            T.Store(drivers[k], this[(DriverOutcome)k, month].AsSpan(path));
        T.Store(future.Innovations.Jumps, this[DriverOutcome.Jumps, month].AsSpan(path));
        T.Store(future.Innovations.Rebounds, this[DriverOutcome.Rebounds, month].AsSpan(path));
        T.Store(future.State.Released, _lane);
        for (var i = 0; i < T.Width; i++)
            this[DriverOutcome.Releases, month][path + i] = MathF.Round(MathF.Log(_lane[i]) / MathF.Log((float)_future.Layout.ReleaseStep));
    }
}
