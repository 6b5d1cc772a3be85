using BenchmarkDotNet.Attributes;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Benchmarks.Draws;

/// <summary>e^x of 4,096 floats in memory that the nearest cache holds. One operation is one number.</summary>
public class SingleExponentialBenchmarks
{
    private const int Count = 4096;

    private readonly LaneMemory _input = new(Count * sizeof(float));
    private readonly LaneMemory _output = new(Count * sizeof(float));

    [Params(LaneWidth.Scalar, LaneWidth.Wide4, LaneWidth.Wide8, LaneWidth.Wide16, LaneWidth.Wide32)]
    public LaneWidth Width { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var input = _input.Floats;
        for (var i = 0; i < Count; i++)
            input[i] = -20 + 0.01f * i;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Exp() => LaneSelection.Run<Pass, int>(Width, new(_input, _output));

    private readonly struct Pass(LaneMemory input, LaneMemory output) : ILaneProgram<int>
    {
        public int Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            var from = input.Floats;
            var to = output.Floats;
            for (var i = 0; i < Count; i += T.Width)
                T.Store(T.Exp(T.Load(from[i..])), to[i..]);
            return Count;
        }
    }
}
