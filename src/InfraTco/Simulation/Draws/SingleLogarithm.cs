using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// ln x for the float lanes: x = m·2ᵉ with m from √½ to √2, f = m − 1, ln x = e·ln 2 + f − f²/2 + f³·P(f), P of degree eight through the
/// Chebyshev nodes of the range of f. Measured error below 1 ulp on positive normal numbers; zero gives about −88, not −∞.
/// </summary>
/// <remarks>Form of the sum: W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980, ch. 5.</remarks>
public static class SingleLogarithm
{
    /// <summary>ln x in every lane: some eighteen operations, too few to be worth a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILane<T>
    {
        var e = T.Exponent(x);
        var f = T.Mantissa(x) - T.Of(1);
        var p = T.Fma(T.Of(0.06971611827611923), f, T.Of(-0.11479733884334564));
        p = T.Fma(p, f, T.Of(0.11685419827699661));
        p = T.Fma(p, f, T.Of(-0.12425687164068222));
        p = T.Fma(p, f, T.Of(0.14249058067798615));
        p = T.Fma(p, f, T.Of(-0.1666780263185501));
        p = T.Fma(p, f, T.Of(0.20000715553760529));
        p = T.Fma(p, f, T.Of(-0.2499999701976776));
        p = T.Fma(p, f, T.Of(0.3333333134651184));
        var square = f * f;
        var small = T.Fma(e, T.Of(SingleExponential.Ln2Low), p * f * square);
        small = T.Fma(T.Of(-0.5), square, small);
        return T.Fma(e, T.Of(SingleExponential.Ln2High), f + small);
    }
}
