using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>One path in double precision: the lane of the expected case.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Exact(double Value) : IRandomLane<Exact, Word>, IStoredLane<Exact, double>
{
    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Of(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator +(Exact a, Exact b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator -(Exact a, Exact b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator *(Exact a, Exact b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact operator /(Exact a, Exact b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Fma(Exact a, Exact b, Exact c) => new(Math.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Sqrt(Exact a) => new(Math.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Min(Exact a, Exact b) => a.Value < b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Max(Exact a, Exact b) => a.Value > b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact SelectLess(Exact a, Exact b, Exact yes, Exact no) => a.Value < b.Value ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact PowerOfTwo(Exact n) => new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(n.Value + DoubleBits.Shifter) << DoubleBits.MantissaBits) + DoubleBits.OneBits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Exponent(Exact x) => new((BitConverter.DoubleToInt64Bits(x.Value) - DoubleBits.RootHalfBits) >> DoubleBits.MantissaBits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Mantissa(Exact x) =>
        new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(x.Value) - (((BitConverter.DoubleToInt64Bits(x.Value) - DoubleBits.RootHalfBits) >> DoubleBits.MantissaBits) << DoubleBits.MantissaBits)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Exp(Exact x) => DoubleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Log(Exact x) => DoubleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact FromWord(Word word) => new((int)word.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact FlipSign(Exact a, Word word) => new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(a.Value) ^ ((long)(word.Value & 0x80000000u) << 32)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact SelectBelow(Word word, Word threshold, Exact yes, Exact no) => word.Value < threshold.Value ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Normal(Word word) => DoubleNormal.Of(word);

    /// <inheritdoc/>
    public static void Normals(ref readonly Word first, ref readonly Word second, ref Exact x, ref Exact y) =>
        DoublePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Broadcast(double value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Exact Load(ReadOnlySpan<double> source) => new(source[0]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Exact value, Span<double> destination) => destination[0] = value.Value;
}
