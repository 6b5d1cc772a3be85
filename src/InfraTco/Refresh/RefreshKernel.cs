using System.Runtime.CompilerServices;
using InfraTco.Simulation;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Refresh;

/// <summary>A block of futures: the ordinary kernel month by month for the incumbent and every challenger, then what a switch changes.</summary>
/// <param name="input">The study.</param>
/// <param name="key">Key of the draws: the run's own, or that of its training.</param>
/// <param name="first">The expected first month.</param>
/// <param name="paybacks">The months over which the carbon payback of each challenger is counted; empty where it is not asked for.</param>
/// <param name="firstPath">First path.</param>
/// <param name="paths">Paths that are wanted.</param>
/// <param name="rows">Receives the outcomes.</param>
/// <param name="cancel">Ends within the block.</param>
internal readonly struct RefreshKernel(
    RefreshInput input, DrawKey key, FirstMonth first, PaybackSpan[] paybacks, uint firstPath, int paths, RefreshRows rows, CancellationToken cancel) : ILaneProgram<int>
{
    /// <summary>Computes the block in one lane type, a whole group of lanes at a time.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public int Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var memory = new LaneMemory(Unsafe.SizeOf<FuturePath<T, TWord>>());
        var systems = new LaneMemory(Unsafe.SizeOf<SystemPath<T>>() * input.Engine.Systems.Length);
        var flows = new LaneMemory(Unsafe.SizeOf<MonthFlows<T>>());
        var releases = new T[input.Engine.Future.Layout.Releases + PathDraws.ReleasesPerGroup];
        var months = new RefreshPath<T>(input);
        var fold = new RefreshFold<T>(input, first);
        var layout = input.Layout;
        for (var path = 0; path < paths; path += T.Width)
        {
            cancel.ThrowIfCancellationRequested();
            Group(
                firstPath + (uint)path, ref memory.As<FuturePath<T, TWord>>(), systems.All<SystemPath<T>>(), ref flows.As<MonthFlows<T>>(), releases,
                months);
            var writer = new RefreshRows.Writer<T>(rows, path);
            fold.Write(months, writer);
            for (var j = 0; j < paybacks.Length; j++)
            {
                var payback = PaybackMonths<T>.Of(input, months, j, paybacks[j]);
                writer.Put(layout.Payback(j, PaybackBasis.EqualWork), payback.EqualWork);
                writer.Put(layout.Payback(j, PaybackBasis.EqualPower), payback.EqualPower);
            }
        }
        return paths;
    }

    [MethodImpl(LaneCode.Hot)]
    private void Group<T, TWord>(
        uint path, ref FuturePath<T, TWord> future, Span<SystemPath<T>> systems, ref MonthFlows<T> flows, T[] releases, RefreshPath<T> months)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var engine = input.Engine;
        var layout = engine.Future.Layout;
        var events = new WordTable<TWord>(engine.Future.Events);
        var buffer = new LaneBuffer<T>(releases);
        PathKernel.Start<T, TWord, WordTable<TWord>, LaneBuffer<T>>(layout, events, in key, path, buffer, ref future);
        for (var s = 0; s < systems.Length; s++)
        {
            ref var system = ref systems[s];
            PathKernel.Start(in engine.Systems[s].Constants, in key, path, ref future.Words, ref system);
            months.Begin(s, in system.Draw, system.Frailty);
        }
        for (var month = 0; month < input.Months; month++)
        {
            PathKernel.Advance(layout, new FloatTable<T>(engine.FutureTable), events, buffer, in key, path, month, ref future);
            months.Future(month, in future.Drivers);
            for (var s = 0; s < systems.Length; s++)
                Step(s, month, ref future, ref systems[s], ref flows, months);
        }
        for (var date = 0; date < input.Dates; date++)
            Released(date, layout.Releases, releases, months);
    }

    [MethodImpl(LaneCode.Hot)]
    private void Step<T, TWord>(
        int s, int month, ref FuturePath<T, TWord> future, ref SystemPath<T> state, ref MonthFlows<T> flows, RefreshPath<T> months)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var system = input.Engine.Systems[s];
        PathKernel.Advance(
            in system.Constants, new FloatTable<T>(system.Table), input.Months, month, system.CalendarMonths[month],
            in future.Innovations.Failures, ref future.Drivers, ref state, ref flows);
        months.Take(s, month, in flows);
    }

    /// <summary>Counts the releases in the months before a date, and the months since the latest.</summary>
    [MethodImpl(LaneCode.Hot)]
    private void Released<T>(int date, int count, T[] releases, RefreshPath<T> months)
        where T : struct, ILane<T>
    {
        var now = T.Of(input.Month(date) - 0.5);
        var (number, latest) = (T.Of(0), T.Of(-input.MonthsSinceRelease));
        for (var k = 0; k < count; k++)
        {
            number = T.SelectLess(releases[k], now, number + T.Of(1), number);
            latest = T.SelectLess(releases[k], now, releases[k], latest);
        }
        months.Releases[date] = number;
        months.SinceRelease[date] = T.Of(input.Month(date)) - latest;
    }
}
