using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// A path month by month, written once for every lane type and machine: its future, then each system in that future. What is called
/// here is all that a device compiles.
/// </summary>
public static class PathKernel
{
    /// <summary>Begins a future: its releases and its software are drawn, its drivers are at their expected values.</summary>
    public static void Start<T, TWord, TEvents, TBuffer>(
        FutureLayout layout, TEvents events, in DrawKey key, uint firstPath, TBuffer releases, ref FuturePath<T, TWord> future)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TEvents : struct, IWordTable<TWord>
        where TBuffer : struct, ILaneBuffer<T>
    {
        future = default;
        future.State.Released = T.Of(1);
        future.State.Software = PathDraws.Software<T, TWord>(in key, firstPath, ref future.Words);
        PathDraws.Releases<T, TWord, TEvents, TBuffer>(layout, events, in key, firstPath, releases, ref future.Words);
    }

    /// <summary>Draws a month of the future and advances its drivers.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Advance<T, TWord, TTable, TEvents, TBuffer>(
        FutureLayout layout, TTable table, TEvents events, TBuffer releases, in DrawKey key, uint firstPath, int month, ref FuturePath<T, TWord> future)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
        where TTable : struct, ITable<T>
        where TEvents : struct, IWordTable<TWord>
        where TBuffer : struct, ILaneBuffer<T>
    {
        FutureStep.Draw<T, TWord, TEvents>(events, in key, firstPath, (uint)month, ref future.Words, ref future.Innovations);
        FutureStep.Correlate(table, layout.Cholesky, ref future.Innovations);
        PathDraws.Release(in layout, releases, month, ref future.Release);
        FutureStep.Advance(table, month * FutureTable.Columns, in future.Innovations, in future.Release, ref future.State, ref future.Drivers);
    }

    /// <summary>Begins a system: its own factors are drawn.</summary>
    public static void Start<T, TWord>(in SystemConstants system, in DrawKey key, uint firstPath, ref WordBlock<TWord> words, ref SystemPath<T> path)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        path = default;
        PathDraws.System<T, TWord>(in system, in key, firstPath, ref words, ref path);
    }

    /// <summary>Advances a system by a month of its future.</summary>
    /// <param name="system">The system.</param>
    /// <param name="table">Its table.</param>
    /// <param name="months">Horizon [months].</param>
    /// <param name="month">Month, 0 = the first.</param>
    /// <param name="calendarMonth">Calendar month, or <see cref="Plan.Dark"/>.</param>
    /// <param name="failures">The month's normal number of failures.</param>
    /// <param name="drivers">The month's factors; that on failures is set here.</param>
    /// <param name="path">What the system carries.</param>
    /// <param name="sink">Receives the month: as a rule the path's own totals.</param>
    [MethodImpl(LaneCode.Hot)]
    public static void Advance<T, TTable, TSink>(
        in SystemConstants system, TTable table, int months, int month, int calendarMonth, ref readonly T failures, ref Drivers<T> drivers,
        ref SystemPath<T> path, ref TSink sink)
        where T : struct, ILane<T>
        where TTable : struct, ITable<T>
        where TSink : struct, ISink<T>
    {
        drivers.Failures = PathDraws.Failures(table, system.FailureOffset + SystemConstants.FailureColumns * month, failures, path.Frailty);
        MonthStep.Run(table, months, month, calendarMonth, in drivers, in path.Draw, ref path.Fleet, ref path.Flows, ref sink);
    }
}
