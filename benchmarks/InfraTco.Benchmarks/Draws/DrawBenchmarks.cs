using BenchmarkDotNet.Attributes;
using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Benchmarks.Draws;

/// <summary>
/// Random words (Threefry-4x32-20), and standard normal numbers with the words they need, for 1,024 paths and one group of four streams.
/// One operation is one word or one normal of one path.
/// </summary>
public class DrawBenchmarks
{
    private const int Paths = 1024;

    private const int Draws = Paths * Draw.StreamsPerGroup;

    private readonly LaneMemory _words = new(256);
    private readonly LaneMemory _normals = new(256);

    [Params(LaneWidth.Scalar, LaneWidth.Wide4, LaneWidth.Wide8, LaneWidth.Wide16, LaneWidth.Wide32)]
    public LaneWidth Width { get; set; }

    [Benchmark(OperationsPerInvoke = Draws)]
    public int Words() => LaneSelection.Run<Pass, int>(Width, new(_words, _normals, false));

    [Benchmark(OperationsPerInvoke = Draws)]
    public int Normals() => LaneSelection.Run<Pass, int>(Width, new(_words, _normals, true));

    private readonly struct Pass(LaneMemory wordMemory, LaneMemory normalMemory, bool withNormals) : ILaneProgram<int>
    {
        public int Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            var key = DrawKey.OfSeed(1);
            ref var words = ref wordMemory.As<WordBlock<TWord>>();
            ref var normals = ref normalMemory.As<NormalBlock<T>>();
            for (uint path = 0; path < Paths; path += (uint)T.Width)
            {
                Draw.Words(key, path, 7, 0, ref words);
                if (withNormals)
                    Draw.Normals(ref words, ref normals);
            }

            return Paths;
        }
    }
}
