using InfraTco.Simulation.Draws;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Tests.Simulation.Draws;

public class ThreefryTests
{
    /// <summary>Random123 1.14, tests/kat_vectors, threefry4x32 20: counter, key, answer.</summary>
    [Theory]
    [InlineData(
        new uint[] { 0, 0, 0, 0 },
        new uint[] { 0, 0, 0, 0 },
        new uint[] { 0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8 })]
    [InlineData(
        new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
        new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
        new uint[] { 0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732 })]
    [InlineData(
        new uint[] { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 },
        new uint[] { 0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89 },
        new uint[] { 0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84 })]
    public void The_published_known_answers_come_out_in_every_lane_width(uint[] counter, uint[] key, uint[] answer)
    {
        var drawKey = new DrawKey(key[0], key[1], key[2], key[3]);

        foreach (var width in Enum.GetValues<LaneWidth>())
            Assert.Equal(answer, LaneSelection.Run<FirstLane, uint[]>(width, new(drawKey, counter)));
    }

    [Fact]
    public void A_lane_further_is_a_path_further()
    {
        var key = DrawKey.OfSeed(42);
        foreach (var width in Enum.GetValues<LaneWidth>())
        {
            var words = LaneSelection.Run<UniformRow, float[]>(width, new(key, 4095, 17));
            for (var lane = 0; lane < words.Length; lane++)
                Assert.Equal(Draw.Uniform<Scalar, Word>(new(Draw.WordOf(key, 4095 + (uint)lane, 17, 5))).Value, words[lane]);
        }
    }

    [Fact]
    public void Seed_path_month_and_stream_each_change_the_word()
    {
        var word = Draw.WordOf(DrawKey.OfSeed(1), 2, 3, 4);

        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(2), 2, 3, 4));
        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(1UL << 32 | 1), 2, 3, 4));
        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(1), 3, 3, 4));
        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(1), 2, 4, 4));
        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(1), 2, 3, 5));
        Assert.NotEqual(word, Draw.WordOf(DrawKey.OfSeed(1), 2, 3, 8));
        Assert.Equal(word, Draw.WordOf(DrawKey.OfSeed(1), 2, 3, 4));
    }

    private readonly record struct FirstLane(DrawKey Key, uint[] Counter) : ILaneProgram<uint[]>
    {
        public uint[] Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            var words = default(WordBlock<TWord>);
            Threefry.Fill(Key, Counter[0], Counter[1], Counter[2], Counter[3], ref words);
            return [LowBits<T, TWord>(words.A), LowBits<T, TWord>(words.B), LowBits<T, TWord>(words.C), LowBits<T, TWord>(words.D)];
        }
    }

    private readonly record struct UniformRow(DrawKey Key, uint Path, uint Month) : ILaneProgram<float[]>
    {
        public float[] Run<T, TWord>()
            where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
            where TWord : struct, IWord<TWord>
        {
            var words = default(WordBlock<TWord>);
            Draw.Words(Key, Path, Month, 1, ref words);
            var row = new float[T.Width];
            T.Store(Draw.Uniform<T, TWord>(words.B), row);
            return row;
        }
    }

    /// <summary>The first lane's word, read back as its two halves, which a float holds exactly.</summary>
    private static uint LowBits<T, TWord>(TWord word)
        where T : struct, IRandomLane<T, TWord>, IStoredLane<T, float>
        where TWord : struct, IWord<TWord>
    {
        var row = new float[T.Width];
        T.Store(T.FromWord(TWord.ShiftRight(word, 16)), row);
        var high = (uint)row[0];
        T.Store(T.FromWord(TWord.ShiftRight(TWord.RotateLeft(word, 16), 16)), row);
        return high << 16 | (uint)row[0];
    }
}
