namespace InfraTco.Simulation.Lanes;

/// <summary>A lane that random words can be turned into.</summary>
/// <typeparam name="T">The lane type itself.</typeparam>
/// <typeparam name="TWord">Its word of random bits, of the same width.</typeparam>
public interface IRandomLane<T, TWord> : ILane<T>
    where T : struct, IRandomLane<T, TWord>
    where TWord : struct, IWord<TWord>
{
    /// <summary>The number that a word below 2³¹ stands for, rounded to nearest.</summary>
    static abstract T FromWord(TWord word);

    /// <summary><paramref name="a"/> with its sign turned where the top bit of <paramref name="word"/> is set.</summary>
    static abstract T FlipSign(T a, TWord word);

    /// <summary><paramref name="yes"/> where <paramref name="word"/> is below <paramref name="threshold"/> (unsigned), else <paramref name="no"/>.</summary>
    static abstract T SelectBelow(TWord word, TWord threshold, T yes, T no);

    /// <summary>The standard normal number of a random word, to the precision of the lane.</summary>
    static abstract T Normal(TWord word);

    /// <summary>
    /// Two independent standard normal numbers of two words, which both decide together. On the host it stays a call, since several would be
    /// more than the runtime inlines into one method; a device inlines it.
    /// </summary>
    static abstract void Normals(ref readonly TWord first, ref readonly TWord second, ref T x, ref T y);
}
