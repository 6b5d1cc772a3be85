namespace InfraTco.Simulation.Lanes;

/// <summary>
/// The number that the kernel is written in: one double for the expected case, one float on a device thread, sixteen floats in a
/// vector register. Only operations that round correctly, or that are ours, so that every lane width gives the same bits.
/// </summary>
/// <typeparam name="T">The lane type itself.</typeparam>
public interface ILane<T>
    where T : struct, ILane<T>
{
    /// <summary>How many paths one value carries.</summary>
    static abstract int Width { get; }

    /// <summary>The same constant in every lane.</summary>
    static abstract T Of(double value);

    /// <summary>Sum.</summary>
    static abstract T operator +(T a, T b);

    /// <summary>Difference.</summary>
    static abstract T operator -(T a, T b);

    /// <summary>Product.</summary>
    static abstract T operator *(T a, T b);

    /// <summary>Quotient.</summary>
    static abstract T operator /(T a, T b);

    /// <summary>a·b + c, rounded once where the machine can.</summary>
    static abstract T Fma(T a, T b, T c);

    /// <summary>Square root, correctly rounded.</summary>
    static abstract T Sqrt(T a);

    /// <summary>The smaller of two numbers.</summary>
    static abstract T Min(T a, T b);

    /// <summary>The larger of two numbers.</summary>
    static abstract T Max(T a, T b);

    /// <summary><paramref name="yes"/> where <paramref name="a"/> is less than <paramref name="b"/>, else <paramref name="no"/>.</summary>
    static abstract T SelectLess(T a, T b, T yes, T no);

    /// <summary>2ⁿ for an integer n that a normal number can hold (−126…127 in float lanes, −1022…1023 in the double lane).</summary>
    static abstract T PowerOfTwo(T n);

    /// <summary>The integer e of x = m·2ᵉ with m from √½ to √2, for a positive normal x.</summary>
    static abstract T Exponent(T x);

    /// <summary>The factor m of x = m·2ᵉ with m from √½ to √2, for a positive normal x.</summary>
    static abstract T Mantissa(T x);

    /// <summary>eˣ, to the precision of the lane; beyond the range of a normal number it saturates.</summary>
    static abstract T Exp(T x);

    /// <summary>Natural logarithm of a positive normal number, to the precision of the lane.</summary>
    static abstract T Log(T x);
}
