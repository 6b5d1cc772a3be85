using System.Runtime.CompilerServices;
using InfraTco.Simulation.Futures;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Engine;

/// <summary>
/// A block of paths on the CPU. For each group of lanes the drivers of a month are drawn once and every system takes its step in them:
/// all systems see the same futures, and the drivers never leave the cache.
/// </summary>
internal readonly struct BlockKernel(EngineInput input, uint firstPath, float[][] rows) : ILaneProgram<int>
{
    /// <summary>Paths of a block.</summary>
    public const int Paths = 4096;

    private const int MonthsPerYear = 12;

    /// <summary>Computes the block in one lane type and fills its rows.</summary>
    public int Run<T, TWord>()
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var future = new LaneMemory(Unsafe.SizeOf<FuturePath<T>>());
        var systems = new LaneMemory[input.Systems.Length];
        for (var s = 0; s < systems.Length; s++)
            systems[s] = new LaneMemory(Unsafe.SizeOf<SystemPath<T>>());
        var releases = new T[input.Future.Releases.MostReleases];
        for (var path = 0; path < Paths; path += T.Width)
            Group<T, TWord>(path, ref future.As<FuturePath<T>>(), systems, releases);
        return Paths;
    }

    private void Group<T, TWord>(int path, ref FuturePath<T> future, LaneMemory[] systems, T[] releases)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var table = new FloatTable<T>(input.FutureTable);
        var first = firstPath + (uint)path;
        var step = T.Of(input.ReleaseStep);
        future = default;
        future.State.Released = T.Of(1);
        PathDraws.Releases<T, TWord>(input.Future.Releases, input.Key, first, releases);
        Start<T, TWord>(first, systems);
        for (var month = 0; month < input.Months; month++)
        {
            FutureStep.Draw<T, TWord>(input.Future, input.Key, first, (uint)month, ref future.Innovations);
            FutureStep.Correlate(table, input.Future.CholeskyOffset, ref future.Innovations);
            var release = PathDraws.ReleaseFactor<T>(releases, month, step);
            FutureStep.Advance(table, month * FutureTable.Columns, in future.Innovations, release, ref future.State, ref future.Drivers);
            for (var s = 0; s < systems.Length; s++)
                Step(s, month, path, ref future, ref systems[s].As<SystemPath<T>>());
        }
        for (var s = 0; s < systems.Length; s++)
            PathOutcomes.Horizon(input.Systems[s], in systems[s].As<SystemPath<T>>().Totals, rows[s], path);
    }

    private void Start<T, TWord>(uint first, LaneMemory[] systems)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        for (var s = 0; s < systems.Length; s++)
        {
            ref var system = ref systems[s].As<SystemPath<T>>();
            system = default;
            PathDraws.System<T, TWord>(input.Systems[s], input.Key, first, ref system);
        }
    }

    private void Step<T>(int s, int month, int path, ref FuturePath<T> future, ref SystemPath<T> state)
        where T : struct, ILane<T>, IStoredLane<T, float>
    {
        var system = input.Systems[s];
        var table = new FloatTable<T>(system.Table);
        future.Drivers.Failures = PathDraws.Failures(system, month, future.Innovations.Failures, state.Frailty);
        MonthStep.Run(
            table, input.Months, month, system.CalendarMonths[month], in future.Drivers, in state.Draw, ref state.Fleet, ref state.Flows, ref state.Totals);
        PathOutcomes.Month(system, month, in state, rows[s], path);
        if ((month + 1) % MonthsPerYear == 0)
            PathOutcomes.Year(system, month / MonthsPerYear, in state.Totals, ref state.LastYear, rows[s], path);
    }
}
