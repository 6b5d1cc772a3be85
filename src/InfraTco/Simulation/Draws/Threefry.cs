using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Threefry-4x32 with 20 rounds: four random words as a function of a key and a counter, with no state between them.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, Parallel random numbers: as easy as 1, 2, 3, SC11, 2011, section 4.2; rotation
/// constants and known-answer vectors as in Random123. Chosen over Philox-4x32-10 because it needs no wide multiplication: vector
/// registers have add, rotate and exclusive or in all lanes, and its two halves run side by side.
/// </remarks>
public static class Threefry
{
    /// <summary>Sets <paramref name="words"/> to the four words of a key and a counter, whose first word goes up by one from lane to lane.</summary>
    [MethodImpl(LaneCode.Hot)]
    public static void Fill<TWord>(in DrawKey key, uint c0, uint c1, uint c2, uint c3, ref WordBlock<TWord> words)
        where TWord : struct, IWord<TWord>
    {
        var a = TWord.Sequence(c0 + key.A);
        var b = TWord.Of(c1 + key.B);
        var c = TWord.Of(c2 + key.C);
        var d = TWord.Of(c3 + key.D);

        a += b; b = TWord.RotateLeft(b, 10) ^ a; c += d; d = TWord.RotateLeft(d, 26) ^ c;
        a += d; d = TWord.RotateLeft(d, 11) ^ a; c += b; b = TWord.RotateLeft(b, 21) ^ c;
        a += b; b = TWord.RotateLeft(b, 13) ^ a; c += d; d = TWord.RotateLeft(d, 27) ^ c;
        a += d; d = TWord.RotateLeft(d, 23) ^ a; c += b; b = TWord.RotateLeft(b, 5) ^ c;
        a += TWord.Of(key.B); b += TWord.Of(key.C); c += TWord.Of(key.D); d += TWord.Of(key.ParityPlus1);
        a += b; b = TWord.RotateLeft(b, 6) ^ a; c += d; d = TWord.RotateLeft(d, 20) ^ c;
        a += d; d = TWord.RotateLeft(d, 17) ^ a; c += b; b = TWord.RotateLeft(b, 11) ^ c;
        a += b; b = TWord.RotateLeft(b, 25) ^ a; c += d; d = TWord.RotateLeft(d, 10) ^ c;
        a += d; d = TWord.RotateLeft(d, 18) ^ a; c += b; b = TWord.RotateLeft(b, 20) ^ c;
        a += TWord.Of(key.C); b += TWord.Of(key.D); c += TWord.Of(key.Parity); d += TWord.Of(key.APlus2);
        a += b; b = TWord.RotateLeft(b, 10) ^ a; c += d; d = TWord.RotateLeft(d, 26) ^ c;
        a += d; d = TWord.RotateLeft(d, 11) ^ a; c += b; b = TWord.RotateLeft(b, 21) ^ c;
        a += b; b = TWord.RotateLeft(b, 13) ^ a; c += d; d = TWord.RotateLeft(d, 27) ^ c;
        a += d; d = TWord.RotateLeft(d, 23) ^ a; c += b; b = TWord.RotateLeft(b, 5) ^ c;
        a += TWord.Of(key.D); b += TWord.Of(key.Parity); c += TWord.Of(key.A); d += TWord.Of(key.BPlus3);
        a += b; b = TWord.RotateLeft(b, 6) ^ a; c += d; d = TWord.RotateLeft(d, 20) ^ c;
        a += d; d = TWord.RotateLeft(d, 17) ^ a; c += b; b = TWord.RotateLeft(b, 11) ^ c;
        a += b; b = TWord.RotateLeft(b, 25) ^ a; c += d; d = TWord.RotateLeft(d, 10) ^ c;
        a += d; d = TWord.RotateLeft(d, 18) ^ a; c += b; b = TWord.RotateLeft(b, 20) ^ c;
        a += TWord.Of(key.Parity); b += TWord.Of(key.A); c += TWord.Of(key.B); d += TWord.Of(key.CPlus4);
        a += b; b = TWord.RotateLeft(b, 10) ^ a; c += d; d = TWord.RotateLeft(d, 26) ^ c;
        a += d; d = TWord.RotateLeft(d, 11) ^ a; c += b; b = TWord.RotateLeft(b, 21) ^ c;
        a += b; b = TWord.RotateLeft(b, 13) ^ a; c += d; d = TWord.RotateLeft(d, 27) ^ c;
        a += d; d = TWord.RotateLeft(d, 23) ^ a; c += b; b = TWord.RotateLeft(b, 5) ^ c;
        a += TWord.Of(key.A); b += TWord.Of(key.B); c += TWord.Of(key.C); d += TWord.Of(key.DPlus5);

        words.A = a;
        words.B = b;
        words.C = c;
        words.D = d;
    }
}
