using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// eˣ for the float lanes: x = n·ln 2 + r with |r| ≤ ½ ln 2, eˣ = 2ⁿ·(1 + r + r²·P(r)), P of degree five through the Chebyshev
/// nodes of the range of r (truncation 1e-9 relative). Measured error below 1 ulp; saturates outside −87…88.
/// </summary>
/// <remarks>
/// Range reduction with a split ln 2: W. J. Cody, W. Waite, Software Manual for the Elementary Functions, 1980, ch. 6. P by pairs of terms, which
/// are computed side by side: G. Estrin, Organization of computer systems, 1960.
/// </remarks>
public static class SingleExponential
{
    /// <summary>The smallest argument told apart from smaller ones; its power is 1.6e-38, still a normal number.</summary>
    public const double LowestArgument = -87;

    /// <summary>The largest argument told apart from larger ones; its power is 1.7e38.</summary>
    public const double HighestArgument = 88;

    /// <summary>1 / ln 2.</summary>
    private const double Log2OfE = 1.4426950408889634;

    /// <summary>ln 2 to nine bits, so that its product with an exponent is exact.</summary>
    internal const double Ln2High = 0.693359375;

    /// <summary>ln 2 less its high part.</summary>
    internal const double Ln2Low = -2.1219444005469057e-4;

    /// <summary>eˣ in every lane: some seventeen operations, too few to be worth a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, ILane<T>
    {
        var shifter = T.Of(SingleBits.Shifter);
        var clamped = T.Min(T.Of(HighestArgument), T.Max(T.Of(LowestArgument), x));
        var n = T.Fma(clamped, T.Of(Log2OfE), shifter) - shifter;
        var r = T.Fma(n, T.Of(-Ln2Low), T.Fma(n, T.Of(-Ln2High), clamped));
        var square = r * r;
        var low = T.Fma(T.Of(0.1666666716337204), r, T.Of(0.5));
        var middle = T.Fma(T.Of(8.33331048488617e-3), r, T.Of(4.166646674275398e-2));
        var high = T.Fma(T.Of(1.9890991097781807e-4), r, T.Of(1.3933649752289057e-3));
        var p = T.Fma(square, T.Fma(square, T.Fma(square, high, middle), low), r) + T.Of(1);
        return p * T.PowerOfTwo(n);
    }
}
