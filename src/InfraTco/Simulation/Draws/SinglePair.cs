using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Two independent standard normal numbers of the float lanes from two words, at half the operations of two quantiles: a radius √(−2 ln u),
/// u = (k + ½)·2⁻³¹ from 31 bits of the first word, and the direction of the second. The largest radius is 6.66. Absolute error below
/// 1e-6 + 1e-7/radius: u near one is rounded to a float's last bit.
/// </summary>
/// <remarks>
/// G. E. P. Box, M. E. Muller, A note on the generation of random normal deviates, Annals of Mathematical Statistics 29, 1958. The logarithm
/// is that of <see cref="SingleNormal"/>; sine (relative error 3e-9) and cosine (3e-8) of up to an eighth of a turn are our own minimax fits.
/// </remarks>
public static class SinglePair
{
    /// <summary>The pair: some forty operations, computed in locals and set at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of<T, TWord>(TWord first, TWord second, ref T x, ref T y)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var u = T.Fma(T.FromWord(TWord.ShiftRight(first, 1)), T.Of(1.0 / 2147483648), T.Of(0.5 / 2147483648));
        var radius = T.Sqrt(SingleNormal.MinusTwiceLog(u));
        // The top bit turns the direction round, the next one swaps the axes, the others lie within an eighth of a turn of the axis.
        var swap = TWord.Twice(second);
        var t = T.FromWord(TWord.Twice(swap)) * T.Of(1.0 / 4294967296);
        var s = t * t;
        var sine = T.Fma(T.Fma(T.Fma(T.Of(-0.00460165785625577), s, T.Of(0.07968003302812576)), s, T.Of(-0.6459634900093079)), s, T.Of(1.5707963705062866)) * t;
        var cosine = T.FlipSign(T.Fma(T.Fma(T.Fma(T.Of(-0.02042625), s, T.Of(0.25360636)), s, T.Of(-1.23369795)), s, T.Of(1)), second);
        var half = TWord.Of(0x80000000);
        var a = T.SelectBelow(swap, half, cosine, sine) * radius;
        var b = T.SelectBelow(swap, half, sine, cosine) * radius;
        x = a;
        y = b;
    }
}
