using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// Runs the futures of a study. Blocks of paths go to threads as they come; every outcome becomes an integer before it is
/// added, so the result is the same for any number of threads, any lane width and any split into shards. Devices may compute the blocks.
/// </summary>
public sealed class MonteCarlo
{
    /// <summary>Paths after which a precision is first looked at.</summary>
    private const long FirstLook = 16_384;

    private readonly EngineInput _input;
    private readonly IBlockEngine _engine;
    private readonly RunOptions _options;
    private readonly CancellationToken _cancel;
    private readonly SeriesAccumulator[][] _systems;
    private readonly PairAccumulator[] _pairs;
    private readonly bool[] _kept;
    private BlockRows? _pilot;
    private long _done;

    private MonteCarlo(EngineInput input, IBlockEngine engine, RunOptions options, bool sells, CancellationToken cancel)
    {
        _input = input;
        _engine = engine;
        _options = options;
        _cancel = cancel;
        _kept = Kept(input.Months, sells);
        var paths = (int)Math.Min(PilotRange.PilotPaths, options.Paths);
        _pilot = Compute(0, Rows());
        var pilot = new PilotRows(_pilot, paths);
        _systems = [.. input.Systems.Select(_ => new SeriesAccumulator[_kept.Length])];
        Workers.Run(options.Threads, 0, (long)_systems.Length * _kept.Length, () => i => Accumulator(pilot, (int)i), cancel);
        _pairs = [.. PairsOf(pilot)];
    }

    /// <summary>Runs the futures of a study.</summary>
    /// <param name="study">The study, whose expected case is known.</param>
    /// <param name="options">How many, and how.</param>
    /// <param name="cancel">Ends the run within a block.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ScenarioException">The correlations are not positive definite.</exception>
    public static RunState Run(StudyResult study, RunOptions options, CancellationToken cancel)
    {
        options.Validate();
        var input = Input(study, options.Seed);
        if (options.Sobol)
            input = input with { Sobol = new(input) };
        using var engine = options.Engine?.Invoke(input) ?? new CpuBlocks(input, options.Lane);
        var run = new MonteCarlo(input, engine, options, study.Scenario.Market.SellsCompute, cancel);
        return options.Precision is { } precision ? run.Until(precision) : run.Whole();
    }

    /// <summary>What a run of a study is computed from.</summary>
    public static EngineInput Input(StudyResult study, ulong seed)
    {
        var scenario = study.Scenario;
        var future = FutureTableBuilder.Build(scenario, study.Candidates[0].Plan.Months);
        return new(
            future,
            FloatTable<Scalar>.Round(future.Values),
            [.. study.Candidates.Select(c => new EngineSystem(scenario, c.Design, c.Plan))],
            DrawKey.OfSeed(seed));
    }

    private RunState Whole()
    {
        Range(0, _options.Paths);
        return State();
    }

    /// <summary>Looks at the precision at fixed numbers of paths, so that the answer does not depend on timing.</summary>
    private RunState Until(double precision)
    {
        long from = 0;
        for (var to = FirstLook; ; to *= 2)
        {
            to = Math.Min(to, _options.Paths);
            Range(from, to);
            if (to == _options.Paths || Reached(precision))
                return State();
            from = to;
        }
    }

    private bool Reached(double precision)
    {
        var levelised = PathSeries.OfHorizon(Metric.LevelisedUsdPerH100eHour);
        return _systems.Select(s => new SeriesDistribution(s[levelised].State))
            .All(d => d.RelativeHalfWidth <= precision);
    }

    /// <summary>Runs this shard's blocks of the paths [from, to); <paramref name="from"/> begins a block.</summary>
    private void Range(long from, long to)
    {
        var blocks = (to + BlockRows.Paths - 1) / BlockRows.Paths;
        Workers.Run(_options.Threads, from / BlockRows.Paths, blocks, Worker, _cancel);

        Action<long> Worker()
        {
            BlockRows? own = null;
            return block =>
            {
                if (block % _options.Shards != _options.Shard - 1)
                    return;
                var rows = own = Pilot(block) ?? Compute(block, own ?? Rows());
                Add(rows, (int)Math.Min(BlockRows.Paths, to - block * BlockRows.Paths));
            };
        }
    }

    /// <summary>The block of the pilot, which is there already and is not needed again.</summary>
    private BlockRows? Pilot(long block) => block == 0 ? Interlocked.Exchange(ref _pilot, null) : null;

    private int Replicates => _options.Sobol ? SobolReplicates.Count : 1;

    private BlockRows Rows() => new(_input.Systems.Length, _kept.Length);

    private BlockRows Compute(long block, BlockRows rows)
    {
        var paths = (int)Math.Min(BlockRows.Paths, _options.Paths - block * BlockRows.Paths);
        _engine.Compute(block, paths, rows, _cancel);
        return rows;
    }

    private void Add(BlockRows rows, int paths)
    {
        for (var s = 0; s < _systems.Length; s++)
        {
            for (var series = 0; series < _kept.Length; series++)
            {
                if (!_kept[series])
                    continue;
                var accumulator = _systems[s][series];
                lock (accumulator)
                    Add(accumulator, rows.Series(s, series, paths));
            }
        }
        foreach (var pair in _pairs)
            pair.Add(rows, paths, Add);
        var done = Interlocked.Add(ref _done, paths);
        _options.Progress?.Invoke(done, _options.Paths / _options.Shards);
    }

    private void Add(SeriesAccumulator accumulator, ReadOnlySpan<float> outcomes)
    {
        var inVectors = _options.Lane != LaneWidth.Scalar;
        if (Replicates > 1)
            accumulator.Add(outcomes, Replicates, inVectors);
        else
            accumulator.Add(outcomes, inVectors);
    }

    private void Accumulator(PilotRows pilot, int i)
    {
        var (system, series) = (i / _kept.Length, i % _kept.Length);
        _systems[system][series] = new(PilotRange.Of(pilot.Series(system, series)));
    }

    private IEnumerable<PairAccumulator> PairsOf(PilotRows pilot)
    {
        for (var a = 0; a < _systems.Length; a++)
        {
            for (var b = a + 1; b < _systems.Length; b++)
                yield return PairAccumulator.Of(a, b, Replicates, pilot);
        }
    }

    /// <summary>Revenue is not kept where compute is not sold.</summary>
    private static bool[] Kept(int months, bool sells)
    {
        var kept = new bool[PathSeries.Count(months)];
        Array.Fill(kept, true);
        if (!sells)
        {
            foreach (var metric in new[] { Metric.RevenueUsd, Metric.MarginUsd, Metric.NpvUsd })
                kept[PathSeries.OfHorizon(metric)] = false;
        }
        return kept;
    }

    private RunState State() => new(
        Interlocked.Read(ref _done),
        [.. _systems.Select(system => system.Select(series => series.LastState).ToArray())],
        [.. _pairs.Select(pair => pair.LastState)])
    {
        Arithmetic = _engine.Arithmetic,
    };
}
