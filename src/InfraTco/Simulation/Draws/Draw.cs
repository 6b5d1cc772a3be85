using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Random words and numbers as a function of seed, path, month and stream. Four streams share one pass of the generator, so the kernel
/// takes them as a block: group g holds the streams 4g … 4g + 3.
/// </summary>
public static class Draw
{
    /// <summary>Streams that one pass of the generator gives.</summary>
    public const int StreamsPerGroup = 4;

    /// <summary>Sets <paramref name="words"/> to those of one group of streams.</summary>
    /// <param name="key">The seed.</param>
    /// <param name="firstPath">Path number in the first lane; it goes up by one from lane to lane.</param>
    /// <param name="month">Month of the horizon; what happens once a path takes a stream of its own in month 0.</param>
    /// <param name="group">Stream number / 4.</param>
    /// <param name="words">What is drawn.</param>
    public static void Words<TWord>(in DrawKey key, uint firstPath, uint month, uint group, ref WordBlock<TWord> words)
        where TWord : struct, IWord<TWord> => Threefry.Fill(in key, firstPath, month, group, 0, ref words);

    /// <summary>Sets <paramref name="normals"/> to the standard normal numbers of four words, by pairs.</summary>
    public static void Normals<T, TWord>(ref readonly WordBlock<TWord> words, ref NormalBlock<T> normals)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        T.Normals(in words.A, in words.B, ref normals.A, ref normals.B);
        T.Normals(in words.C, in words.D, ref normals.C, ref normals.D);
    }

    /// <summary>The word of one stream of one path: what a replay or a test asks for; the kernel takes whole blocks.</summary>
    public static uint WordOf(in DrawKey key, uint path, uint month, uint stream)
    {
        var block = default(WordBlock<Word>);
        Words(in key, path, month, stream / StreamsPerGroup, ref block);
        return (stream % StreamsPerGroup) switch
        {
            0 => block.A.Value,
            1 => block.B.Value,
            2 => block.C.Value,
            _ => block.D.Value,
        };
    }

    /// <summary>A uniform number in the open interval (0, 1): (⌊w / 2⁹⌋ + ½)·2⁻²³, exact in every lane, from 2⁻²⁴ to 1 − 2⁻²⁴.</summary>
    public static T Uniform<T, TWord>(TWord word)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord> =>
        T.Fma(T.FromWord(TWord.ShiftRight(word, 9)), T.Of(1.0 / 8388608), T.Of(0.5 / 8388608));
}
