using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>Two independent standard normal numbers of the double lane, of the same radius and direction as <see cref="SinglePair"/>.</summary>
/// <remarks>Sine and cosine by their Taylor series, M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 4.3.65 and 4.3.66.</remarks>
public static class DoublePair
{
    /// <summary>Terms of each series: the next one is below 1e-17 at an eighth of a turn.</summary>
    private const int Terms = 9;

    /// <summary>The pair.</summary>
    public static void Of(Word first, Word second, ref Exact x, ref Exact y)
    {
        var u = Exact.Fma(Exact.FromWord(Word.ShiftRight(first, 1)), Exact.Of(1.0 / 2147483648), Exact.Of(0.5 / 2147483648));
        var radius = Exact.Sqrt(Exact.Of(-2) * Exact.Log(u));
        var swap = Word.Twice(second);
        var angle = Exact.FromWord(Word.Twice(swap)) * Exact.Of(0.5 * Math.PI / 4294967296);
        var sine = Series(angle * angle, 1) * angle;
        var cosine = Exact.FlipSign(Series(angle * angle, 0), second);
        var half = Word.Of(0x80000000);
        var a = Exact.SelectBelow(swap, half, cosine, sine) * radius;
        var b = Exact.SelectBelow(swap, half, sine, cosine) * radius;
        x = a;
        y = b;
    }

    /// <summary>Σ (−s)^k / (2k + p)!: the cosine at p = 0, the sine ÷ its angle at p = 1.</summary>
    private static Exact Series(Exact square, int p)
    {
        var sum = Exact.Of(1);
        for (var k = Terms; k > 0; k--)
            sum = Exact.Fma(sum * square, Exact.Of(-1.0 / ((2 * k + p) * (2 * k + p - 1))), Exact.Of(1));
        return sum;
    }
}
