using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using InfraTco.Simulation.Draws;

namespace InfraTco.Simulation.Lanes;

/// <summary>Eight paths in single precision, in one register of 256 bits.</summary>
public readonly struct Wide8 : IRandomLane<Wide8, Word8>, IStoredLane<Wide8, float>
{
    /// <summary>One number a path.</summary>
    internal readonly Vector256<float> Value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Wide8(Vector256<float> value) => Value = value;

    /// <inheritdoc/>
    public static int Width => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Of(double value) => new(Vector256.Create((float)value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 operator +(Wide8 a, Wide8 b) => new(a.Value + b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 operator -(Wide8 a, Wide8 b) => new(a.Value - b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 operator *(Wide8 a, Wide8 b) => new(a.Value * b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 operator /(Wide8 a, Wide8 b) => new(a.Value / b.Value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Fma(Wide8 a, Wide8 b, Wide8 c) => new(Vector256.FusedMultiplyAdd(a.Value, b.Value, c.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Sqrt(Wide8 a) => new(Vector256.Sqrt(a.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Min(Wide8 a, Wide8 b) => new(Avx.IsSupported
        ? Avx.Min(a.Value, b.Value)
        : Vector256.ConditionalSelect(Vector256.LessThan(a.Value, b.Value), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Max(Wide8 a, Wide8 b) => new(Avx.IsSupported
        ? Avx.Max(a.Value, b.Value)
        : Vector256.ConditionalSelect(Vector256.GreaterThan(a.Value, b.Value), a.Value, b.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 SelectLess(Wide8 a, Wide8 b, Wide8 yes, Wide8 no) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(a.Value, b.Value), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 PowerOfTwo(Wide8 n) =>
        new((((n.Value + Vector256.Create(SingleBits.Shifter)).AsInt32() << SingleBits.MantissaBits) + Vector256.Create(SingleBits.OneBits)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Exponent(Wide8 x) => new(Vector256.ConvertToSingle(ExponentBits(x)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Mantissa(Wide8 x) => new((x.Value.AsInt32() - (ExponentBits(x) << SingleBits.MantissaBits)).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Exp(Wide8 x) => SingleExponential.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Log(Wide8 x) => SingleLogarithm.Of(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 FromWord(Word8 word) => new(Vector256.ConvertToSingle(word.Value.AsInt32()));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 FlipSign(Wide8 a, Word8 word) => new((a.Value.AsUInt32() ^ (word.Value & Vector256.Create(0x80000000u))).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 SelectBelow(Word8 word, Word8 threshold, Wide8 yes, Wide8 no) =>
        new(Vector256.ConditionalSelect(Vector256.LessThan(word.Value, threshold.Value).AsSingle(), yes.Value, no.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Normal(Word8 word) => SingleNormal.Of<Wide8, Word8>(word);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining | LaneCode.Hot)]
    public static void Normals(ref readonly Word8 first, ref readonly Word8 second, ref Wide8 x, ref Wide8 y) =>
        SinglePair.Of(first, second, ref x, ref y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Broadcast(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Wide8 Load(ReadOnlySpan<float> source) => new(Vector256.Create(source));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Wide8 value, Span<float> destination) => value.Value.CopyTo(destination);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> ExponentBits(Wide8 x) =>
        (x.Value.AsInt32() - Vector256.Create(SingleBits.RootHalfBits)) >> SingleBits.MantissaBits;
}
