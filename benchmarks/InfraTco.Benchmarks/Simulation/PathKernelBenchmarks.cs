using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;
using InfraTco.Simulation;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Engine;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Benchmarks.Simulation;

/// <summary>
/// The two steps of the kernel on one thread, in single precision. One operation is one month of one path: of its future, and of one
/// system in that future, without statistics.
/// </summary>
public class PathKernelBenchmarks
{
    private const int Paths = 256;
    private const int Months = 60;

    private readonly EngineInput _input = MonteCarlo.Input(BuiltInExample.Run(), 1);

    [Params(LaneWidth.Scalar, LaneWidth.Wide4, LaneWidth.Wide8, LaneWidth.Wide16, LaneWidth.Wide32)]
    public LaneWidth Width { get; set; }

    /// <summary>Draws, correlates and advances the drivers.</summary>
    [Benchmark(OperationsPerInvoke = Paths * Months)]
    public int FutureStep() => LaneSelection.Run<Futures, int>(Width, new(_input));

    /// <summary>Power, site, money and value of one system.</summary>
    [Benchmark(OperationsPerInvoke = Paths * Months)]
    public int MonthStep() => LaneSelection.Run<Systems, int>(Width, new(_input));

    private readonly struct Futures(EngineInput input) : ILaneProgram<int>
    {
        public int Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            ref var future = ref new LaneMemory(Unsafe.SizeOf<FuturePath<T, TWord>>()).As<FuturePath<T, TWord>>();
            var layout = input.Future.Layout;
            var releases = new LaneBuffer<T>(new T[layout.Releases + PathDraws.ReleasesPerGroup]);
            var events = new WordTable<TWord>(input.Future.Events);
            for (uint path = 0; path < Paths; path += (uint)T.Width)
            {
                PathKernel.Start<T, TWord, WordTable<TWord>, LaneBuffer<T>>(layout, events, input.Key, path, releases, ref future);
                for (var month = 0; month < Months; month++)
                    PathKernel.Advance(layout, new FloatTable<T>(input.FutureTable), events, releases, input.Key, path, month, ref future);
            }
            return Paths;
        }
    }

    private readonly struct Systems(EngineInput input) : ILaneProgram<int>
    {
        public int Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            ref var future = ref new LaneMemory(Unsafe.SizeOf<FuturePath<T, TWord>>()).As<FuturePath<T, TWord>>();
            ref var path = ref new LaneMemory(Unsafe.SizeOf<SystemPath<T>>()).As<SystemPath<T>>();
            var system = input.Systems[0];
            future.Drivers = Drivers<T>.Expected;
            for (uint first = 0; first < Paths; first += (uint)T.Width)
            {
                PathKernel.Start(in system.Constants, input.Key, first, ref future.Words, ref path);
                for (var month = 0; month < Months; month++)
                {
                    PathKernel.Advance(
                        in system.Constants, new FloatTable<T>(system.Table), Months, month, system.CalendarMonths[month],
                        in future.Innovations.Failures, ref future.Drivers, ref path, ref path.Totals);
                }
            }
            return Paths;
        }
    }
}
