using InfraTco.Comparison;
using InfraTco.Scenarios;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;
using InfraTco.Simulation.Statistics;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// Runs the futures of a study on the CPU. Blocks of paths go to threads as they come; every outcome becomes an integer before it is
/// added, so the result is the same for any number of threads, any lane width and any split into shards.
/// </summary>
public sealed class MonteCarlo
{
    /// <summary>Standard errors on either side of a mean that hold it with 95 % probability.</summary>
    private const double HalfWidth = 1.959963984540054;

    /// <summary>Paths after which a precision is first looked at.</summary>
    private const long FirstLook = 16_384;

    private readonly EngineInput _input;
    private readonly RunOptions _options;
    private readonly SeriesAccumulator[][] _systems;
    private readonly PairAccumulator[] _pairs;
    private readonly bool[] _kept;
    private long _done;

    private MonteCarlo(EngineInput input, RunOptions options, bool sells)
    {
        _input = input;
        _options = options;
        _kept = Kept(input.Months, sells);
        var pilot = Rows();
        Compute(0, pilot);
        _systems = [.. pilot.Select(Accumulators)];
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
        var run = new MonteCarlo(Input(study, options.Seed), options, study.Scenario.Market.ComputePrice is not null);
        return options.Precision is { } precision ? run.Until(precision, cancel) : run.Whole(cancel);
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
            scenario.Market.GenerationStep.Base,
            DrawKey.OfSeed(seed));
    }

    private RunState Whole(CancellationToken cancel)
    {
        Range(0, _options.Paths, cancel);
        return State();
    }

    /// <summary>Looks at the precision at fixed numbers of paths, so that the answer does not depend on timing.</summary>
    private RunState Until(double precision, CancellationToken cancel)
    {
        long from = 0;
        for (var to = FirstLook; ; to *= 2)
        {
            to = Math.Min(to, _options.Paths);
            Range(from, to, cancel);
            if (to == _options.Paths || Reached(precision))
                return State();
            from = to;
        }
    }

    private bool Reached(double precision)
    {
        var levelised = PathSeries.OfHorizon(Metric.LevelisedUsdPerH100eHour);
        return _systems.Select(s => new SeriesDistribution(s[levelised].State))
            .All(d => HalfWidth * d.StandardError <= precision * Math.Abs(d.Mean));
    }

    /// <summary>Runs this shard's blocks of the paths [from, to); <paramref name="from"/> begins a block.</summary>
    private void Range(long from, long to, CancellationToken cancel)
    {
        var blocks = (to + BlockKernel.Paths - 1) / BlockKernel.Paths;
        var next = from / BlockKernel.Paths - 1;
        var workers = new Task[_options.Threads];
        for (var w = 0; w < workers.Length; w++)
            workers[w] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Task.WaitAll(workers, CancellationToken.None);
        }
        catch (AggregateException e) when (e.InnerExceptions.Any(x => x is OperationCanceledException))
        {
            throw new OperationCanceledException(cancel);
        }

        void Work()
        {
            var rows = Rows();
            for (long block; (block = Interlocked.Increment(ref next)) < blocks;)
            {
                if (block % _options.Shards != _options.Shard - 1)
                    continue;
                cancel.ThrowIfCancellationRequested();
                Compute(block, rows);
                Add(rows, (int)Math.Min(BlockKernel.Paths, to - block * BlockKernel.Paths));
            }
        }
    }

    private float[][] Rows()
    {
        var rows = new float[_input.Systems.Length][];
        for (var s = 0; s < rows.Length; s++)
            rows[s] = new float[PathSeries.Count(_input.Months) * BlockKernel.Paths];
        return rows;
    }

    private void Compute(long block, float[][] rows) =>
        LaneSelection.Run<BlockKernel, int>(_options.Lane, new BlockKernel(_input, (uint)(block * BlockKernel.Paths), rows));

    private void Add(float[][] rows, int paths)
    {
        for (var s = 0; s < _systems.Length; s++)
        {
            for (var series = 0; series < _kept.Length; series++)
            {
                if (!_kept[series])
                    continue;
                var accumulator = _systems[s][series];
                lock (accumulator)
                    accumulator.Add(rows[s].AsSpan(series * BlockKernel.Paths, paths));
            }
        }
        foreach (var pair in _pairs)
            pair.Add(rows, paths);
        _options.Progress?.Invoke(Interlocked.Add(ref _done, paths), _options.Paths / _options.Shards);
    }

    private SeriesAccumulator[] Accumulators(float[] pilot)
    {
        var paths = PilotPaths;
        return
        [
            .. Enumerable.Range(0, _kept.Length)
                .Select(series => new SeriesAccumulator(PilotRange.Of(pilot.AsSpan(series * BlockKernel.Paths, paths)))),
        ];
    }

    private IEnumerable<PairAccumulator> PairsOf(float[][] pilot)
    {
        for (var a = 0; a < pilot.Length; a++)
        {
            for (var b = a + 1; b < pilot.Length; b++)
                yield return PairAccumulator.Of(a, b, pilot, PilotPaths);
        }
    }

    /// <summary>The pilot is the run's first block, as far as the run reaches: the same in every shard.</summary>
    private int PilotPaths => (int)Math.Min(BlockKernel.Paths, _options.Paths);

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
        _systems[0][0].State.Count,
        [.. _systems.Select(system => system.Select(series => series.State).ToArray())],
        [.. _pairs.Select(pair => pair.State)]);
}
