using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// A block of paths on the CPU. For each group of lanes the drivers of a month are drawn once and every system takes its step in them:
/// all systems see the same futures, and the drivers never leave the cache.
/// </summary>
internal readonly struct BlockKernel(
    EngineInput input, RowSchedule schedule, ThreadLocal<object?> held, uint firstPath, int paths, BlockRows rows, CancellationToken cancel) : ILaneProgram<int>
{
    private const int MonthsPerYear = 12;

    private readonly int _monthly = PathSeries.MonthOffset(input.Months);

    /// <summary>Computes the block in one lane type and fills the first paths of its rows, a whole group of lanes at a time.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public int Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var memory = Held<T, TWord>();
        for (var path = 0; path < paths; path += T.Width)
        {
            cancel.ThrowIfCancellationRequested();
            Group(path, ref memory.Future, ref memory.Left, memory.Systems, new LaneBuffer<T>(memory.Releases));
        }
        return paths;
    }

    /// <summary>What the thread computed its last block in: new memory for every block would keep the collector busy.</summary>
    private GroupMemory<T, TWord> Held<T, TWord>()
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        if (held.Value is GroupMemory<T, TWord> known)
            return known;
        var memory = new GroupMemory<T, TWord>(input.Systems.Length, input.Future.Layout.Releases + PathDraws.ReleasesPerGroup);
        held.Value = memory;
        return memory;
    }

    [MethodImpl(LaneCode.Hot)]
    private void Group<T, TWord>(
        int path, ref FuturePath<T, TWord> future, ref Innovations<T> left, Span<SystemPath<T>> systems, LaneBuffer<T> releases)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var layout = input.Future.Layout;
        var table = new FloatTable<T>(input.FutureTable);
        var events = new WordTable<TWord>(input.Future.Events);
        var first = firstPath + (uint)path;
        var key = input.Key;
        PathKernel.Start<T, TWord, WordTable<TWord>, LaneBuffer<T>>(layout, events, in key, first, releases, ref future);
        for (var s = 0; s < systems.Length; s++)
            PathKernel.Start(in input.Systems[s].Constants, in key, first, ref future.Words, ref systems[s]);
        input.Sobol?.Start(first, systems, releases, ref future.Words);
        for (var month = 0; month < input.Months; month++)
        {
            if (input.Sobol is { } sobol)
                sobol.Advance(releases, first, month, ref left, ref future);
            else
                PathKernel.Advance(layout, table, events, releases, in key, first, month, ref future);
            for (var s = 0; s < systems.Length; s++)
                Step(s, month, path, ref future, ref systems[s]);
        }
        for (var s = 0; s < systems.Length; s++)
        {
            var row = new RowWriter<T>(ref rows.At(s, 0, path));
            PathOutcomes.Horizon(in input.Systems[s].Constants, in systems[s].Totals, ref row);
        }
    }

    [MethodImpl(LaneCode.Hot)]
    private void Step<T, TWord>(int s, int month, int path, ref FuturePath<T, TWord> future, ref SystemPath<T> state)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var system = input.Systems[s];
        schedule.Fetch(ref rows.At(s, 0, path), T.Width, month);
        PathKernel.Advance(
            in system.Constants, new FloatTable<T>(system.Table), input.Months, month, system.CalendarMonths[month],
            in future.Innovations.Failures, ref future.Drivers, ref state, ref state.Totals);
        var row = new RowWriter<T>(ref rows.At(s, _monthly + month * PathSeries.FansPerMonth, path));
        PathOutcomes.Month(in state, ref row);
        if ((month + 1) % MonthsPerYear == 0)
            Year(s, month / MonthsPerYear, path, ref state);
    }

    private void Year<T>(int s, int year, int path, ref SystemPath<T> state)
        where T : struct, ILane<T>, IStoredLane<T, float>
    {
        var row = new RowWriter<T>(ref rows.At(s, PathSeries.YearOffset(year), path));
        PathOutcomes.Year(in input.Systems[s].Constants, in state.Totals, ref state.LastYear, ref row);
    }
}
