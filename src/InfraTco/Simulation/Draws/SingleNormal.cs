using System.Runtime.CompilerServices;
using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// Standard normal numbers of the float lanes from one word each. The top bit is the sign; the other 31, folded so that small means
/// rare, give the tail probability p = (k + ½)·2⁻³²; then z = Z(√(−2 ln p)), Z of degree fifteen through the Chebyshev nodes of the
/// range. Absolute error below 1e-6; the largest number is 6.338, the quantile of 1 − 2⁻³³.
/// </summary>
/// <remarks>
/// √(−2 ln p) as the variable of the normal quantile: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 26.2.23;
/// degree and coefficients are our own fit.
/// </remarks>
public static class SingleNormal
{
    /// <summary>The middle of the range of √(−2 ln p) for p from 2⁻³³ to ½: 1.1774…6.7637.</summary>
    private const double RadiusMiddle = 3.970557828758685;

    /// <summary>Half the width of that range.</summary>
    private const double RadiusHalfWidth = 2.7931478062432102;

    /// <summary>A standard normal number in every lane: some forty-five operations, inlined so that no vector crosses a stack.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T, TWord>(TWord word)
        where T : struct, IRandomLane<T, TWord>
        where TWord : struct, IWord<TWord>
    {
        var tail = T.Fma(T.FromWord(word ^ TWord.SignMask(word)), T.Of(1.0 / 4294967296), T.Of(0.5 / 4294967296));
        return T.FlipSign(UpperQuantile(tail), word);
    }

    /// <summary>The number that a standard normal exceeds with probability p, for p from 2⁻³³ to ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T UpperQuantile<T>(T p)
        where T : struct, ILane<T>
    {
        var radius = T.Sqrt(MinusTwiceLog(p));
        var u = T.Fma(radius, T.Of(1 / RadiusHalfWidth), T.Of(-RadiusMiddle / RadiusHalfWidth));

        // Even and odd powers apart: two chains that run side by side.
        var square = u * u;
        var even = T.Fma(T.Of(-0.0028333922382444143), square, T.Of(0.004812707658857107));
        var odd = T.Fma(T.Of(0.0018782567931339145), square, T.Of(-0.0032233938109129667));
        even = T.Fma(even, square, T.Of(-0.00762463454157114));
        odd = T.Fma(odd, square, T.Of(0.00500903045758605));
        even = T.Fma(even, square, T.Of(-0.0023927357979118824));
        odd = T.Fma(odd, square, T.Of(0.001339562120847404));
        even = T.Fma(even, square, T.Of(-0.015124499797821045));
        odd = T.Fma(odd, square, T.Of(0.00914868526160717));
        even = T.Fma(even, square, T.Of(-0.04167845845222473));
        odd = T.Fma(odd, square, T.Of(0.024181054905056953));
        even = T.Fma(even, square, T.Of(-0.13516592979431152));
        odd = T.Fma(odd, square, T.Of(0.07380343228578568));
        even = T.Fma(even, square, T.Of(3.368985891342163));
        odd = T.Fma(odd, square, T.Of(3.056842088699341));
        return T.Fma(odd, u, even);
    }

    /// <summary>−2 ln p, for p from 2⁻³³ to one: never below zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MinusTwiceLog<T>(T p)
        where T : struct, ILane<T>
    {
        var f = T.Mantissa(p) - T.Of(1);
        // By pairs of terms, which are computed side by side (G. Estrin, 1960).
        var square = f * f;
        var low = T.Fma(T.Fma(T.Of(-0.6666921377182007), f, T.Of(1.0000075101852417)), f, T.Of(-1.9999998807907104));
        var middle = T.Fma(T.Of(-0.3982669711112976), f, T.Of(0.49937814474105835));
        var high = T.Fma(T.Fma(T.Of(0.19790701568126678), f, T.Of(-0.3225249648094177)), f, T.Of(0.3455641269683838));
        var q = T.Fma(T.Fma(high, square, middle), square * f, low);
        return T.Fma(q, f, T.Exponent(p) * T.Of(-2 * 0.6931471805599453));
    }
}
