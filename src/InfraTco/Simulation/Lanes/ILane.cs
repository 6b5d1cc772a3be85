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
}
