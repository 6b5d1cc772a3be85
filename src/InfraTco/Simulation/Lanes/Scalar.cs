using System.Runtime.CompilerServices;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>One path in single precision: the arithmetic of the vector lanes, one number at a time.</summary>
/// <param name="Value">The number.</param>
public readonly record struct Scalar(float Value) : IRandomLane<Scalar, Word>, IStoredLane<Scalar, float>
{
    /// <inheritdoc/>
    public static int Width => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Of(double value) => new((float)value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator +(Scalar a, Scalar b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator -(Scalar a, Scalar b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator *(Scalar a, Scalar b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar operator /(Scalar a, Scalar b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Fma(Scalar a, Scalar b, Scalar c) => new(MathF.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Sqrt(Scalar a) => new(MathF.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Min(Scalar a, Scalar b) => a.Value < b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Max(Scalar a, Scalar b) => a.Value > b.Value ? a : b;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar SelectLess(Scalar a, Scalar b, Scalar yes, Scalar no) => a.Value < b.Value ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar PowerOfTwo(Scalar n) => new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(n.Value + SingleBits.Shifter) << SingleBits.MantissaBits) + SingleBits.OneBits));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Exponent(Scalar x) => new((BitConverter.SingleToInt32Bits(x.Value) - SingleBits.RootHalfBits) >> SingleBits.MantissaBits);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Mantissa(Scalar x) =>
        new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(x.Value) - (((BitConverter.SingleToInt32Bits(x.Value) - SingleBits.RootHalfBits) >> SingleBits.MantissaBits) << SingleBits.MantissaBits)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Exp(Scalar x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Log(Scalar x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar FromWord(Word word) => new((int)word.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar FlipSign(Scalar a, Word word) => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(a.Value) ^ (int)(word.Value & 0x80000000u)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar SelectBelow(Word word, Word threshold, Scalar yes, Scalar no) => word.Value < threshold.Value ? yes : no;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Normal(Word word) => SingleNormal.Of<Scalar, Word>(word);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | LaneCode.Hot)]
    public static void Normals(ref readonly Word first, ref readonly Word second, ref Scalar x, ref Scalar y) =>
        SinglePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Broadcast(float value) => new(value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Scalar Load(ReadOnlySpan<float> source) => new(source[0]);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Scalar value, Span<float> destination) => destination[0] = value.Value;
}
